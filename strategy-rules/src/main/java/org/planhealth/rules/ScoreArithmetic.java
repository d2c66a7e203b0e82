package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;

/**
 * The arithmetic of the score: the odds of the findings of a rule add up, the points of the rules add up to the debt, and
 * every 60 points of debt halve the score.
 */
final class ScoreArithmetic {
    private static final double HALVING_DEBT = 60;

    /**
     * What the score knows of a finding.
     *
     * @param fingerprint its identity, which also orders the sums
     * @param rule the rule that found it
     * @param severity its own severity
     * @param outcome violated, missing or waived
     * @param degree how bad it is, over 0 up to 1
     */
    record Item(String fingerprint, RuleInfo rule, Severity severity, Outcome outcome, double degree) {

        /** Returns the degree in terms of the rule's highest severity. */
        double weight() {
            return degree * severity.points() / rule.severity().points();
        }

        double odds() {
            return weight() / (1 - weight());
        }
    }

    /** The findings of one rule that count, in the order of their fingerprints. */
    private record Share(RuleInfo rule, double odds, int total, int count) {

        static Share of(ImmutableList<Item> items) {
            double odds = 0;
            int total = 0;
            for (Item item : items) {
                if (item.weight() >= 1) {
                    total++;
                } else {
                    odds += item.odds();
                }
            }
            return new Share(items.get(0).rule(), odds, total, items.size());
        }

        double debt() {
            return debt(odds, total);
        }

        double debtWithout(Item item) {
            if (count == 1) {
                return 0;
            }
            return item.weight() >= 1 ? debt(odds, total - 1) : debt(Math.max(0, odds - item.odds()), total);
        }

        double partOf(Item item) {
            if (total > 0) {
                return item.weight() >= 1 ? debt() / total : 0;
            }
            return debt() * item.odds() / odds;
        }

        private double debt(double odds, int total) {
            return rule.severity().points() * (total > 0 ? 1 : odds / (1 + odds));
        }
    }

    private final ImmutableList<Item> items;
    private final ImmutableSortedMap<String, Share> counted;

    private ScoreArithmetic(ImmutableList<Item> items) {
        this.items = items;
        this.counted = shares(items, item -> item.outcome() != Outcome.WAIVED);
    }

    /** Returns the scoring of the findings of one audit, in whatever order they come. */
    static ScoreArithmetic of(Collection<Item> items) {
        return new ScoreArithmetic(
                items.stream().sorted(Comparator.comparing(Item::fingerprint)).collect(toImmutableList()));
    }

    /** Returns the score of that much debt, over 0 up to 100. */
    static double score(double debt) {
        return 100 * StrictMath.pow(2, -debt / HALVING_DEBT);
    }

    double debt() {
        return sum(counted, share -> true);
    }

    double debtOf(Topic topic) {
        return sum(counted, share -> share.rule().topic() == topic);
    }

    double proven() {
        return score(debt());
    }

    double potential() {
        return score(sum(shares(items, item -> item.outcome() == Outcome.VIOLATED), share -> true));
    }

    double unwaived() {
        return score(sum(shares(items, item -> true), share -> true));
    }

    /** Returns the part of the debt that is due to one finding; 0 if it is waived. */
    double debtOf(Item item) {
        return item.outcome() == Outcome.WAIVED ? 0 : share(item).partOf(item);
    }

    /** Returns by how much the proven score rises without one finding; 0 if it is waived. */
    double gainOf(Item item) {
        return item.outcome() == Outcome.WAIVED
                ? 0
                : gain(share(item).debt() - share(item).debtWithout(item));
    }

    /** Returns by how much the proven score rises when some rules find nothing any more. */
    double gainOf(Collection<String> rules) {
        return gain(sum(counted, share -> rules.contains(share.rule().id())));
    }

    private double gain(double lessDebt) {
        return Math.max(0, score(debt() - lessDebt) - proven());
    }

    private Share share(Item item) {
        Share share = counted.get(item.rule().id());
        if (share == null) {
            throw new IllegalArgumentException(item.fingerprint() + " is not part of this audit");
        }
        return share;
    }

    private static double sum(Map<String, Share> shares, Predicate<Share> wanted) {
        return shares.values().stream().filter(wanted).mapToDouble(Share::debt).reduce(0, Double::sum);
    }

    private static ImmutableSortedMap<String, Share> shares(ImmutableList<Item> items, Predicate<Item> counts) {
        Map<String, ImmutableList.Builder<Item>> byRule = new TreeMap<>();
        items.stream()
                .filter(counts)
                .forEach(item -> byRule.computeIfAbsent(item.rule().id(), rule -> ImmutableList.builder())
                        .add(item));
        ImmutableSortedMap.Builder<String, Share> shares = ImmutableSortedMap.naturalOrder();
        byRule.forEach((rule, list) -> shares.put(rule, Share.of(list.build())));
        return shares.build();
    }
}
