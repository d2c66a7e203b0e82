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
    static ImmutableList<Members> of(Graph<String> graph) {
        ImmutableList<String> finished =
                ImmutableList.copyOf(Traverser.forGraph(graph).depthFirstPostOrder(graph.nodes()));
        Graph<String> reversed = Graphs.transpose(graph);
        Set<String> collected = new HashSet<>();
        Traverser<String> rest =
                Traverser.forGraph(node -> Sets.filter(reversed.successors(node), other -> !collected.contains(other)));
        List<Members> all = new ArrayList<>();
        for (String root : finished.reverse()) {
            if (!collected.contains(root)) {
                ImmutableSortedSet<String> ids = ImmutableSortedSet.copyOf(rest.breadthFirst(root));
                collected.addAll(ids);
                all.add(new Members(graph, ids));
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(members -> members.ids().first()))
                .collect(toImmutableList());
    }

    /**
     * One component.
     *
     * @param graph the graph that it is a part of
     * @param ids its nodes
     */
    record Members(Graph<String> graph, ImmutableSortedSet<String> ids) {

        /** Tells whether a way leads from a node back to itself. */
        boolean isCyclic() {
            return ids.size() > 1 || graph.hasEdgeConnecting(ids.first(), ids.first());
        }

        /**
         * Returns a shortest way from the smallest node back to itself, with that node at both ends.
         *
         * <p>Of the nodes before a node, the one that a breadth-first search comes to first is nearest to the start.
         */
        ImmutableList<String> cycle() {
            String start = ids.first();
            Map<String, Integer> turn = new HashMap<>();
            Traverser.forGraph((String node) -> Sets.filter(graph.successors(node), ids::contains))
                    .breadthFirst(start)
                    .forEach(node -> turn.put(node, turn.size()));
            List<String> way = new ArrayList<>(List.of(start));
            do {
                way.add(Collections.min(
                        Sets.filter(graph.predecessors(Iterables.getLast(way)), ids::contains),
                        Comparator.comparing(turn::get)));
            } while (!Iterables.getLast(way).equals(start));
            return ImmutableList.copyOf(Lists.reverse(way));
        }
    }
}
