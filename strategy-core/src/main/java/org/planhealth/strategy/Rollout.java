package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an initiative spreads over the teams that adopt it; the leaderboard.
 *
 * @param initiative id of the initiative that holds it; set by that initiative
 * @param unit what is counted: jobs, services, dashboards, …
 * @param due the day by which all units are to be done
 * @param teams the rows of the leaderboard
 * @param history done and total over all teams, by day
 */
public record Rollout(
        @ParentId @Nullable String initiative,
        @Nullable String unit,
        @Nullable LocalDate due,
        @Nullable ImmutableList<RolloutTeam> teams,
        @Nullable ImmutableSortedMap<LocalDate, RolloutCount> history) {

    /**
     * Starts a rollout of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.initiative = initiative;
        builder.unit = unit;
        builder.due = due;
        builder.teams = teams;
        builder.history = history;
        return builder;
    }

    /** Returns this rollout, with its rows, as a part of the initiative {@code parent}. */
    Rollout in(String parent) {
        return new Rollout(
                parent,
                unit,
                due,
                teams == null ? null : teams.stream().map(row -> row.in(parent)).collect(toImmutableList()),
                history);
    }

    /** Builds a {@link Rollout}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String initiative;
        private @Nullable String unit;
        private @Nullable LocalDate due;
        private @Nullable ImmutableList<RolloutTeam> teams;
        private @Nullable ImmutableSortedMap<LocalDate, RolloutCount> history;

        private Builder() {}

        public Builder unit(String unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        public Builder due(LocalDate due) {
            this.due = requireNonNull(due, "due");
            return this;
        }

        public Builder teams(RolloutTeam... teams) {
            return teams(ImmutableList.copyOf(teams));
        }

        public Builder teams(List<RolloutTeam> teams) {
            this.teams = ImmutableList.copyOf(teams);
            return this;
        }

        public Builder history(Map<LocalDate, RolloutCount> history) {
            this.history = ImmutableSortedMap.copyOf(history);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Rollout build() {
            return new Rollout(initiative, unit, due, teams, history);
        }
    }
}
