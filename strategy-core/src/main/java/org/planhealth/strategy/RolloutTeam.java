package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the leaderboard: how far one team has come.
 *
 * @param initiative id of the initiative that holds the rollout; set by that initiative
 * @param team id of the team whose row it is
 * @param leader the person in that team who answers for its part
 * @param total units that the team has to do, in the unit of the rollout
 * @param done units that it has done, in the unit of the rollout
 * @param started the day on which it began
 * @param risk how risky it is to move this team
 */
public record RolloutTeam(
        @ParentId @Nullable String initiative,
        @RefersTo(Team.class) String team,
        @Nullable String leader,
        @Nullable Double total,
        @Nullable Double done,
        @Nullable LocalDate started,
        @Nullable RiskLevel risk) {
    public RolloutTeam {
        requireNonNull(team, "team");
        ComponentChecks.finite(total, "total");
        ComponentChecks.finite(done, "done");
    }

    /**
     * Starts a rollout team of which nothing but the given is stated.
     *
     * @param team id of the team
     */
    public static Builder builder(String team) {
        return new Builder(team);
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(team);
        builder.initiative = initiative;
        builder.leader = leader;
        builder.total = total;
        builder.done = done;
        builder.started = started;
        builder.risk = risk;
        return builder;
    }

    /** Tells whether both figures are stated and all units are done. */
    public boolean isFinished() {
        return done != null && total != null && done >= total;
    }

    /** Returns this row as a part of the initiative {@code parent}. */
    RolloutTeam in(String parent) {
        return new RolloutTeam(parent, team, leader, total, done, started, risk);
    }

    /** Builds a {@link RolloutTeam}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String initiative;
        private final String team;
        private @Nullable String leader;
        private @Nullable Double total;
        private @Nullable Double done;
        private @Nullable LocalDate started;
        private @Nullable RiskLevel risk;

        private Builder(String team) {
            this.team = requireNonNull(team, "team");
        }

        public Builder leader(String leader) {
            this.leader = requireNonNull(leader, "leader");
            return this;
        }

        public Builder total(double total) {
            this.total = total;
            return this;
        }

        public Builder done(double done) {
            this.done = done;
            return this;
        }

        public Builder started(LocalDate started) {
            this.started = requireNonNull(started, "started");
            return this;
        }

        public Builder risk(RiskLevel risk) {
            this.risk = requireNonNull(risk, "risk");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public RolloutTeam build() {
            return new RolloutTeam(initiative, team, leader, total, done, started, risk);
        }
    }
}
