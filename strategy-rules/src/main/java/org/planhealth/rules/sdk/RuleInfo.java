package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.analysis.MustTalk;

/**
 * The metadata of a rule.
 *
 * @param id the defect in kebab case; names the rule in findings, waivers, baselines and profiles
 * @param topic what part of a strategy it is about
 * @param severity the highest severity that its findings have
 * @param lowestSeverity the lowest severity that its findings have
 * @param measures the score that its findings count in
 * @param profile the smallest built-in profile that runs it
 * @param summary the defect in one sentence, without a period
 * @param grouped how several findings are said in one sentence, with {@code {count}}, {@code {population}},
 *     {@code {subjects}} and {@code {related}} as gaps; null if the message of the heaviest finding stands for all
 * @param subjectTypes the types of fact that it checks, such as {@code Initiative}
 * @param appliesTo which of these it applies to, in words and in the plural, such as {@code initiatives under way}; null if it
 *     applies to all of them
 * @param requires the lists of the plan that it requires, the list of its subject first; empty if it is about missing
 *     things, so that an absent list is a finding
 * @param pointsTo the part of the subject that findings point to, as the end of a JSON pointer, such as {@code rollout/due};
 *     null if they point to the subject itself
 * @param limits the limits by name, with their defaults
 * @param words the limits that are lists of words, by name, with their defaults
 * @param page its page
 * @param documents the texts that stand beside its condition
 */
public record RuleInfo(
        String id,
        Topic topic,
        Severity severity,
        Severity lowestSeverity,
        Measure measures,
        BuiltInProfile profile,
        String summary,
        @Nullable MessageTemplate grouped,
        ImmutableSet<String> subjectTypes,
        @Nullable String appliesTo,
        ImmutableSet<String> requires,
        @Nullable String pointsTo,
        ImmutableSortedMap<String, Double> limits,
        ImmutableSortedMap<String, ImmutableList<String>> words,
        RulePage page,
        RuleDocuments documents) {

    /** Keeps the beginning of words that no report could show. */
    public RuleInfo {
        summary = Phrases.bounded(summary);
        appliesTo = appliesTo == null ? null : Phrases.bounded(appliesTo);
    }

    /** Returns this rule with the severities and limits that a profile sets. */
    public RuleInfo with(
            Severity highest,
            Severity lowest,
            ImmutableSortedMap<String, Double> numbers,
            ImmutableSortedMap<String, ImmutableList<String>> lists) {
        return new RuleInfo(
                id,
                topic,
                highest,
                lowest,
                measures,
                profile,
                summary,
                grouped,
                subjectTypes,
                appliesTo,
                requires,
                pointsTo,
                numbers,
                lists,
                page,
                documents);
    }

    /** Returns this rule with other texts beside it. */
    RuleInfo with(RuleDocuments others) {
        return new RuleInfo(
                id,
                topic,
                severity,
                lowestSeverity,
                measures,
                profile,
                summary,
                grouped,
                subjectTypes,
                appliesTo,
                requires,
                pointsTo,
                limits,
                words,
                page,
                others);
    }

    /** Returns what it applies to, in words and in the plural, such as {@code initiatives and key results}. */
    public String subjects() {
        if (appliesTo != null) {
            return appliesTo;
        }
        return Phrases.list(subjectTypes.stream().map(RuleInfo::plural).toList());
    }

    /** Returns its cases as they are written: small plans, and what it says of each; empty if it has none. */
    public String cases() {
        return documents.cases();
    }

    /** Tells whether it applies to team pairs, so that each finding names two. */
    public boolean isAboutPairs() {
        return looksAt(MustTalk.class);
    }

    /** Tells whether it applies to waivers, so that it runs after the rules whose findings they accept. */
    public boolean isAboutWaivers() {
        return looksAt(Waiver.class);
    }

    /** Tells whether it applies to the strategy as a whole, alone or beside other subjects. */
    public boolean isAboutStrategy() {
        return looksAt(Strategy.class);
    }

    private boolean looksAt(Class<?> type) {
        return subjectTypes.contains(type.getSimpleName());
    }

    private static String plural(String type) {
        if (type.equals(MustTalk.class.getSimpleName())) {
            return "team pairs";
        }
        String words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
    }
}
