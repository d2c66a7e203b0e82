package org.planhealth.strategy.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Budget;
import org.planhealth.strategy.Strategy;

/**
 * What a strategy costs against what was planned.
 *
 * @param planned the amount planned, in the unit of the budget
 * @param unit the unit; null if not stated
 * @param amount the newest forecast, or what is spent if that is more; null if neither is stated
 * @param day the day on which that amount was stated; null if none is
 * @param spent whether that amount is spent already
 * @param forecast whether a forecast is stated
 */
public record CostGrowth(
        double planned,
        @Nullable String unit,
        @Nullable Double amount,
        @Nullable LocalDate day,
        boolean spent,
        boolean forecast) {
    /** What the rounding of decimal amounts may make of a share that is met exactly. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks the budget of a strategy.
     *
     * @param asOf the day; later amounts are no facts yet
     * @return one; none if no amount is planned
     */
    public static ImmutableList<CostGrowth> all(Strategy strategy, LocalDate asOf) {
        Budget budget = strategy.budget();
        Double planned = budget == null ? null : budget.planned();
        if (budget == null || planned == null) {
            return ImmutableList.of();
        }
        Map.Entry<LocalDate, Double> forecast = newest(budget.forecast(), asOf);
        Map.Entry<LocalDate, Double> spent = newest(budget.spent(), asOf);
        boolean isSpent = spent != null && (forecast == null || spent.getValue() > forecast.getValue());
        Map.Entry<LocalDate, Double> larger = isSpent ? spent : forecast;
        return ImmutableList.of(new CostGrowth(
                planned,
                budget.unit(),
                larger == null ? null : larger.getValue(),
                larger == null ? null : larger.getKey(),
                isSpent,
                forecast != null));
    }

    /**
     * Tells whether it costs more than planned by over a share of that.
     *
     * @param share a share of the planned amount, 0.5 for half of it
     */
    public boolean isOver(double share) {
        return amount != null && amount - planned > share * planned + ROUNDING * planned;
    }

    /** Returns the unit as it follows an amount: after a blank, or nothing. */
    public String unitSuffix() {
        return unit == null ? "" : " " + unit;
    }

    private static Map.@Nullable Entry<LocalDate, Double> newest(
            @Nullable ImmutableSortedMap<LocalDate, Double> amounts, LocalDate asOf) {
        return amounts == null ? null : amounts.floorEntry(asOf);
    }
}
