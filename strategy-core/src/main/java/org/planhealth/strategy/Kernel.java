package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
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
        return new AutoBuilder_Kernel_Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        return new AutoBuilder_Kernel_Builder(this);
    }

    /**
     * Builds a {@link Kernel}; each method states the part of its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder diagnosis(@Nullable String diagnosis);

        public abstract Builder guidingPolicy(@Nullable String guidingPolicy);

        public abstract Builder nonGoals(String... nonGoals);

        public abstract Builder nonGoals(@Nullable List<String> nonGoals);

        public abstract Builder alternatives(Alternative... alternatives);

        public abstract Builder alternatives(@Nullable List<Alternative> alternatives);

        /** Builds the record; its parts are checked as its constructor says. */
        public abstract Kernel build();
    }
}
