package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What "good enough" means.
 *
 * <p>It is decidable when it has an indicator, an operator and a value.
 *
 * @param statement the criterion in words
 * @param indicator id of the indicator that decides it
 * @param operator how the indicator is compared with the value
 * @param value the value to compare with, in the unit of the indicator
 * @param met whether it holds, as people have judged it
 */
public record ExitCriterion(
        @Nullable String statement,
        @RefersTo(Indicator.class) @Nullable String indicator,
        @Nullable ComparisonOperator operator,
        @Nullable Double value,
        @Nullable Boolean met) {
    public ExitCriterion {
        ComponentChecks.finite(value, "value");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_ExitCriterion_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_ExitCriterion_Builder(this);
    }

    /** Tells whether an indicator, an operator and a value are all stated, so that a figure can decide it. */
    public boolean isDecidable() {
        return indicator != null && operator != null && value != null;
    }

    /** Tells whether people have judged it: it states whether it is met. */
    public boolean isJudged() {
        return met != null;
    }

    /**
     * Builder of {@link ExitCriterion}; each method states the part with its name.
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

        public abstract Builder met(@Nullable Boolean met);

        /** Builds the record; the constructor checks the parts. */
        public abstract ExitCriterion build();
    }
}
