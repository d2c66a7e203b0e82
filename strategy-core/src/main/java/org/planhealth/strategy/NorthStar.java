package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where the organization is going, why, and the number that says it arrived.
 *
 * @param statement the state to be reached, in one sentence
 * @param why why it matters to users and to the organization
 * @param metric the number that says it was reached
 */
public record NorthStar(
        @Nullable String statement,
        @Nullable String why,
        @Nullable NorthStarMetric metric) {

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_NorthStar_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_NorthStar_Builder(this);
    }

    /**
     * Builder of {@link NorthStar}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder statement(@Nullable String statement);

        public abstract Builder why(@Nullable String why);

        public abstract Builder metric(@Nullable NorthStarMetric metric);

        /** Builds the record; the constructor checks the parts. */
        public abstract NorthStar build();
    }
}
