package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

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
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.statement = statement;
        builder.indicator = indicator;
        builder.operator = operator;
        builder.value = value;
        builder.from = from;
        return builder;
    }

    /** Builds a {@link PivotCriterion}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String statement;
        private @Nullable String indicator;
        private @Nullable ComparisonOperator operator;
        private @Nullable Double value;
        private @Nullable LocalDate from;

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

        public Builder from(LocalDate from) {
            this.from = requireNonNull(from, "from");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public PivotCriterion build() {
            return new PivotCriterion(statement, indicator, operator, value, from);
        }
    }
}
