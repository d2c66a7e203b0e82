package org.planhealth.strategy.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.analysis.AskEffect.Basis;
import org.planhealth.strategy.analysis.AskEffect.TeamShare;

/**
 * How much work of a rollout a team can do, and what must be stated to know it.
 *
 * @param team id of the team
 * @param left what it has left, in the unit of the rollout; null if the rollout states no teams
 * @param engineers how many engineers it has; null if not stated
 * @param bandwidthNow the share of its time that accepted asks take, 0 to 1
 * @param unitsPerDay what it would do in a day of all its time, in the unit of the rollout; 0 if that is not known
 * @param basis from what its pace is known; null if it is not
 * @param missing what must be stated to know it; empty if it is known
 */
record TeamCapacity(
        String team,
        @Nullable Double left,
        @Nullable Integer engineers,
        double bandwidthNow,
        double unitsPerDay,
        @Nullable Basis basis,
        ImmutableList<RequiredFact> missing) {
    private static final int NO_ROW = -1;
    private static final double DAYS_OF_WEEK = 7;

    /**
     * Returns the capacity of each team of a rollout; if it states none, of each team of the organization.
     *
     * @param total what the rollout has in all, above 0
     * @param given units for each person-week; 0 if they follow from the plan
     */
    static ImmutableMap<String, TeamCapacity> all(
            Strategy strategy, Initiative initiative, LocalDate asOf, double total, double given) {
        ImmutableList<RolloutTeam> rows = initiative.rolloutTeams();
        Map<String, TeamCapacity> capacities = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String team = rows.get(row).team();
            capacities.putIfAbsent(team, of(strategy, initiative, team, row, asOf, total, given));
        }
        if (rows.isEmpty()) {
            strategy.teams()
                    .forEach(team ->
                            capacities.put(team.id(), of(strategy, initiative, team.id(), NO_ROW, asOf, total, given)));
        }
        return ImmutableMap.copyOf(capacities);
    }

    private static TeamCapacity of(
            Strategy strategy,
            Initiative initiative,
            String team,
            int row,
            LocalDate asOf,
            double total,
            double given) {
        RolloutTeam then =
                row == NO_ROW ? null : initiative.rolloutTeams().get(row).at(asOf);
        Double left = then == null || then.total() == null || then.done() == null
                ? null
                : (Double) Math.max(0, then.total() - then.done());
        Integer engineers = strategy.team(team).map(Team::engineers).orElse(null);
        Double effort = initiative.effortPersonWeeks();
        double now = bandwidthNow(strategy, initiative, team);
        double perPersonWeek = given > 0 ? given : effort == null || effort == 0 ? 0 : total / effort;
        double pace = row == NO_ROW ? 0 : pacePerDay(initiative.rolloutTeams().get(row), asOf);
        double unitsPerDay = 0;
        Basis basis = null;
        if (engineers != null && perPersonWeek > 0) {
            unitsPerDay = engineers * perPersonWeek / DAYS_OF_WEEK;
            basis = given > 0 ? Basis.GIVEN : Basis.EFFORT;
        } else if (given == 0 && now > 0 && pace > 0) {
            unitsPerDay = pace / now;
            basis = Basis.OWN_PACE;
        }
        ImmutableList.Builder<RequiredFact> missing = ImmutableList.builder();
        if (then != null && then.total() == null) {
            missing.add(new RequiredFact(team, initiative.id(), "rollout/teams/" + row + "/total"));
        }
        if (then != null && then.done() == null) {
            missing.add(new RequiredFact(team, initiative.id(), "rollout/teams/" + row + "/done"));
        }
        if (basis == null && engineers == null) {
            missing.add(new RequiredFact(team, team, "engineers"));
        }
        if (basis == null && perPersonWeek == 0) {
            missing.add(new RequiredFact(team, initiative.id(), "effortPersonWeeks"));
        }
        return new TeamCapacity(team, left, engineers, now, unitsPerDay, basis, missing.build());
    }

    /** Tells whether all is stated that must be. */
    boolean isKnown() {
        return missing.isEmpty();
    }

    /** Returns what it takes off a day at a bandwidth, in addition to its current pace. */
    double unitsPerDay(double bandwidth) {
        return unitsPerDay * Math.max(0, bandwidth - bandwidthNow);
    }

    /**
     * Returns for how many days it has work at a bandwidth.
     *
     * @param days for how many days it is asked
     * @param rest what is left of the whole rollout, which bounds a team that states no row
     */
    double busyDays(double bandwidth, double days, double rest) {
        double perDay = unitsPerDay(bandwidth);
        return perDay == 0 ? 0 : Math.min(days, (left == null ? rest : left) / perDay);
    }

    /** Returns what it takes off at a bandwidth in so many days, at most what it has left. */
    double units(double bandwidth, double days, double rest) {
        return Math.min(unitsPerDay(bandwidth) * days, left == null ? rest : left);
    }

    /** Returns its part of an ask. */
    TeamShare share(double bandwidth, double days, double rest) {
        double busy = busyDays(bandwidth, days, rest);
        Double personWeeks = engineers == null
                ? null
                : (Double) (engineers * Math.max(0, bandwidth - bandwidthNow) * busy / DAYS_OF_WEEK);
        if (basis == null) {
            throw new IllegalStateException("nothing tells how much " + team + " does");
        }
        return new TeamShare(team, left, engineers, bandwidthNow, personWeeks, units(bandwidth, days, rest), basis);
    }

    private static double bandwidthNow(Strategy strategy, Initiative initiative, String team) {
        List<Ask> asks = strategy.asks() == null ? List.of() : strategy.asks();
        return Math.min(
                1,
                asks.stream()
                        .filter(ask -> ask.state() == AskState.ACCEPTED
                                && initiative.id().equals(ask.initiative()))
                        .filter(ask -> ask.goesTo(team))
                        .flatMap(ask -> Stream.ofNullable(ask.bandwidth()))
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    /** Returns the pace of its own history in a day, as the leaderboard has it; 0 if there is none. */
    private static double pacePerDay(RolloutTeam row, LocalDate asOf) {
        PaceSpan span = PaceSpan.fastest(RowHistory.of(row, asOf));
        return span == null ? 0 : Math.max(0, span.perDay());
    }
}
