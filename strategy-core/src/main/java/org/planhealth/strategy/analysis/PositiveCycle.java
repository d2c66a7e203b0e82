package org.planhealth.strategy.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.graph.ValueGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cycle in a graph whose values sum up to more than 0.
 *
 * <p>The algorithm of Bellman and Ford, for the longest ways: as long as a pass over the edges makes a way to some node longer,
 * each such node keeps the node before it, and these lead round in a circle once there is such a cycle. Passes go forth and
 * back over the nodes (Yen), so that long chains need few.
 */
final class PositiveCycle<N extends Comparable<? super N>> {
    private final ImmutableSortedSet<N> nodes;
    private final ValueGraph<N, Long> graph;
    private final Map<N, Long> longest = new HashMap<>();
    private final Map<N, N> before = new HashMap<>();

    private PositiveCycle(ImmutableSortedSet<N> nodes, ValueGraph<N, Long> graph) {
        this.nodes = nodes;
        this.graph = graph;
    }

    /**
     * Finds one among some nodes of a graph.
     *
     * @return the nodes of the cycle in its direction, the smallest at both ends; empty if there is none
     */
    static <N extends Comparable<? super N>> Optional<ImmutableList<N>> find(
            ImmutableSortedSet<N> nodes, ValueGraph<N, Long> graph) {
        return new PositiveCycle<>(nodes, graph).find();
    }

    private Optional<ImmutableList<N>> find() {
        boolean forth = true;
        while (grew(forth ? nodes : nodes.descendingSet())) {
            N inside = inside();
            if (inside != null) {
                return Optional.of(cycle(inside));
            }
            forth = !forth;
        }
        return Optional.empty();
    }

    private boolean grew(ImmutableSortedSet<N> order) {
        boolean grew = false;
        for (N from : order) {
            long sum = longest.getOrDefault(from, 0L);
            for (N to : graph.successors(from)) {
                long longer = sum + graph.edgeValue(from, to).orElse(0L);
                if (nodes.contains(to) && longer > longest.getOrDefault(to, 0L)) {
                    longest.put(to, longer);
                    before.put(to, from);
                    grew = true;
                }
            }
        }
        return grew;
    }

    /** Returns a node that the way back from it comes to again; null if there is none. */
    private @Nullable N inside() {
        Set<N> checked = new HashSet<>();
        for (N node : nodes) {
            Set<N> way = new HashSet<>();
            for (N at = node; at != null && !checked.contains(at); at = before.get(at)) {
                if (!way.add(at)) {
                    return at;
                }
            }
            checked.addAll(way);
        }
        return null;
    }

    private ImmutableList<N> cycle(N inside) {
        List<N> back = new ArrayList<>();
        N at = inside;
        do {
            back.add(at);
            at = before.get(at);
        } while (at != null && !at.equals(inside));
        List<N> way = Lists.reverse(back);
        int smallest = way.indexOf(ImmutableSortedSet.copyOf(way).first());
        ImmutableList.Builder<N> cycle = ImmutableList.builder();
        cycle.addAll(way.subList(smallest, way.size()));
        cycle.addAll(way.subList(0, smallest + 1));
        return cycle.build();
    }
}
