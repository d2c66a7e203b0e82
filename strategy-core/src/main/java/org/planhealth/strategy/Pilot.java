package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one team that goes first, and deep.
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
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.team = team;
        builder.start = start;
        builder.satisfied = satisfied;
        return builder;
    }

    /** Builds a {@link Pilot}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String team;
        private @Nullable LocalDate start;
        private @Nullable Boolean satisfied;

        private Builder() {}

        public Builder team(String team) {
            this.team = requireNonNull(team, "team");
            return this;
        }

        public Builder start(LocalDate start) {
            this.start = requireNonNull(start, "start");
            return this;
        }

        public Builder satisfied(boolean satisfied) {
            this.satisfied = satisfied;
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Pilot build() {
            return new Pilot(team, start, satisfied);
        }
    }
}
