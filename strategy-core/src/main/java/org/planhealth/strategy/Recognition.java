package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Recognition given to somebody for work on an initiative.
 *
 * @param to who was credited, by name
 * @param date the day on which it was given
 * @param reason what it was given for
 */
public record Recognition(
        @Nullable String to,
        @Nullable LocalDate date,
        @Nullable String reason) {

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Recognition_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Recognition_Builder(this);
    }

    /**
     * Builder of {@link Recognition}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder to(@Nullable String to);

        public abstract Builder date(@Nullable LocalDate date);

        public abstract Builder reason(@Nullable String reason);

        /** Builds the record; the constructor checks the parts. */
        public abstract Recognition build();
    }
}
