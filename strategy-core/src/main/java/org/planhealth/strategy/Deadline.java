package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that was set from outside, such as the end of a contract.
 *
 * @param date the date
 * @param reason who set it, and why
 */
public record Deadline(@Nullable LocalDate date, @Nullable String reason) {
    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Deadline_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Deadline_Builder(this);
    }

    /**
     * Builder of {@link Deadline}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder date(@Nullable LocalDate date);

        public abstract Builder reason(@Nullable String reason);

        /** Builds the record; the constructor checks the parts. */
        public abstract Deadline build();
    }
}
