package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.ScheduleNetwork.Activity;
import org.planhealth.strategy.analysis.ScheduleNetwork.Link;

/**
 * The open initiatives of a strategy as a network, for the critical path method.
 *
 * <p>An initiative takes the calendar days from its start to its stated end, see {@link WorkState#statedEnd}, and cannot
 * start before its start. Work under way has started, so nothing holds up its start any more. What waits for the finish or the
 * start of done work waits for that day, if it is stated and has come; what waits for stopped work waits for nothing. If a
 * finish has to wait, the start moves along, since work goes on without a break.
 *
 * @param asOf the day of the audit, which is the time 0 of the network
 * @param network the initiatives that have dates and do not wait for each other in a circle
 * @param undated ids of the open initiatives that state no start or no end, or an end before the start; they are left out
 * @param circular ids of the others that wait for each other in a circle, whatever the types of the dependencies; left out
 */
public record InitiativeSchedule(
        LocalDate asOf,
        ScheduleNetwork network,
        ImmutableSortedSet<String> undated,
        ImmutableSortedSet<String> circular) {

    /**
     * Makes the network of a strategy.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     */
    public static InitiativeSchedule of(Strategy strategy, LocalDate asOf) {
        ImmutableMap<String, WorkState> states = WorkState.all(strategy, asOf).stream()
                .collect(ImmutableMap.toImmutableMap(WorkState::initiative, state -> state, (one, other) -> one));
        Set<String> open = new HashSet<>();
        Set<String> dated = new HashSet<>();
        states.values().stream().filter(WorkState::isOpen).forEach(state -> {
            open.add(state.initiative());
            if (days(state) >= 0) {
                dated.add(state.initiative());
            }
        });
        ImmutableList<Activity> activities = states.values().stream()
                .filter(state -> dated.contains(state.initiative()))
                .map(state -> new Activity(state.initiative(), days(state), earliest(state, states)))
                .collect(toImmutableList());
        ImmutableList<Link> links = states.values().stream()
                .filter(state -> dated.contains(state.initiative()))
                .flatMap(state -> links(state, dated).stream())
                .collect(toImmutableList());
        ScheduleNetwork all = new ScheduleNetwork(activities, links);
        ImmutableSortedSet<String> circular = all.circular();
        return new InitiativeSchedule(
                asOf,
                all.without(circular),
                Sets.difference(open, dated).stream().collect(toImmutableSortedSet(naturalOrder())),
                circular);
    }

    /** Returns the day of a time of the network. */
    public LocalDate day(long time) {
        return asOf.plusDays(time);
    }

    /** Returns the time of the network at the beginning of a day. */
    public long time(LocalDate day) {
        return ChronoUnit.DAYS.between(asOf, day);
    }

    /** Returns the days that work takes; -1 if they are not known. */
    private static int days(WorkState state) {
        LocalDate start = state.work().start();
        LocalDate end = state.statedEnd();
        return start == null || end == null ? -1 : (int) Math.max(-1, ChronoUnit.DAYS.between(start, end));
    }

    private static long earliest(WorkState state, Map<String, WorkState> states) {
        LocalDate start = state.work().start();
        long earliest = start == null ? 0 : ChronoUnit.DAYS.between(state.asOf(), start);
        for (Dependency dependency : dependencies(state)) {
            WorkState other = states.get(dependency.initiative());
            LocalDate past = other == null ? null : past(other, isUntilFinish(type(dependency)));
            if (past != null && isHeldUp(state, dependency)) {
                long least = ChronoUnit.DAYS.between(state.asOf(), past) + lag(dependency);
                earliest = Math.max(earliest, isOfStart(type(dependency)) ? least : least - days(state));
            }
        }
        return earliest;
    }

    private static List<Link> links(WorkState state, Set<String> dated) {
        List<Link> links = new ArrayList<>();
        for (Dependency dependency : dependencies(state)) {
            if (dated.contains(dependency.initiative()) && isHeldUp(state, dependency)) {
                links.add(new Link(dependency.initiative(), state.initiative(), type(dependency), lag(dependency)));
            }
        }
        return links;
    }

    /** Returns the day on which done work finished or started; null if it is not done, or that is not known. */
    private static @Nullable LocalDate past(WorkState state, boolean finish) {
        Initiative work = state.work();
        LocalDate day = finish ? work.actualEnd() : work.start();
        return work.stage() != Stage.DONE || day == null || day.isAfter(state.asOf()) ? null : day;
    }

    private static boolean isHeldUp(WorkState state, Dependency dependency) {
        return !isOfStart(type(dependency)) || !state.isUnderWay();
    }

    private static ImmutableList<Dependency> dependencies(WorkState state) {
        ImmutableList<Dependency> stated = state.work().dependsOn();
        return stated == null ? ImmutableList.of() : stated;
    }

    private static DependencyType type(Dependency dependency) {
        return dependency.type() == null ? DependencyType.FS : dependency.type();
    }

    private static int lag(Dependency dependency) {
        return dependency.lagDays() == null ? 0 : dependency.lagDays();
    }

    private static boolean isOfStart(DependencyType type) {
        return type == DependencyType.FS || type == DependencyType.SS;
    }

    private static boolean isUntilFinish(DependencyType type) {
        return type == DependencyType.FS || type == DependencyType.FF;
    }
}
