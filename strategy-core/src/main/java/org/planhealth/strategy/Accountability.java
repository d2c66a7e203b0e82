package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
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
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Accountability_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Accountability_Builder(this);
    }

    /**
     * Builder of {@link Accountability}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder policy(@Nullable String policy);

        public abstract Builder from(@Nullable LocalDate from);

        /** Builds the record; the constructor checks the parts. */
        public abstract Accountability build();
    }
}
