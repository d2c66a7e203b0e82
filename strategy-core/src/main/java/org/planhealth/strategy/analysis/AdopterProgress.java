package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.check.StatedText;

/**
 * How far one team has come in adopting the work of an initiative: one for each adopter and each row of the rollout.
 *
 * @param initiative id of the initiative
 * @param team the team; one with its id alone, if the plan states no team with that id
 * @param row its row of the rollout, with the figures of the audit date as {@link RolloutTeam#at} has them; null if it has none
 * @param asOf the audit date; what the plan dates later is no fact yet
 * @param open whether the initiative is neither done nor stopped
 * @param pilot whether it is the team that goes first
 * @param whiteGlove whether it gets hands-on help
 * @param startBy the day by which three quarters of the time have passed from the start of the initiative to the due date of its
 *     rollout, or without one to its stated end; null if the start, up to the audit date, or both ends are not stated
 */
public record AdopterProgress(
        String initiative,
        Team team,
        @Nullable RolloutTeam row,
        LocalDate asOf,
        boolean open,
        boolean pilot,
        boolean whiteGlove,
        @Nullable LocalDate startBy) {
    private static final int THREE = 3;
    private static final int QUARTERS = 4;

    /**
     * Computes the progress of every adopter of every initiative of a strategy.
     *
     * @return one for each adopter and row, in the order of the plan and by id of the team
     */
    public static ImmutableList<AdopterProgress> all(Strategy strategy, LocalDate asOf) {
        ImmutableMap<String, Team> teams =
                strategy.organization() == null || strategy.organization().teams() == null
                        ? ImmutableMap.of()
                        : strategy.organization().teams().stream().collect(toImmutableMap(Team::id, team -> team));
        return WorkState.all(strategy, asOf).stream()
                .flatMap(state -> of(state, teams).stream())
                .collect(toImmutableList());
    }

    private static ImmutableList<AdopterProgress> of(WorkState state, Map<String, Team> teams) {
        Initiative work = state.work();
        ImmutableMap<String, RolloutTeam> rows =
                work.rolloutTeams().stream().collect(toImmutableMap(RolloutTeam::team, row -> row.at(state.asOf())));
        LocalDate startBy = startBy(state);
        return work.adoptingTeams().stream()
                .map(id -> new AdopterProgress(
                        work.id(),
                        Optional.ofNullable(teams.get(id))
                                .orElseGet(() -> Team.builder(id).build()),
                        rows.get(id),
                        state.asOf(),
                        work.isOpen(),
                        work.pilot() != null && id.equals(work.pilot().team()),
                        work.onboarding() != null
                                && work.onboarding().whiteGlove() != null
                                && work.onboarding().whiteGlove().contains(id),
                        startBy))
                .collect(toImmutableList());
    }

    private static @Nullable LocalDate startBy(WorkState state) {
        Rollout rollout = state.work().rollout();
        LocalDate end = rollout == null || rollout.due() == null ? state.statedEnd() : rollout.due();
        LocalDate start = state.begun();
        return start == null || end == null
                ? null
                : start.plusDays(Math.max(0, Math.floorDiv(THREE * ChronoUnit.DAYS.between(start, end), QUARTERS)));
    }

    /** Tells whether it has a row in the rollout. */
    public boolean isInRollout() {
        return row != null;
    }

    /** Tells whether the initiative is open, and the team has no row, or one that lacks figures or has less done than its total. */
    public boolean isWorkLeft() {
        return open && (row == null || !row.isFinished());
    }

    /** Tells whether it has a row whose total is not 0. */
    public boolean isTasked() {
        return row != null && (row.total() == null || row.total() != 0);
    }

    /** Tells whether its row names an accountable person of its own. */
    public boolean isLed() {
        return row != null && StatedText.saysSomething(row.leader());
    }

    /** Returns how risky it is to move the team; null if that is not stated. */
    public @Nullable RiskLevel risk() {
        return row == null ? null : row.risk();
    }

    /** Returns the units that it has done, in the unit of the rollout, at least 0; null if not stated. */
    public @Nullable Double done() {
        return row == null ? null : row.done();
    }

    /** Returns the day on which it began; null if that is not stated, or lies after the audit date. */
    public @Nullable LocalDate started() {
        return row == null || row.started() == null || row.started().isAfter(asOf) ? null : row.started();
    }

    /** Tells whether its row states a day on which it is to begin that has not come. */
    public boolean isStartAhead() {
        return row != null && row.started() != null && row.started().isAfter(asOf);
    }

    /** Tells whether a day of start has come, or units are done. */
    public boolean isBegun() {
        Double done = done();
        return started() != null || (done != null && done > 0);
    }

    /** Tells whether three quarters of the time have passed; false if start or end are not stated. */
    public boolean isPastStartBy() {
        return startBy != null && asOf.isAfter(startBy);
    }
}
