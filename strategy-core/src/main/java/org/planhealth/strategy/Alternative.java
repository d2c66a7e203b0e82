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
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Alternative_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Alternative_Builder(this);
    }

    /**
     * Builder of {@link Alternative}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder option(@Nullable String option);

        public abstract Builder rejectedBecause(@Nullable String rejectedBecause);

        /** Builds the record; the constructor checks the parts. */
        public abstract Alternative build();
    }
}
