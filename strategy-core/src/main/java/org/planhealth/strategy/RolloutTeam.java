package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.FactConflicts;

/**
 * The progress of one team in a rollout.
 *
 * @param initiative id of the initiative that holds the rollout; set by that initiative
 * @param team id of the team whose row it is
 * @param leader the accountable person in that team
 * @param total units that the team has to do, in the unit of the rollout, at least 0; as the newest day of its history says if absent
 * @param done units that it has done, in the unit of the rollout, at least 0 and at most the total; as the newest day of its history says if absent
 * @param started the day on which it began
 * @param risk how risky it is to move this team
 * @param history done and total of the team, by day
 */
public record RolloutTeam(
        @ParentId @Nullable String initiative,
        @RefersTo(Team.class) String team,
        @Nullable String leader,
        @Amount @Nullable Double total,
        @Amount @Nullable Double done,
        @Nullable LocalDate started,
        @Nullable RiskLevel risk,
        @Nullable ImmutableSortedMap<LocalDate, RolloutCount> history) {
    public RolloutTeam {
        requireNonNull(team, "team");
        ComponentChecks.amount(total, "total");
        ComponentChecks.amount(done, "done");
        FactConflicts.done(done, total).ifPresent(ComponentChecks::refuse);
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param team id of the team
     */
    public static Builder builder(String team) {
        return new AutoBuilder_RolloutTeam_Builder().team(team);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_RolloutTeam_Builder(this);
    }

    /** Tells whether both figures are stated and all units are done. */
    public boolean isFinished() {
        return done != null && total != null && done >= total;
    }

    /**
     * Returns this row with the figures of a day: a figure that it does not state is that of the newest day of its history.
     * Of a total that became less since, all is done.
     *
     * @param asOf the day; what its history says of later days is no fact yet
     * @return a row whose done and total are not stated only if neither it nor that day of its history states them
     */
    public RolloutTeam at(LocalDate asOf) {
        Map.Entry<LocalDate, RolloutCount> newest = history == null ? null : history.floorEntry(asOf);
        if (newest == null) {
            return this;
        }
        RolloutCount count = newest.getValue();
        Double doneThen = done == null ? count.done() : done;
        Double totalThen = total == null ? count.total() : total;
        return toBuilder()
                .done(doneThen == null || totalThen == null ? doneThen : (Double) Math.min(doneThen, totalThen))
                .total(totalThen)
                .build();
    }

    /** Returns this row as a part of the initiative {@code parent}. */
    RolloutTeam in(String parent) {
        return toBuilder().initiative(parent).build();
    }

    /**
     * Builder of {@link RolloutTeam}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder initiative(@Nullable String initiative);

        abstract Builder team(String team);

        public abstract Builder leader(@Nullable String leader);

        public abstract Builder total(double total);

        public abstract Builder total(@Nullable Double total);

        public abstract Builder done(double done);

        public abstract Builder done(@Nullable Double done);

        public abstract Builder started(@Nullable LocalDate started);

        public abstract Builder risk(@Nullable RiskLevel risk);

        public abstract Builder history(@Nullable Map<LocalDate, RolloutCount> history);

        /** Builds the record; the constructor checks the parts. */
        public abstract RolloutTeam build();
    }
}
