package org.planhealth.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How Delivery or Plan changed between two audits, in three steps that add up exactly: first the older plan is audited by
 * the newer rules, then as of the newer day, and last the newer plan takes its place.
 *
 * <p>What two causes bring about only together is counted with the later step. Scores are decimal numbers, so that no part
 * is lost in the sum.
 *
 * @param before the score of the older report
 * @param withNewRules that of the older plan on the older day, by the rules, limits and waivers of the newer audit
 * @param onNewDay that of the older plan by these rules on the newer day
 * @param after the score of the newer report
 */
public record ScoreChange(BigDecimal before, BigDecimal withNewRules, BigDecimal onNewDay, BigDecimal after) {
    private static final int DECIMALS = 4;

    /** Returns the change; null if one of the four audits has no score. */
    static @Nullable ScoreChange of(
            @Nullable Double before, @Nullable Double withNewRules, @Nullable Double onNewDay, @Nullable Double after) {
        return before == null || withNewRules == null || onNewDay == null || after == null
                ? null
                : new ScoreChange(decimal(before), decimal(withNewRules), decimal(onNewDay), decimal(after));
    }

    /** Returns by how much the score rose because the rules changed; negative if it fell. */
    public BigDecimal byRules() {
        return withNewRules.subtract(before);
    }

    /** Returns by how much the score rose because time passed and nothing was done; negative if it fell. */
    public BigDecimal byTime() {
        return onNewDay.subtract(withNewRules);
    }

    /** Returns by how much the score rose because the plan changed; negative if it fell. */
    public BigDecimal byPlan() {
        return after.subtract(onNewDay);
    }

    /** Returns by how much the score rose; the sum of the three parts. */
    public BigDecimal total() {
        return after.subtract(before);
    }

    /**
     * Returns the change with scores of fewer decimals, cut and not rounded, so that none seems to reach what it does not; its
     * parts add up just as well.
     *
     * @param decimals 0 to 4
     */
    public ScoreChange rounded(int decimals) {
        return new ScoreChange(
                cut(before, decimals), cut(withNewRules, decimals), cut(onNewDay, decimals), cut(after, decimals));
    }

    private static BigDecimal decimal(double score) {
        return cut(BigDecimal.valueOf(score), DECIMALS);
    }

    private static BigDecimal cut(BigDecimal score, int decimals) {
        return score.setScale(decimals, RoundingMode.FLOOR);
    }
}
