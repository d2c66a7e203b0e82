package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.FactConflicts;

/**
 * How an initiative spreads over the teams that adopt it; the leaderboard.
 *
 * @param initiative id of the initiative that holds it; set by that initiative
 * @param unit what is counted: jobs, services, dashboards, …
 * @param due the day by which all units are to be done
 * @param teams the rows of the leaderboard
 * @param history done and total over all teams, by day, the total above 0; on no day less done than the histories of the teams say
 */
public record Rollout(
        @ParentId @Nullable String initiative,
        @Nullable String unit,
        @Nullable LocalDate due,
        @Nullable ImmutableList<RolloutTeam> teams,
        @Nullable ImmutableSortedMap<LocalDate, RolloutCount> history) {
    public Rollout {
        if (history != null) {
            history.values().forEach(count -> FactConflicts.total(count.total()).ifPresent(ComponentChecks::refuse));
        }
        if (teams != null && history != null) {
            rows(teams, history).onDaysOfHistory().values().forEach(ComponentChecks::refuse);
        }
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Rollout_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Rollout_Builder(this);
    }

    static FactConflicts.Rows<RolloutTeam, RolloutCount> rows(
            ImmutableList<RolloutTeam> teams, ImmutableSortedMap<LocalDate, RolloutCount> history) {
        return new FactConflicts.Rows<>(teams, history, RolloutTeam::done, RolloutTeam::history, RolloutCount::done);
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

    /**
     * Builder of {@link Rollout}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder initiative(@Nullable String initiative);

        public abstract Builder unit(@Nullable String unit);

        public abstract Builder due(@Nullable LocalDate due);

        public abstract Builder teams(RolloutTeam... teams);

        public abstract Builder teams(@Nullable List<RolloutTeam> teams);

        public abstract Builder history(@Nullable Map<LocalDate, RolloutCount> history);

        /** Builds the record; the constructor checks the parts. */
        public abstract Rollout build();
    }
}
