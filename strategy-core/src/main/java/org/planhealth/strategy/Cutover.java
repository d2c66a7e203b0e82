package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
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
        return new AutoBuilder_Cutover_Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        return new AutoBuilder_Cutover_Builder(this);
    }

    /**
     * Builds a {@link Cutover}; each method states the part of its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder testPlan(@Nullable String testPlan);

        public abstract Builder stagedRollout(@Nullable String stagedRollout);

        public abstract Builder rollback(@Nullable String rollback);

        /** Builds the record; its parts are checked as its constructor says. */
        public abstract Cutover build();
    }
}
