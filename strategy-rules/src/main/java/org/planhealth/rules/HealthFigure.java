package org.planhealth.rules;

import org.jspecify.annotations.Nullable;

/**
 * One of the two scores of a plan, Delivery or Plan, with how much is known of it. 60 points of debt halve a score.
 *
 * @param score the score of what was found, over 0 up to 100; null if nothing has begun, of Delivery alone
 * @param floor the score if each missing fact were the worst that its rule can say of it, over 0 up to 100; at most the score. It
 *     predicts nothing
 * @param evidence how much of what the rules need is stated, 0 to 1; 1 if no rule applies
 * @param debt the points of debt, 0 or more
 */
public record HealthFigure(@Nullable Double score, double floor, double evidence, double debt) {
    private static final double HALVING_DEBT = 60;

    /** Returns the score, over 0 up to 100, that so many points of debt leave, 0 or more. */
    public static double scoreAfter(double debt) {
        return 100 * StrictMath.pow(2, -debt / HALVING_DEBT);
    }
}
