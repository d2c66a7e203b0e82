package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

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
     * Starts a north star metric of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.unit = unit;
        builder.baseline = baseline;
        builder.target = target;
        builder.due = due;
        return builder;
    }

    /**
     * Returns in words which of its parts are not stated.
     *
     * @return those of unit, baseline, target and due day, in this order; empty if it can be measured
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
            missing.add("due day");
        }
        return missing.build();
    }

    /** Builds a {@link NorthStarMetric}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String unit;
        private @Nullable Double baseline;
        private @Nullable Double target;
        private @Nullable LocalDate due;

        private Builder() {}

        public Builder unit(String unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        public Builder baseline(double baseline) {
            this.baseline = baseline;
            return this;
        }

        public Builder target(double target) {
            this.target = target;
            return this;
        }

        public Builder due(LocalDate due) {
            this.due = requireNonNull(due, "due");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public NorthStarMetric build() {
            return new NorthStarMetric(unit, baseline, target, due);
        }
    }
}
