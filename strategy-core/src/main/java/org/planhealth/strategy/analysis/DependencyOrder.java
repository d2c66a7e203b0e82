package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * The start of an open initiative against the end of one that it waits for to finish ({@code FS}). Source: the GAO Schedule
 * Assessment Guide (2015), best practice 2, has dates follow the logic.
 *
 * @param initiative id of the initiative that waits
 * @param predecessor id of the other one, which has not been stopped
 * @param start the start of the initiative that waits
 * @param end the end of the other one: its actual end, if that has come, else the end that the plan states, see {@link
 *     WorkState#statedEnd}; of work that is done, only an end that has come
 * @param ended whether that is its actual end
 * @param lagDays the days to wait on top; negative for a lead. Of several dependencies on one initiative, the longest wait
 */
public record DependencyOrder(
        String initiative, String predecessor, LocalDate start, LocalDate end, boolean ended, int lagDays) {

    /**
     * Compares the dates of all open initiatives of a strategy.
     *
     * @param asOf the audit date; an actual end after it is no fact yet
     * @return one for each two initiatives whose dates are stated, in the order of the plan, then by the id of the other; none
     *     for one that waits for itself, which is a {@link DependencyCycle}
     */
    public static ImmutableList<DependencyOrder> all(Strategy strategy, LocalDate asOf) {
        ImmutableMap<String, WorkState> states = WorkState.all(strategy, asOf).stream()
                .collect(ImmutableMap.toImmutableMap(WorkState::initiative, state -> state, (one, other) -> one));
        return states.values().stream()
                .filter(WorkState::isOpen)
                .flatMap(state -> of(state.work(), states))
                .collect(toImmutableList());
    }

    /** Returns the first day on which the initiative that waits may start. */
    public LocalDate earliest() {
        return end.plusDays(lagDays);
    }

    /** Tells whether it starts before that. */
    public boolean isTooEarly() {
        return start.isBefore(earliest());
    }

    /** Returns how many days before that it starts; negative if it starts after it. */
    public long daysTooEarly() {
        return ChronoUnit.DAYS.between(start, earliest());
    }

    private static Stream<DependencyOrder> of(Initiative waiting, Map<String, WorkState> states) {
        LocalDate start = waiting.start();
        if (start == null || waiting.dependsOn() == null) {
            return Stream.empty();
        }
        Map<String, DependencyOrder> byPredecessor = new TreeMap<>();
        for (Dependency dependency : waiting.dependsOn()) {
            WorkState other = states.get(dependency.initiative());
            LocalDate end = other == null || !isFinishToStart(dependency) ? null : end(other);
            if (other != null && end != null && !dependency.initiative().equals(waiting.id())) {
                byPredecessor.merge(
                        dependency.initiative(),
                        new DependencyOrder(
                                waiting.id(),
                                dependency.initiative(),
                                start,
                                end,
                                end.equals(other.work().actualEnd()),
                                dependency.lagDays() == null ? 0 : dependency.lagDays()),
                        (one, next) -> next.lagDays > one.lagDays ? next : one);
            }
        }
        return byPredecessor.values().stream();
    }

    private static boolean isFinishToStart(Dependency dependency) {
        return dependency.type() == null || dependency.type() == DependencyType.FS;
    }

    /** Returns the end of an initiative; null if it was stopped, or if none is known. */
    private static @Nullable LocalDate end(WorkState state) {
        Initiative work = state.work();
        LocalDate actual = work.actualEnd();
        if (work.stage() == Stage.STOPPED) {
            return null;
        }
        if (actual != null && !actual.isAfter(state.asOf())) {
            return actual;
        }
        LocalDate stated = state.statedEnd();
        return work.stage() == Stage.DONE && stated != null && stated.isAfter(state.asOf()) ? null : stated;
    }
}
