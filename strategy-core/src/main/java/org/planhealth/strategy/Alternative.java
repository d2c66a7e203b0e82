package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Another course that was weighed and rejected.
 *
 * @param option the other course
 * @param rejectedBecause why it was not taken
 */
public record Alternative(@Nullable String option, @Nullable String rejectedBecause) {

    /**
     * Starts an alternative of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.option = option;
        builder.rejectedBecause = rejectedBecause;
        return builder;
    }

    /** Builds an {@link Alternative}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String option;
        private @Nullable String rejectedBecause;

        private Builder() {}

        public Builder option(String option) {
            this.option = requireNonNull(option, "option");
            return this;
        }

        public Builder rejectedBecause(String rejectedBecause) {
            this.rejectedBecause = requireNonNull(rejectedBecause, "rejectedBecause");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Alternative build() {
            return new Alternative(option, rejectedBecause);
        }
    }
}
