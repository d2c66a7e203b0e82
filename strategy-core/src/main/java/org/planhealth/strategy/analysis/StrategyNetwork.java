package org.planhealth.strategy.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import com.google.common.graph.Traverser;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;

/**
 * What the starts and the finishes of the open initiatives wait for.
 *
 * <p>The start of the initiative with the number i, in the order of the ids, is the event 2i, and its finish 2i + 1. Days
 * are those after the day of the forecast. Work that is under way has started, so nothing holds up its start any more.
 * What waits for a day that is past, of done work or of a start, waits for that day if it is stated, which matters with a
 * lag. What waits for stopped work waits for nothing, for that never ends: {@link OverdueWork} says so.
 */
final class StrategyNetwork {
    private final ImmutableList<WorkState> open;
    private final LocalDate asOf;
    /** The first day on which each event can be, by its own start and by what is past. */
    private final long[] least;
    /** Where what an event waits for begins in {@link #awaited} and {@link #lags}, and where the last one's ends. */
    private final int[] first;

    private final int[] awaited;
    private final long[] lags;
    /** The events, each after what it waits for, unless they wait for each other. */
    private final int[] order;

    /** That an event waits for another, and for so many days after it. */
    private record Tie(int event, int awaited, long lag) {}

    private StrategyNetwork(ImmutableList<WorkState> open, LocalDate asOf, long[] least, List<Tie> ties) {
        this.open = open;
        this.asOf = asOf;
        this.least = least;
        this.first = new int[least.length + 1];
        ties.forEach(tie -> first[tie.event + 1]++);
        for (int event = 0; event < least.length; event++) {
            first[event + 1] += first[event];
        }
        this.awaited = ties.stream().mapToInt(Tie::awaited).toArray();
        this.lags = ties.stream().mapToLong(Tie::lag).toArray();
        this.order = Streams.stream(Traverser.forGraph(this::before).depthFirstPostOrder(events()))
                .mapToInt(event -> event)
                .toArray();
    }

    /**
     * Makes the network of a strategy.
     *
     * @param states the states of all its initiatives by id, the smallest first
     */
    static StrategyNetwork of(ImmutableMap<String, WorkState> states, LocalDate asOf) {
        ImmutableList<WorkState> open =
                states.values().stream().filter(WorkState::isOpen).collect(ImmutableList.toImmutableList());
        Map<String, Integer> numbers = new HashMap<>();
        open.forEach(state -> numbers.put(state.initiative(), numbers.size()));
        long[] least = new long[2 * open.size()];
        List<Tie> ties = new ArrayList<>();
        for (int number = 0; number < open.size(); number++) {
            WorkState state = open.get(number);
            least[2 * number] = ChronoUnit.DAYS.between(asOf, EndDraws.from(state));
            List<Dependency> stated = state.work().dependsOn();
            for (Dependency dependency : stated == null ? ImmutableList.<Dependency>of() : stated) {
                WorkState other = states.get(dependency.initiative());
                DependencyType type = dependency.type() == null ? DependencyType.FS : dependency.type();
                boolean holdsStart = type == DependencyType.FS || type == DependencyType.SS;
                if (other == null || (holdsStart && state.isUnderWay())) {
                    continue;
                }
                boolean untilFinish = type == DependencyType.FS || type == DependencyType.FF;
                int event = 2 * number + (holdsStart ? 0 : 1);
                long lag = dependency.lagDays() == null ? 0 : dependency.lagDays();
                if (other.isOpen() && (untilFinish || !other.isUnderWay())) {
                    int awaited = numbers.getOrDefault(dependency.initiative(), 0);
                    ties.add(new Tie(event, 2 * awaited + (untilFinish ? 1 : 0), lag));
                } else {
                    LocalDate past = past(other, untilFinish);
                    least[event] = Math.max(least[event], past == null ? 0 : ChronoUnit.DAYS.between(asOf, past) + lag);
                }
            }
        }
        ties.sort(Comparator.comparingInt(Tie::event).thenComparingInt(Tie::awaited));
        return new StrategyNetwork(open, asOf, least, ties);
    }

    /** Returns the day of a start or finish that is past; null if it is not stated, or is the finish of stopped work. */
    private static @Nullable LocalDate past(WorkState state, boolean finish) {
        Initiative work = state.work();
        LocalDate day = finish ? work.actualEnd() : work.start();
        return work.stage() == Stage.STOPPED || day == null || day.isAfter(state.asOf()) ? null : day;
    }

    private Iterable<Integer> before(int event) {
        List<Integer> others = Ints.asList(awaited).subList(first[event], first[event + 1]);
        return isFinish(event) ? Iterables.concat(ImmutableList.of(event - 1), others) : others;
    }

    private List<Integer> events() {
        return IntStream.range(0, least.length).boxed().toList();
    }

    /** Tells whether some events wait for each other in a circle. */
    boolean isCircular() {
        int[] turn = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            turn[order[i]] = i;
        }
        return IntStream.of(order)
                .anyMatch(event -> Streams.stream(before(event)).anyMatch(other -> turn[other] >= turn[event]));
    }

    static boolean isFinish(int event) {
        return event % 2 == 1;
    }

    /** Returns the open initiatives in the order of their ids. */
    ImmutableList<WorkState> open() {
        return open;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Returns how many initiatives and dependencies there are. */
    int size() {
        return open.size() + awaited.length;
    }

    /** Returns the events, each after what it waits for. */
    int event(int turn) {
        return order[turn];
    }

    int eventCount() {
        return order.length;
    }

    /** Returns the first day on which an event can be, by its own start and by what is past. */
    long least(int event) {
        return least[event];
    }

    /** Returns the number of the first tie of an event; its last one is before the first of the next event. */
    int firstTie(int event) {
        return first[event];
    }

    /** Returns the event that is waited for by a tie. */
    int awaited(int tie) {
        return awaited[tie];
    }

    /** Returns how many days after that event. */
    long lag(int tie) {
        return lags[tie];
    }
}
