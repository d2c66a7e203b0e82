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
     * Starts a prototype of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Prototype_Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        return new AutoBuilder_Prototype_Builder(this);
    }

    /**
     * Builds a {@link Prototype}; each method states the part of its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder question(@Nullable String question);

        public abstract Builder date(@Nullable LocalDate date);

        public abstract Builder answer(@Nullable String answer);

        /** Builds the record; its parts are checked as its constructor says. */
        public abstract Prototype build();
    }
}
