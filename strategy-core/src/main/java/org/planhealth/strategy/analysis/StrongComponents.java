package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import com.google.common.graph.Graph;
import com.google.common.graph.Graphs;
import com.google.common.graph.Traverser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strongly connected components of a graph: the largest sets of nodes in which each leads to each.
 *
 * <p>Kosaraju's algorithm over the traversals of Guava, which do not recurse: nodes in the reverse order of their finish
 * each collect what leads to them and has not been collected yet.
 */
final class StrongComponents {
    private StrongComponents() {}

    /** Returns the components in the order of their smallest nodes. */
    static <N extends Comparable<? super N>> ImmutableList<Members<N>> of(Graph<N> graph) {
        ImmutableList<N> finished =
                ImmutableList.copyOf(Traverser.forGraph(graph).depthFirstPostOrder(graph.nodes()));
        Graph<N> reversed = Graphs.transpose(graph);
        Set<N> collected = new HashSet<>();
        Traverser<N> rest =
                Traverser.forGraph(node -> Sets.filter(reversed.successors(node), other -> !collected.contains(other)));
        List<Members<N>> all = new ArrayList<>();
        for (N root : finished.reverse()) {
            if (!collected.contains(root)) {
                ImmutableSortedSet<N> ids = ImmutableSortedSet.copyOf(rest.breadthFirst(root));
                collected.addAll(ids);
                all.add(new Members<>(graph, ids));
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(
                        (Members<N> members) -> members.ids().first()))
                .collect(toImmutableList());
    }

    /**
     * One component.
     *
     * @param graph the graph that it is a part of
     * @param ids its nodes
     */
    record Members<N extends Comparable<? super N>>(Graph<N> graph, ImmutableSortedSet<N> ids) {

        /** Tells whether a way leads from a node back to itself. */
        boolean isCyclic() {
            return ids.size() > 1 || graph.hasEdgeConnecting(ids.first(), ids.first());
        }

        /** Returns a shortest way from the smallest node back to itself, with that node at both ends. */
        ImmutableList<N> cycle() {
            return way(ids.first(), ids.first());
        }

        /**
         * Returns a shortest way from one node to another, of at least one step, with these at its ends.
         *
         * <p>Of the nodes before a node, the one that a breadth-first search comes to first is nearest to the start.
         */
        ImmutableList<N> way(N start, N end) {
            Map<N, Integer> turn = new HashMap<>();
            Traverser.forGraph((N node) -> Sets.filter(graph.successors(node), ids::contains))
                    .breadthFirst(start)
                    .forEach(node -> turn.put(node, turn.size()));
            List<N> way = new ArrayList<>(List.of(end));
            do {
                way.add(Collections.min(
                        Sets.filter(graph.predecessors(Iterables.getLast(way)), ids::contains),
                        Comparator.comparing(turn::get)));
            } while (!Iterables.getLast(way).equals(start));
            return ImmutableList.copyOf(Lists.reverse(way));
        }
    }
}
