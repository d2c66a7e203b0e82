package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that, once reached, calls for another course.
 *
 * @param statement the criterion in words
 * @param indicator id of the indicator that decides it
 * @param operator how the indicator is compared with the value
 * @param value the value to compare with, in the unit of the indicator
 * @param from the day from which it counts
 */
public record PivotCriterion(
        @Nullable String statement,
        @RefersTo(Indicator.class) @Nullable String indicator,
        @Nullable ComparisonOperator operator,
        @Nullable Double value,
        @Nullable LocalDate from) {
    public PivotCriterion {
        ComponentChecks.finite(value, "value");
    }

    /**
     * Starts a pivot criterion of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new AutoBuilder_PivotCriterion_Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        return new AutoBuilder_PivotCriterion_Builder(this);
    }

    /**
     * Builds a {@link PivotCriterion}; each method states the part of its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder statement(@Nullable String statement);

        public abstract Builder indicator(@Nullable String indicator);

        public abstract Builder operator(@Nullable ComparisonOperator operator);

        public abstract Builder value(double value);

        public abstract Builder value(@Nullable Double value);

        public abstract Builder from(@Nullable LocalDate from);

        /** Builds the record; its parts are checked as its constructor says. */
        public abstract PivotCriterion build();
    }
}
