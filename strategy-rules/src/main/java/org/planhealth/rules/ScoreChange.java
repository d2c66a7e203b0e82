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
 * @param asPromised that of the newer plan on that day, if it had not {@linkplain Restatement restated} anything; that of
 *     the newer report if it has not, or if the newer plan does not hold together so
 * @param after the score of the newer report
 */
public record ScoreChange(
        BigDecimal before, BigDecimal withNewRules, BigDecimal onNewDay, BigDecimal asPromised, BigDecimal after) {
    private static final int DECIMALS = 4;

    /**
     * Returns the change; null if one of the audits has no score.
     *
     * @param asPromised null if it is not to be told from the newer report
     */
    static @Nullable ScoreChange of(
            @Nullable Double before,
            @Nullable Double withNewRules,
            @Nullable Double onNewDay,
            @Nullable Double asPromised,
            @Nullable Double after) {
        return before == null || withNewRules == null || onNewDay == null || after == null
                ? null
                : new ScoreChange(
                        decimal(before),
                        decimal(withNewRules),
                        decimal(onNewDay),
                        decimal(asPromised == null ? after : asPromised),
                        decimal(after));
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

    /**
     * Returns by how much the score rose because the newer plan restates what it is measured by, such as a moved date; a
     * part of {@link #byPlan}.
     */
    public BigDecimal byRestating() {
        return after.subtract(asPromised);
    }

    /** Returns by how much the score rose; the sum of the three causes. */
    public BigDecimal total() {
        return after.subtract(before);
    }

    /**
     * Returns the change with scores of fewer decimals, cut and not rounded, so that none seems to reach what it does not;
     * its parts add up just as well.
     *
     * @param decimals 0 to 4
     */
    public ScoreChange rounded(int decimals) {
        return new ScoreChange(
                cut(before, decimals),
                cut(withNewRules, decimals),
                cut(onNewDay, decimals),
                cut(asPromised, decimals),
                cut(after, decimals));
    }

    private static BigDecimal decimal(double score) {
        return cut(BigDecimal.valueOf(score), DECIMALS);
    }

    private static BigDecimal cut(BigDecimal score, int decimals) {
        return score.setScale(decimals, RoundingMode.FLOOR);
    }
}
