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
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Kernel_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Kernel_Builder(this);
    }

    /**
     * Builder of {@link Kernel}; each method states the part with its name.
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

        /** Builds the record; the constructor checks the parts. */
        public abstract Kernel build();
    }
}
