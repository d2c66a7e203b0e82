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
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Cutover_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Cutover_Builder(this);
    }

    /**
     * Builder of {@link Cutover}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder testPlan(@Nullable String testPlan);

        public abstract Builder stagedRollout(@Nullable String stagedRollout);

        public abstract Builder rollback(@Nullable String rollback);

        /** Builds the record; the constructor checks the parts. */
        public abstract Cutover build();
    }
}
