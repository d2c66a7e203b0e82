package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;

/**
 * How far an initiative has spread beyond its pilot.
 *
 * @param work the initiative
 * @param underWay whether it is under way, as {@link WorkState#isUnderWay} says
 * @param piloted whether a team goes first by the day, as {@link Initiative#isPilotedBy} says; a pilot of later is none yet
 * @param started ids of the teams other than the pilot's that have started, in the order of its rollout: those whose day of
 *     start has come, or, where no such day is stated, those with units done
 */
public record RolloutBreadth(Initiative work, boolean underWay, boolean piloted, ImmutableList<String> started) {

    /**
     * Computes the breadth of every initiative of a strategy.
     *
     * @param asOf the day that counts as today; a later start is none yet
     * @return one for each initiative, in the order of the plan
     */
    public static ImmutableList<RolloutBreadth> all(Strategy strategy, LocalDate asOf) {
        return WorkState.all(strategy, asOf).stream().map(RolloutBreadth::of).collect(toImmutableList());
    }

    /** Computes the breadth of one initiative. */
    public static RolloutBreadth of(WorkState state) {
        Initiative work = state.work();
        Pilot pilot = work.pilot();
        boolean piloted = work.isPilotedBy(state.asOf());
        String first = pilot == null || !piloted ? null : pilot.team();
        return new RolloutBreadth(
                work,
                state.isUnderWay(),
                piloted,
                work.rolloutTeams().stream()
                        .filter(row -> !row.team().equals(first) && hasStarted(row, state.asOf()))
                        .map(RolloutTeam::team)
                        .collect(toImmutableList()));
    }

    private static boolean hasStarted(RolloutTeam row, LocalDate asOf) {
        Double done = row.at(asOf).done();
        return (row.started() != null && !row.started().isAfter(asOf)) || (done != null && done > 0);
    }

    /** Returns the id of the initiative. */
    public String initiative() {
        return work.id();
    }

    /** Tells whether it is under way and goes to several teams: it has a rollout, or more adopters than {@code most}. */
    public boolean isSpread(int most) {
        List<String> adopters = work.adopters();
        return underWay && (work.rollout() != null || (adopters != null && adopters.size() > most));
    }

    /** Tells whether it goes to several teams, and more than {@code most} of them have started beyond the pilot. */
    public boolean isBroad(int most) {
        return isSpread(most) && started.size() > most;
    }

    /** Tells whether it goes to several teams, and nothing says how many: no rows, and not {@code most} or fewer adopters. */
    public boolean isWithoutRows(int most) {
        List<String> adopters = work.adopters();
        boolean few = adopters != null && adopters.size() <= most;
        return isSpread(most)
                && !few
                && (work.rollout() == null || work.rollout().teams() == null);
    }

    /**
     * Tells whether the pilot is satisfied.
     *
     * @return false also if no team goes first by the day; null if that is not stated of the team that does
     */
    public @Nullable Boolean satisfied() {
        Pilot pilot = work.pilot();
        return (pilot == null || !piloted) ? Boolean.FALSE : pilot.satisfied();
    }
}
