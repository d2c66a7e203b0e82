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
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_PivotCriterion_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_PivotCriterion_Builder(this);
    }

    /**
     * Builder of {@link PivotCriterion}; each method states the part with its name.
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

        /** Builds the record; the constructor checks the parts. */
        public abstract PivotCriterion build();
    }
}
