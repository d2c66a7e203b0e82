package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * What of an open initiative should have happened by a day, and has not.
 *
 * @param initiative id of the initiative
 * @param end the latest of its forecast end, the due date of its rollout and its baseline end; null if none is stated
 * @param daysPast how many days that is past; 0 if it is not past or not stated
 * @param lateness how bad that is, at least medium; none if the end is not past
 * @param forecastEnd its forecast end, if that is past and the latest end is not; else null
 * @param milestone the open milestone that is longest past its due date; null if none is due
 * @param milestoneDays how many days that is past; 0 if there is none
 * @param start its start, if it is not under way though that has come; else null
 * @param startDays how many days ago that was; 0 if there is none
 * @param stopped the stopped initiatives that it depends on, by id
 */
public record OverdueWork(
        String initiative,
        @Nullable LocalDate end,
        long daysPast,
        Lateness lateness,
        @Nullable LocalDate forecastEnd,
        @Nullable MilestoneDelay milestone,
        long milestoneDays,
        @Nullable LocalDate start,
        long startDays,
        ImmutableList<Initiative> stopped) {

    /**
     * Computes what is overdue of every open initiative of a strategy.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     * @return one for each initiative that is neither done nor stopped, in the order of the plan
     */
    public static ImmutableList<OverdueWork> all(Strategy strategy, LocalDate asOf) {
        ImmutableList<WorkState> states = WorkState.all(strategy, asOf);
        ImmutableMap<String, Initiative> stopped = states.stream()
                .map(WorkState::work)
                .filter(initiative -> initiative.stage() == Stage.STOPPED)
                .collect(toImmutableMap(Initiative::id, initiative -> initiative));
        return states.stream()
                .filter(WorkState::isOpen)
                .map(state -> of(state, stopped))
                .collect(toImmutableList());
    }

    /** Tells whether its latest end is past. */
    public boolean isPastEnd() {
        return lateness != Lateness.NONE;
    }

    /** Tells whether it depends on stopped work. */
    public boolean isWaitingForStopped() {
        return !stopped.isEmpty();
    }

    private static OverdueWork of(WorkState state, Map<String, Initiative> stopped) {
        LocalDate asOf = state.asOf();
        LocalDate end = latestEnd(state);
        long past = daysPast(end, asOf);
        LocalDate forecast = state.work().forecastEnd();
        MilestoneDelay milestone = MilestoneDelay.mostOverdue(state).orElse(null);
        LocalDate start = state.isUnderWay() ? null : state.begun();
        return new OverdueWork(
                state.initiative(),
                end,
                past,
                past == 0 || end == null ? Lateness.NONE : atLeastMedium(Lateness.of(past, state.lengthTo(end))),
                past == 0 && daysPast(forecast, asOf) > 0 ? forecast : null,
                milestone,
                milestone == null ? 0 : milestone.days(),
                start,
                daysPast(start, asOf),
                stoppedOnes(state.work(), stopped));
    }

    private static @Nullable LocalDate latestEnd(WorkState state) {
        Initiative work = state.work();
        return Stream.of(
                        Stream.ofNullable(work.forecastEnd()),
                        Stream.ofNullable(work.rollout()).flatMap(rollout -> Stream.ofNullable(rollout.due())),
                        Stream.ofNullable(work.baselineEnd()))
                .flatMap(ends -> ends)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static long daysPast(@Nullable LocalDate day, LocalDate asOf) {
        return day == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, asOf));
    }

    private static Lateness atLeastMedium(Lateness lateness) {
        return lateness == Lateness.NONE ? Lateness.MEDIUM : lateness;
    }

    private static ImmutableList<Initiative> stoppedOnes(Initiative work, Map<String, Initiative> stopped) {
        return work.dependsOn() == null
                ? ImmutableList.of()
                : work.dependsOn().stream()
                        .map(Dependency::initiative)
                        .distinct()
                        .sorted()
                        .map(stopped::get)
                        .filter(Objects::nonNull)
                        .collect(toImmutableList());
    }
}
