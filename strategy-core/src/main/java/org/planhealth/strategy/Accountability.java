package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a team that does not do what it is asked.
 *
 * @param policy the consequence, in words
 * @param from the day from which it applies
 */
public record Accountability(
        @Nullable String policy, @Nullable LocalDate from) {

    /**
     * Starts an accountability of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.policy = policy;
        builder.from = from;
        return builder;
    }

    /** Builds an {@link Accountability}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String policy;
        private @Nullable LocalDate from;

        private Builder() {}

        public Builder policy(String policy) {
            this.policy = requireNonNull(policy, "policy");
            return this;
        }

        public Builder from(LocalDate from) {
            this.from = requireNonNull(from, "from");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Accountability build() {
            return new Accountability(policy, from);
        }
    }
}
