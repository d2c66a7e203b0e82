package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The number that says the North Star was reached.
 *
 * @param unit what is counted, such as `usd-per-million-requests`
 * @param baseline the value at the start, in the unit
 * @param target the value to be reached, in the unit
 * @param due the day by which the target is to be reached
 */
public record NorthStarMetric(
        @Nullable String unit,
        @Nullable Double baseline,
        @Nullable Double target,
        @Nullable LocalDate due) {
    public NorthStarMetric {
        ComponentChecks.finite(baseline, "baseline");
        ComponentChecks.finite(target, "target");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_NorthStarMetric_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_NorthStarMetric_Builder(this);
    }

    /**
     * Returns in words which of its parts are not stated.
     *
     * @return those of unit, baseline, target and due date, in this order; empty if it can be measured
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
        if (due == null) {
            missing.add("due date");
        }
        return missing.build();
    }

    /**
     * Builder of {@link NorthStarMetric}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder unit(@Nullable String unit);

        public abstract Builder baseline(double baseline);

        public abstract Builder baseline(@Nullable Double baseline);

        public abstract Builder target(double target);

        public abstract Builder target(@Nullable Double target);

        public abstract Builder due(@Nullable LocalDate due);

        /** Builds the record; the constructor checks the parts. */
        public abstract NorthStarMetric build();
    }
}
