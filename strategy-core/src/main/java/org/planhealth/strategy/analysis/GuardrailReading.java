package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.planhealth.strategy.Direction;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.Strategy;

/**
 * What the newest figure says of a guardrail: whether it is beyond its limit, and without a limit how much worse it is than the
 * first.
 *
 * @param guardrail the indicator, whose role is guardrail
 * @param observations its observations up to the day
 */
public record GuardrailReading(Indicator guardrail, ImmutableSortedMap<LocalDate, Double> observations) {
    /** What the rounding of decimal figures may make of a change that is exact, as a share of the first figure. */
    private static final double ROUNDING = 1e-9;

    /**
     * Computes the reading of every guardrail of a strategy.
     *
     * @param asOf the day that counts as today; later observations are ignored
     * @return one for each indicator whose role is guardrail, in the order of the plan
     */
    public static ImmutableList<GuardrailReading> all(Strategy strategy, LocalDate asOf) {
        return strategy.indicators() == null
                ? ImmutableList.of()
                : strategy.indicators().stream()
                        .filter(indicator -> indicator.role() == IndicatorRole.GUARDRAIL)
                        .map(indicator -> of(indicator, asOf))
                        .collect(toImmutableList());
    }

    private static GuardrailReading of(Indicator guardrail, LocalDate asOf) {
        return new GuardrailReading(
                guardrail,
                guardrail.observations() == null
                        ? ImmutableSortedMap.of()
                        : guardrail.observations().headMap(asOf, true));
    }

    /** Returns the id of the indicator. */
    public String indicator() {
        return guardrail.id();
    }

    /** Tells whether nothing was observed. */
    public boolean isUnobserved() {
        return observations.isEmpty();
    }

    /** Tells whether there is one observation, which can be compared with none, and no limit. */
    public boolean isObservedOnce() {
        return guardrail.limit() == null && observations.size() == 1;
    }

    /**
     * Tells whether the last observation is on the wrong side of the limit, which itself may be reached.
     *
     * @return false if limit or direction is not stated, or nothing was observed
     */
    public boolean isBeyond() {
        Direction direction = guardrail.direction();
        Double limit = guardrail.limit();
        ImmutableList<Double> values = observations.values().asList();
        if (direction == null || limit == null || values.isEmpty()) {
            return false;
        }
        double last = values.get(values.size() - 1);
        return direction == Direction.UP ? last < limit : last > limit;
    }

    /**
     * Tells whether the last observation is worse than the first by more than a share of that; any change for the worse is,
     * where the first is 0.
     *
     * @param share 0.1 for a tenth
     * @return false if a limit decides, the direction is not stated, or nothing was observed
     */
    public boolean isWorse(double share) {
        Direction direction = guardrail.direction();
        ImmutableList<Double> values = observations.values().asList();
        if (guardrail.limit() != null || direction == null || values.isEmpty()) {
            return false;
        }
        double first = values.get(0);
        double change = values.get(values.size() - 1) - first;
        double worse = direction == Direction.UP ? -change : change;
        return worse > (share + ROUNDING) * Math.abs(first);
    }
}
