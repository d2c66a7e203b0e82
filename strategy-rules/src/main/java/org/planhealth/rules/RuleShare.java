package org.planhealth.rules;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What one rule takes from a score: the worst weight of each subject counts, the odds of these add up, and one that is whole
 * takes all the points of the rule.
 */
final class RuleShare {
    private final double points;
    private final Map<String, Weights> bySubject;
    private double odds;
    private int whole;
    private double oddsOfItems;
    private int wholeItems;

    /** The worst weight of a subject and the one after it; 0 if there is none. */
    private record Weights(double worst, double second) {
        Weights with(double weight) {
            return weight > worst ? new Weights(weight, worst) : new Weights(worst, Math.max(second, weight));
        }
    }

    private RuleShare(double points) {
        this.points = points;
        this.bySubject = new TreeMap<>();
    }

    /**
     * Adds up the items of one rule.
     *
     * @param items in the order of their fingerprints
     * @param weight what each weighs, over 0 up to 1; 0 if it does not count
     */
    static RuleShare of(double points, Collection<ScoredItem> items, ToDoubleFunction<ScoredItem> weight) {
        RuleShare share = new RuleShare(points);
        for (ScoredItem item : items) {
            double own = weight.applyAsDouble(item);
            if (own > 0) {
                share.bySubject.merge(item.subject(), new Weights(own, 0), (known, more) -> known.with(own));
                if (own >= 1) {
                    share.wholeItems++;
                } else {
                    share.oddsOfItems += odds(own);
                }
            }
        }
        for (Weights weights : share.bySubject.values()) {
            if (weights.worst() >= 1) {
                share.whole++;
            } else {
                share.odds += odds(weights.worst());
            }
        }
        return share;
    }

    /** Returns the points that the rule takes. */
    double debt() {
        return debt(odds, whole);
    }

    /** Returns the part of the debt that is due to one item; the parts of all items add up to the debt. */
    double debtOf(ScoredItem item) {
        if (wholeItems > 0) {
            return item.weight() >= 1 ? debt() / wholeItems : 0;
        }
        return debt() * odds(item.weight()) / oddsOfItems;
    }

    /** Returns the points that the rule takes without one item. */
    double debtWithout(ScoredItem item) {
        Weights weights = bySubject.getOrDefault(item.subject(), new Weights(0, 0));
        if (item.weight() < weights.worst() || weights.second() == weights.worst()) {
            return debt();
        }
        if (bySubject.size() == 1 && weights.second() == 0) {
            return 0;
        }
        boolean wasWhole = weights.worst() >= 1;
        double rest = Math.max(0, odds - (wasWhole ? 0 : odds(weights.worst()))) + odds(weights.second());
        return debt(rest, wasWhole ? whole - 1 : whole);
    }

    private double debt(double sum, int wholes) {
        return points * (wholes > 0 ? 1 : sum / (1 + sum));
    }

    private static double odds(double weight) {
        return weight / (1 - weight);
    }
}
