package org.planhealth.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.analysis.MustTalk;

/**
 * What a rule says of itself.
 *
 * @param id the defect in kebab case; names the rule in findings, waivers, baselines and profiles
 * @param topic what part of a strategy it is about
 * @param severity the highest severity that its findings have
 * @param lowestSeverity the lowest severity that its findings have
 * @param profile the smallest built-in profile that runs it: starter or recommended
 * @param summary the defect in one sentence, without a full stop
 * @param headline how several findings are said in one sentence, with {@code {count}}, {@code {population}} and
 *     {@code {subjects}} in it; null if the message of the heaviest finding stands for all
 * @param subject the type of fact that it looks at, such as {@code Initiative}
 * @param over the lists of the plan without which it cannot decide; that of its subject first
 * @param limits the limits by name, with their defaults
 * @param page its page
 */
public record RuleInfo(
        String id,
        Topic topic,
        Severity severity,
        Severity lowestSeverity,
        String profile,
        String summary,
        @Nullable String headline,
        String subject,
        ImmutableSet<String> over,
        ImmutableSortedMap<String, Double> limits,
        RulePage page) {

    /** Returns the subject in the plural, in words, such as {@code key results}. */
    public String subjects() {
        return isAboutPairs()
                ? "pairs of teams"
                : subject.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT) + "s";
    }

    /** Returns its cases as they are written: small plans, and what it says of each. */
    public String cases() {
        return RuleFolder.of(topic, id).cases();
    }

    /** Tells whether it looks at pairs of teams, so that each finding names two. */
    public boolean isAboutPairs() {
        return subject.equals(MustTalk.class.getSimpleName());
    }
}
