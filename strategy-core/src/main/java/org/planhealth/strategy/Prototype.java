package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An experiment that answers a question before money is spent.
 *
 * @param question what it is to find out
 * @param date the day on which it was answered
 * @param answer what was found out; absent while open
 */
public record Prototype(
        @Nullable String question,
        @Nullable LocalDate date,
        @Nullable String answer) {

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Prototype_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Prototype_Builder(this);
    }

    /**
     * Builder of {@link Prototype}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder question(@Nullable String question);

        public abstract Builder date(@Nullable LocalDate date);

        public abstract Builder answer(@Nullable String answer);

        /** Builds the record; the constructor checks the parts. */
        public abstract Prototype build();
    }
}
