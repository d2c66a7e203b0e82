package org.planhealth.strategy;

import org.jspecify.annotations.Nullable;

/**
 * How far a rollout had come on one day.
 *
 * @param done units done, in the unit of the rollout
 * @param total units in all, in the unit of the rollout
 */
public record RolloutCount(@Nullable Double done, @Nullable Double total) {
    public RolloutCount {
        ComponentChecks.finite(done, "done");
        ComponentChecks.finite(total, "total");
    }

    /**
     * Starts a rollout count of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.done = done;
        builder.total = total;
        return builder;
    }

    /** Builds a {@link RolloutCount}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable Double done;
        private @Nullable Double total;

        private Builder() {}

        public Builder done(double done) {
            this.done = done;
            return this;
        }

        public Builder total(double total) {
            this.total = total;
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public RolloutCount build() {
            return new RolloutCount(done, total);
        }
    }
}
