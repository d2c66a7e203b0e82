package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

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
     * Starts an exit criterion of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.statement = statement;
        builder.indicator = indicator;
        builder.operator = operator;
        builder.value = value;
        builder.met = met;
        return builder;
    }

    /** Tells whether an indicator, an operator and a value are all stated, so that a figure can decide it. */
    public boolean isDecidable() {
        return indicator != null && operator != null && value != null;
    }

    /** Builds an {@link ExitCriterion}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String statement;
        private @Nullable String indicator;
        private @Nullable ComparisonOperator operator;
        private @Nullable Double value;
        private @Nullable Boolean met;

        private Builder() {}

        public Builder statement(String statement) {
            this.statement = requireNonNull(statement, "statement");
            return this;
        }

        public Builder indicator(String indicator) {
            this.indicator = requireNonNull(indicator, "indicator");
            return this;
        }

        public Builder operator(ComparisonOperator operator) {
            this.operator = requireNonNull(operator, "operator");
            return this;
        }

        public Builder value(double value) {
            this.value = value;
            return this;
        }

        public Builder met(boolean met) {
            this.met = met;
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public ExitCriterion build() {
            return new ExitCriterion(statement, indicator, operator, value, met);
        }
    }
}
