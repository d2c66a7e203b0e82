package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Where the organisation is going, why, and the number that says it arrived.
 *
 * @param statement the state to be reached, in one sentence
 * @param why why it matters to users and to the organisation
 * @param metric the number that says it was reached
 */
public record NorthStar(
        @Nullable String statement,
        @Nullable String why,
        @Nullable NorthStarMetric metric) {

    /**
     * Starts a north star of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.statement = statement;
        builder.why = why;
        builder.metric = metric;
        return builder;
    }

    /** Builds a {@link NorthStar}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String statement;
        private @Nullable String why;
        private @Nullable NorthStarMetric metric;

        private Builder() {}

        public Builder statement(String statement) {
            this.statement = requireNonNull(statement, "statement");
            return this;
        }

        public Builder why(String why) {
            this.why = requireNonNull(why, "why");
            return this;
        }

        public Builder metric(NorthStarMetric metric) {
            this.metric = requireNonNull(metric, "metric");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public NorthStar build() {
            return new NorthStar(statement, why, metric);
        }
    }
}
