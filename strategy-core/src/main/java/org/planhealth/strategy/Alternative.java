package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
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
        return new AutoBuilder_Alternative_Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        return new AutoBuilder_Alternative_Builder(this);
    }

    /**
     * Builds an {@link Alternative}; each method states the part of its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder option(@Nullable String option);

        public abstract Builder rejectedBecause(@Nullable String rejectedBecause);

        /** Builds the record; its parts are checked as its constructor says. */
        public abstract Alternative build();
    }
}
