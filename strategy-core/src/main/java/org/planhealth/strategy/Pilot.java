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
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Pilot_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Pilot_Builder(this);
    }

    /**
     * Builder of {@link Pilot}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder team(@Nullable String team);

        public abstract Builder start(@Nullable LocalDate start);

        public abstract Builder satisfied(@Nullable Boolean satisfied);

        /** Builds the record; the constructor checks the parts. */
        public abstract Pilot build();
    }
}
