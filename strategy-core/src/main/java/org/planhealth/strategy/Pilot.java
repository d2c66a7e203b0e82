package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The pilot: one team that goes first, and deep.
 *
 * @param team id of the team that goes first
 * @param start the day on which it began
 * @param satisfied whether the team says that it works for them
 */
public record Pilot(
        @RefersTo(Team.class) @Nullable String team,
        @Nullable LocalDate start,
        @Nullable Boolean satisfied) {

    /**
     * Starts a pilot of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Pilot_Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        return new AutoBuilder_Pilot_Builder(this);
    }

    /**
     * Builds a {@link Pilot}; each method states the part of its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder team(@Nullable String team);

        public abstract Builder start(@Nullable LocalDate start);

        public abstract Builder satisfied(@Nullable Boolean satisfied);

        /** Builds the record; its parts are checked as its constructor says. */
        public abstract Pilot build();
    }
}
