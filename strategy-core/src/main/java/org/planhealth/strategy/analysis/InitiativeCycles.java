package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;

/**
 * The cycles in what initiatives wait for: in their starts and finishes, of which a dependency ties two.
 *
 * <p>A cycle is impossible if the finish of an initiative in it waits for the start of the same one, for work takes time, or if
 * its lags sum up to more than 0. One finish that waits for another while the starts are tied the other way round is none.
 */
final class InitiativeCycles {
    private final ImmutableMap<String, Initiative> initiatives;

    /** Which event waits for which other, and for how many days after it. */
    private final MutableValueGraph<Event, Long> waits = ValueGraphBuilder.directed()
            .allowsSelfLoops(true)
            .nodeOrder(ElementOrder.<Event>insertion())
            .incidentEdgeOrder(ElementOrder.stable())
            .build();

    /** The start or the finish of an initiative; those of one initiative stand together in the natural order. */
    private record Event(String initiative, boolean finish) implements Comparable<Event> {
        private static final Comparator<Event> ORDER =
                Comparator.comparing(Event::initiative).thenComparing(Event::finish);

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }

    private InitiativeCycles(Stream<Initiative> open) {
        initiatives = open.sorted(Comparator.comparing(Initiative::id))
                .collect(toImmutableMap(Initiative::id, initiative -> initiative, (one, other) -> other));
        initiatives.keySet().forEach(id -> waits.putEdgeValue(new Event(id, true), new Event(id, false), 0L));
        initiatives.values().forEach(this::addDependencies);
    }

    /**
     * Returns the cycles of initiatives that hold each other up.
     *
     * @param open the initiatives that are neither done nor stopped
     * @return one for each strongly connected component of starts and finishes that has a cycle, in the order of the ids
     */
    static ImmutableList<DependencyCycle> of(Stream<Initiative> open) {
        InitiativeCycles cycles = new InitiativeCycles(open);
        Map<ImmutableSortedSet<String>, DependencyCycle> byMembers = new LinkedHashMap<>();
        StrongComponents.of(cycles.waits.asGraph()).stream()
                .flatMap(members -> cycles.cycle(members).stream())
                .forEach(cycle -> byMembers.putIfAbsent(cycle.ids(), cycle));
        return ImmutableList.copyOf(byMembers.values());
    }

    private void addDependencies(Initiative initiative) {
        List<Dependency> dependencies = initiative.dependsOn();
        if (dependencies == null) {
            return;
        }
        dependencies.stream()
                .filter(dependency -> initiatives.containsKey(dependency.initiative()))
                .sorted(Comparator.comparing(Dependency::initiative))
                .forEach(dependency -> add(initiative.id(), dependency));
    }

    private void add(String initiative, Dependency dependency) {
        DependencyType type = dependency.type() == null ? DependencyType.FS : dependency.type();
        Event waiting = new Event(initiative, type == DependencyType.FF || type == DependencyType.SF);
        Event awaited = new Event(dependency.initiative(), type == DependencyType.FS || type == DependencyType.FF);
        long lag = dependency.lagDays() == null ? 0 : dependency.lagDays();
        waits.putEdgeValue(
                waiting,
                awaited,
                Math.max(lag, waits.edgeValue(waiting, awaited).orElse(lag)));
    }

    private Optional<DependencyCycle> cycle(StrongComponents.Members<Event> members) {
        return members.isCyclic()
                ? impossible(members).map(way -> cycle(members.ids(), around(members, way)))
                : Optional.empty();
    }

    /** Returns a way back to its first event that no dates can satisfy; empty if there is none. */
    private Optional<ImmutableList<Event>> impossible(StrongComponents.Members<Event> members) {
        return members.ids().stream()
                .filter(event -> event.finish() && members.ids().contains(new Event(event.initiative(), false)))
                .findFirst()
                .map(finish -> Stream.concat(
                                Stream.of(finish), members.way(new Event(finish.initiative(), false), finish).stream())
                        .collect(toImmutableList()))
                .or(() -> PositiveCycle.find(members.ids(), waits));
    }

    /** Returns the way itself if it leads through the smallest initiative, else one from there to the way, around and back. */
    private static ImmutableList<Event> around(StrongComponents.Members<Event> members, ImmutableList<Event> way) {
        Event first = members.ids().first();
        String smallest = first.initiative();
        int at = Iterables.indexOf(way, event -> event.initiative().equals(smallest));
        if (at >= 0) {
            return ImmutableList.<Event>builder()
                    .addAll(way.subList(at, way.size() - 1))
                    .addAll(way.subList(0, at + 1))
                    .build();
        }
        ImmutableList<Event> there = members.way(first, way.get(0));
        ImmutableList<Event> back = members.way(way.get(0), first);
        return Stream.of(there, way.subList(1, way.size()), back.subList(1, back.size()))
                .flatMap(List::stream)
                .collect(toImmutableList());
    }

    /** Returns the cycle of the initiatives; the step from the finish of one to its own start is none of theirs. */
    private DependencyCycle cycle(ImmutableSortedSet<Event> events, ImmutableList<Event> way) {
        List<Initiative> path = new ArrayList<>();
        for (int step = 0; step < way.size(); step++) {
            boolean within = step > 0
                    && way.get(step - 1).finish()
                    && way.get(step).equals(new Event(way.get(step - 1).initiative(), false));
            if (!within) {
                path.add(initiatives.get(way.get(step).initiative()));
            }
        }
        return new DependencyCycle(
                events.stream().map(Event::initiative).collect(toImmutableSortedSet(naturalOrder())),
                ImmutableList.copyOf(path));
    }
}
