package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * What the milestones and the exit criteria of an initiative say in words, and the titles of the work that comes after it.
 *
 * @param initiative id of the initiative
 * @param texts the titles of its milestones, the statements of its exit criteria, and the titles of the initiatives that depend
 *     on it and are not stopped, in this order and that of the plan; those that are not stated left out
 */
public record ClosingSteps(String initiative, ImmutableList<String> texts) {
    private static final Splitter WORDS = Splitter.on(
                    CharMatcher.forPredicate(Character::isLetterOrDigit).negate())
            .omitEmptyStrings();

    /**
     * Collects the closing steps of every initiative of a strategy.
     *
     * @return one for each initiative, in the order of the plan
     */
    public static ImmutableList<ClosingSteps> all(Strategy strategy) {
        ImmutableListMultimap.Builder<String, String> following = ImmutableListMultimap.builder();
        Stated.each(strategy.initiatives())
                .filter(later -> later.stage() != Stage.STOPPED)
                .forEach(later -> Stated.each(later.dependsOn())
                        .map(Dependency::initiative)
                        .distinct()
                        .forEach(id -> following.put(id, later.title())));
        ImmutableListMultimap<String, String> titles = following.build();
        return Stated.each(strategy.initiatives())
                .map(initiative -> of(initiative, titles.get(initiative.id())))
                .collect(toImmutableList());
    }

    private static ClosingSteps of(Initiative initiative, List<String> following) {
        Stream<@Nullable String> milestones =
                Stated.each(initiative.milestones()).map(Milestone::title);
        Stream<@Nullable String> criteria =
                Stated.each(initiative.exitCriteria()).map(ExitCriterion::statement);
        return new ClosingSteps(
                initiative.id(),
                Stream.of(milestones, criteria, following.stream())
                        .flatMap(texts -> texts)
                        .filter(Objects::nonNull)
                        .collect(toImmutableList()));
    }

    /**
     * Tells whether one of the texts has one of the words, in any form and case: {@code remove} is in "removed" and "removal".
     * Of several words, such as {@code switch off}, the others follow the first as they are, also with words between:
     * "switched the old one off".
     *
     * @param any words or phrases
     */
    public boolean mention(List<String> any) {
        return texts.stream()
                .map(ClosingSteps::words)
                .anyMatch(text -> any.stream().anyMatch(phrase -> isIn(text, words(phrase))));
    }

    private static List<String> words(String text) {
        return WORDS.splitToList(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isIn(List<String> text, List<String> phrase) {
        int next = 0;
        for (String word : text) {
            if (next < phrase.size() && isForm(word, phrase.get(next), next == 0)) {
                next++;
            }
        }
        return next == phrase.size() && next > 0;
    }

    private static boolean isForm(String word, String of, boolean inflected) {
        return inflected ? word.startsWith(of.endsWith("e") ? of.substring(0, of.length() - 1) : of) : word.equals(of);
    }
}
