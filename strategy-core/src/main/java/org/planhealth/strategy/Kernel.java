package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kernel of a good strategy after Richard Rumelt; its coherent actions are the initiatives.
 *
 * @param diagnosis what the challenge is, and what makes it hard
 * @param guidingPolicy the overall approach to the challenge
 * @param nonGoals what the strategy does not try to do
 * @param alternatives the other courses that were weighed
 */
public record Kernel(
        @Nullable String diagnosis,
        @Nullable String guidingPolicy,
        @Nullable ImmutableList<String> nonGoals,
        @Nullable ImmutableList<Alternative> alternatives) {

    /**
     * Starts a kernel of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.diagnosis = diagnosis;
        builder.guidingPolicy = guidingPolicy;
        builder.nonGoals = nonGoals;
        builder.alternatives = alternatives;
        return builder;
    }

    /** Builds a {@link Kernel}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String diagnosis;
        private @Nullable String guidingPolicy;
        private @Nullable ImmutableList<String> nonGoals;
        private @Nullable ImmutableList<Alternative> alternatives;

        private Builder() {}

        public Builder diagnosis(String diagnosis) {
            this.diagnosis = requireNonNull(diagnosis, "diagnosis");
            return this;
        }

        public Builder guidingPolicy(String guidingPolicy) {
            this.guidingPolicy = requireNonNull(guidingPolicy, "guidingPolicy");
            return this;
        }

        public Builder nonGoals(String... nonGoals) {
            return nonGoals(ImmutableList.copyOf(nonGoals));
        }

        public Builder nonGoals(List<String> nonGoals) {
            this.nonGoals = ImmutableList.copyOf(nonGoals);
            return this;
        }

        public Builder alternatives(Alternative... alternatives) {
            return alternatives(ImmutableList.copyOf(alternatives));
        }

        public Builder alternatives(List<Alternative> alternatives) {
            this.alternatives = ImmutableList.copyOf(alternatives);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Kernel build() {
            return new Kernel(diagnosis, guidingPolicy, nonGoals, alternatives);
        }
    }
}
