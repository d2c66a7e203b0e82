package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How a system is switched over without harm.
 *
 * @param testPlan where or how the switch is tested
 * @param stagedRollout in which steps it is switched
 * @param rollback how it is switched back
 */
public record Cutover(
        @Nullable String testPlan,
        @Nullable String stagedRollout,
        @Nullable String rollback) {

    /**
     * Starts a cutover of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.testPlan = testPlan;
        builder.stagedRollout = stagedRollout;
        builder.rollback = rollback;
        return builder;
    }

    /** Builds a {@link Cutover}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String testPlan;
        private @Nullable String stagedRollout;
        private @Nullable String rollback;

        private Builder() {}

        public Builder testPlan(String testPlan) {
            this.testPlan = requireNonNull(testPlan, "testPlan");
            return this;
        }

        public Builder stagedRollout(String stagedRollout) {
            this.stagedRollout = requireNonNull(stagedRollout, "stagedRollout");
            return this;
        }

        public Builder rollback(String rollback) {
            this.rollback = requireNonNull(rollback, "rollback");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Cutover build() {
            return new Cutover(testPlan, stagedRollout, rollback);
        }
    }
}
