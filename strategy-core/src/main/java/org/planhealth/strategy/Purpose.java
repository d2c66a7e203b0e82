package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers that give teams a reason to take part.
 *
 * @param teamBenefit what a team gains by taking part
 * @param whyCare why a team should care
 * @param userImpact what changes for the users of the product
 * @param helps who is helped
 * @param hurts who is hurt, or has more work for a time
 * @param enables what becomes possible
 */
public record Purpose(
        @Nullable String teamBenefit,
        @Nullable String whyCare,
        @Nullable String userImpact,
        @Nullable ImmutableList<String> helps,
        @Nullable ImmutableList<String> hurts,
        @Nullable ImmutableList<String> enables) {

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Purpose_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Purpose_Builder(this);
    }

    /**
     * Builder of {@link Purpose}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder teamBenefit(@Nullable String teamBenefit);

        public abstract Builder whyCare(@Nullable String whyCare);

        public abstract Builder userImpact(@Nullable String userImpact);

        public abstract Builder helps(String... helps);

        public abstract Builder helps(@Nullable List<String> helps);

        public abstract Builder hurts(String... hurts);

        public abstract Builder hurts(@Nullable List<String> hurts);

        public abstract Builder enables(String... enables);

        public abstract Builder enables(@Nullable List<String> enables);

        /** Builds the record; the constructor checks the parts. */
        public abstract Purpose build();
    }
}
