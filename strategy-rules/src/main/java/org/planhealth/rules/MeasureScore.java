package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.RuleInfo;

/**
 * The arithmetic of one score: each rule takes points by its {@link RuleShare}, the points add up to the debt, and every 60
 * points of debt halve the score.
 */
final class MeasureScore {
    private final ImmutableSortedMap<String, RuleShare> found;
    private final double worstDebt;

    private MeasureScore(ImmutableSortedMap<String, RuleShare> found, double worstDebt) {
        this.found = found;
        this.worstDebt = worstDebt;
    }

    /**
     * Adds up the items of one measure.
     *
     * @param items the items of all measures, in whatever order
     * @param silent the rules that could say nothing, of all measures
     */
    static MeasureScore of(Measure measure, Collection<ScoredItem> items, Collection<RuleInfo> silent) {
        ImmutableListMultimap<String, ScoredItem> byRule = items.stream()
                .filter(item -> item.rule().measures() == measure)
                .sorted(Comparator.comparing(ScoredItem::fingerprint))
                .collect(toImmutableListMultimap(item -> item.rule().id(), item -> item));
        ImmutableSortedMap<String, RuleShare> worst =
                shares(byRule, item -> Math.max(item.isCounted() ? item.weight() : 0, item.worst()));
        ImmutableList<RuleInfo> own =
                silent.stream().filter(rule -> rule.measures() == measure).collect(toImmutableList());
        Predicate<String> isSilent =
                id -> own.stream().anyMatch(rule -> rule.id().equals(id));
        double worstDebt = sum(worst, id -> !isSilent.test(id))
                + own.stream().mapToDouble(rule -> rule.severity().points()).sum();
        return new MeasureScore(shares(byRule, item -> item.isCounted() ? item.weight() : 0), worstDebt);
    }

    /** Returns the score of that much debt, over 0 up to 100. */
    static double score(double debt) {
        return HealthFigure.scoreAfter(debt);
    }

    double debt() {
        return sum(found, id -> true);
    }

    double score() {
        return score(debt());
    }

    /** Returns the score if each missing fact were the worst that its rule can say of it. */
    double floor() {
        return score(worstDebt);
    }

    /** Returns the debt of some rules. */
    double debtOf(Predicate<String> rules) {
        return sum(found, rules);
    }

    /** Returns the part of the debt that is due to one finding; 0 if it does not count. */
    double debtOf(ScoredItem item) {
        return item.isCounted() ? share(item).debtOf(item) : 0;
    }

    /** Returns by how much the score rises without one finding; 0 if it does not count. */
    double gainOf(ScoredItem item) {
        return item.isCounted() ? gain(share(item).debt() - share(item).debtWithout(item)) : 0;
    }

    /** Returns by how much the score rises when a rule finds nothing any more. */
    double gainOf(String rule) {
        return gain(debtOf(rule::equals));
    }

    private double gain(double lessDebt) {
        return Math.max(0, score(debt() - lessDebt) - score());
    }

    private RuleShare share(ScoredItem item) {
        RuleShare share = found.get(item.rule().id());
        if (share == null) {
            throw new IllegalArgumentException(item.fingerprint() + " is not part of this score");
        }
        return share;
    }

    private static double sum(ImmutableSortedMap<String, RuleShare> shares, Predicate<String> wanted) {
        return shares.entrySet().stream()
                .filter(share -> wanted.test(share.getKey()))
                .mapToDouble(share -> share.getValue().debt())
                .reduce(0, Double::sum);
    }

    private static ImmutableSortedMap<String, RuleShare> shares(
            ImmutableListMultimap<String, ScoredItem> byRule, ToDoubleFunction<ScoredItem> weight) {
        ImmutableSortedMap.Builder<String, RuleShare> shares = ImmutableSortedMap.naturalOrder();
        byRule.asMap().forEach((rule, items) -> {
            double points = items.iterator().next().rule().severity().points();
            shares.put(rule, RuleShare.of(points, items, weight));
        });
        return shares.buildOrThrow();
    }
}
