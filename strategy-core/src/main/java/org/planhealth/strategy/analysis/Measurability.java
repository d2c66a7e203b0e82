package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Strategy;

/**
 * What a key result is measured by, its indicator included.
 *
 * @param keyResult id of the key result
 * @param unit what is counted: its own unit, else that of its indicator; null if neither is stated
 * @param baseline the value at the start, in the unit; null if not stated
 * @param target the value to be reached, in the unit; null if not stated
 */
public record Measurability(
        String keyResult,
        @Nullable String unit,
        @Nullable Double baseline,
        @Nullable Double target) {

    /** Computes that of each key result of a strategy, in the order of the plan. */
    public static ImmutableList<Measurability> all(Strategy strategy) {
        if (strategy.objectives() == null) {
            return ImmutableList.of();
        }
        Map<String, Indicator> indicators = new HashMap<>();
        if (strategy.indicators() != null) {
            strategy.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        }
        return strategy.objectives().stream()
                .filter(objective -> objective.keyResults() != null)
                .flatMap(objective -> objective.keyResults().stream())
                .map(result -> of(result, indicators.get(result.indicator())))
                .collect(toImmutableList());
    }

    private static Measurability of(KeyResult result, @Nullable Indicator indicator) {
        String unit = result.unit() == null && indicator != null ? indicator.unit() : result.unit();
        return new Measurability(result.id(), unit, result.baseline(), result.target());
    }

    /**
     * Returns in words what is not stated.
     *
     * @return those of unit, baseline and target, in this order
     */
    public ImmutableList<String> missing() {
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        if (unit == null) {
            missing.add("unit");
        }
        if (baseline == null) {
            missing.add("baseline");
        }
        if (target == null) {
            missing.add("target");
        }
        return missing.build();
    }

    /** Tells whether nothing is to change: baseline and target are stated and equal. */
    public boolean isFlat() {
        return baseline != null && target != null && baseline.doubleValue() == target.doubleValue();
    }
}
