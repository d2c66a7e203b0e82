package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point on the way that is either reached or not.
 *
 * @param title what is reached
 * @param due the day by which it is to be reached
 * @param done the day on which it was reached; absent while open
 */
public record Milestone(
        @Nullable String title,
        @Nullable LocalDate due,
        @Nullable LocalDate done) {

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Milestone_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Milestone_Builder(this);
    }

    /**
     * Builder of {@link Milestone}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder title(@Nullable String title);

        public abstract Builder due(@Nullable LocalDate due);

        public abstract Builder done(@Nullable LocalDate done);

        /** Builds the record; the constructor checks the parts. */
        public abstract Milestone build();
    }
}
