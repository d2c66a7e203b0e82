package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableValueGraph;
import com.google.common.graph.Traverser;
import com.google.common.graph.ValueGraphBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Sprint;
import org.planhealth.strategy.SprintItem;
import org.planhealth.strategy.Strategy;

/**
 * What serves what in a strategy, from the work of a sprint up to the strategy itself, and what depends on what.
 *
 * <p>The nodes are ids: of the strategy, its phases, objectives, key results, initiatives, asks and indicators, of the
 * sprints of which an item supports something, and of the components of the organization. Teams are not among them: they
 * do the work and do not serve it. A reference to what the plan does not state leads nowhere and is left out. Every
 * answer takes time in proportion to the size of the graph, and comes in an order that does not depend on that of the plan.
 */
public final class AlignmentGraph {
    private final ImmutableValueGraph<String, Relation> relations;
    private final ImmutableSortedMap<String, Entity> entities;

    private AlignmentGraph(
            ImmutableValueGraph<String, Relation> relations, ImmutableSortedMap<String, Entity> entities) {
        this.relations = relations;
        this.entities = entities;
    }

    /** How the first of two nodes is related to the second. */
    public enum Relation {
        /**
         * It is there for the other: a phase for the strategy, an objective for its phase, a key result and an initiative
         * for their objective, an ask for its initiative, a sprint for what its items support.
         */
        SERVES,
        /** It is a key result, and the other is the indicator that measures it. */
        MEASURED_BY,
        /** It waits for the other, if they are initiatives; it needs the other, if they are components. */
        DEPENDS_ON
    }

    /** Makes the graph of a strategy. */
    public static AlignmentGraph of(Strategy strategy) {
        ImmutableSortedMap<String, Entity> entities = entities(strategy);
        Edges edges = new Edges(strategy.id(), entities);
        entities.keySet().forEach(edges.graph::addNode);
        entities.values().forEach(edges::addAllOf);
        return new AlignmentGraph(edges.graph.build(), entities);
    }

    /** Returns the graph itself, for questions that are not asked here; nodes and neighbors are in the order of the ids. */
    public ImmutableValueGraph<String, Relation> relations() {
        return relations;
    }

    /**
     * Returns what a part of the plan is there for, directly or through others.
     *
     * <p>An indicator is there for the key results that it measures.
     *
     * @param id id of a node
     * @return ids, the nearest first; the strategy's is among them unless the part traces to no phase
     * @throws IllegalArgumentException if the graph has no such node
     */
    public ImmutableList<String> tracesTo(String id) {
        return reached(id, Traverser.forGraph(this::served));
    }

    /**
     * Returns what is there for a part of the plan, directly or through others: the reverse of {@link #tracesTo}.
     *
     * @param id id of a node
     * @return ids, the nearest first
     * @throws IllegalArgumentException if the graph has no such node
     */
    public ImmutableList<String> servedBy(String id) {
        return reached(id, Traverser.forGraph(this::serving));
    }

    /**
     * Returns the work that traces to no phase: ids of objectives, key results, initiatives, asks and sprints, whatever
     * their stage or state.
     */
    public ImmutableSortedSet<String> orphans() {
        ImmutableList<String> phases = idsOf(Phase.class);
        ImmutableSet<String> traced =
                ImmutableSet.copyOf(Traverser.forGraph(this::serving).breadthFirst(phases));
        return entities.values().stream()
                .filter(AlignmentGraph::isWork)
                .map(Entity::id)
                .filter(id -> !traced.contains(id))
                .collect(toImmutableSortedSet(naturalOrder()));
    }

    /**
     * Returns the cycles in what depends on what.
     *
     * <p>Initiatives wait for each other by their starts and finishes. A cycle of these counts if it contains the way from the
     * finish of an initiative to its own start, or if its lags sum up to more than 0. Initiatives that are done or stopped hold
     * nobody up any more: they and their dependencies are passed over.
     *
     * @return one for each strongly connected component that has a cycle, in the order of their smallest ids
     */
    public ImmutableList<DependencyCycle> cycles() {
        Stream<Initiative> open = entities.values().stream()
                .filter(Initiative.class::isInstance)
                .map(Initiative.class::cast)
                .filter(Initiative::isOpen);
        return Stream.concat(InitiativeCycles.of(open).stream(), cyclesOfComponents())
                .sorted(Comparator.comparing(DependencyCycle::first))
                .collect(toImmutableList());
    }

    private Stream<DependencyCycle> cyclesOfComponents() {
        ImmutableSet<String> components = ImmutableSet.copyOf(idsOf(Component.class));
        return StrongComponents.of(Graphs.inducedSubgraph(relations.asGraph(), components)).stream()
                .filter(StrongComponents.Members::isCyclic)
                .map(members -> new DependencyCycle(
                        members.ids(),
                        members.cycle().stream().map(this::entity).collect(toImmutableList())));
    }

    private ImmutableList<String> reached(String id, Traverser<String> traverser) {
        checkArgument(entities.containsKey(id), "the graph has no node '%s'", id);
        return ImmutableList.copyOf(traverser.breadthFirst(id)).stream().skip(1).collect(toImmutableList());
    }

    private Set<String> served(String id) {
        return Sets.union(
                Sets.filter(relations.successors(id), to -> isRelated(id, to, Relation.SERVES)),
                Sets.filter(relations.predecessors(id), from -> isRelated(from, id, Relation.MEASURED_BY)));
    }

    private Set<String> serving(String id) {
        return Sets.union(
                Sets.filter(relations.predecessors(id), from -> isRelated(from, id, Relation.SERVES)),
                Sets.filter(relations.successors(id), to -> isRelated(id, to, Relation.MEASURED_BY)));
    }

    private boolean isRelated(String from, String to, Relation relation) {
        return relations.edgeValueOrDefault(from, to, null) == relation;
    }

    private ImmutableList<String> idsOf(Class<? extends Entity> type) {
        return entities.values().stream()
                .filter(type::isInstance)
                .map(Entity::id)
                .collect(toImmutableList());
    }

    private Entity entity(String id) {
        Entity entity = entities.get(id);
        checkArgument(entity != null, "the graph has no node '%s'", id);
        return entity;
    }

    private static boolean isWork(Entity entity) {
        return entity instanceof Objective
                || entity instanceof KeyResult
                || entity instanceof Initiative
                || entity instanceof Ask
                || entity instanceof Sprint;
    }

    private static ImmutableSortedMap<String, Entity> entities(Strategy strategy) {
        List<Entity> all = new ArrayList<>();
        all.add(strategy);
        all.addAll(Stated.all(strategy.phases()));
        for (Objective objective : Stated.all(strategy.objectives())) {
            all.add(objective);
            all.addAll(Stated.all(objective.keyResults()));
        }
        all.addAll(Stated.all(strategy.initiatives()));
        all.addAll(Stated.all(strategy.asks()));
        all.addAll(Stated.all(strategy.indicators()));
        Stated.all(strategy.sprints()).stream()
                .filter(sprint -> !supported(sprint).isEmpty())
                .forEach(all::add);
        if (strategy.organization() != null) {
            all.addAll(Stated.all(strategy.organization().components()));
        }
        TreeMap<String, Entity> byId = new TreeMap<>();
        all.forEach(entity -> byId.put(entity.id(), entity));
        return ImmutableSortedMap.copyOfSorted(byId);
    }

    private static ImmutableSortedSet<String> supported(Sprint sprint) {
        ImmutableSortedSet.Builder<String> ids = ImmutableSortedSet.naturalOrder();
        for (SprintItem item : Stated.all(sprint.items())) {
            if (item.supports() != null) {
                ids.add(item.supports());
            }
        }
        return ids.build();
    }

    /** Takes the edges of each entity from what it refers to, those of one entity in the order of their ends. */
    private static final class Edges {
        private final String strategy;
        private final ImmutableSortedMap<String, Entity> entities;
        private final ImmutableValueGraph.Builder<String, Relation> graph = ValueGraphBuilder.directed()
                .allowsSelfLoops(true)
                .nodeOrder(ElementOrder.<String>insertion())
                .incidentEdgeOrder(ElementOrder.stable())
                .immutable();

        Edges(String strategy, ImmutableSortedMap<String, Entity> entities) {
            this.strategy = strategy;
            this.entities = entities;
        }

        void addAllOf(Entity entity) {
            if (entity instanceof Phase) {
                add(entity, Relation.SERVES, strategy, Strategy.class);
            } else if (entity instanceof Objective objective) {
                add(entity, Relation.SERVES, objective.phase(), Phase.class);
            } else if (entity instanceof KeyResult result) {
                add(entity, Relation.SERVES, result.objective(), Objective.class);
                add(entity, Relation.MEASURED_BY, result.indicator(), Indicator.class);
            } else if (entity instanceof Initiative initiative) {
                add(entity, Relation.SERVES, initiative.objective(), Objective.class);
                Stated.all(initiative.dependsOn()).stream()
                        .map(Dependency::initiative)
                        .sorted()
                        .forEach(needed -> add(entity, Relation.DEPENDS_ON, needed, Initiative.class));
            } else if (entity instanceof Ask ask) {
                add(entity, Relation.SERVES, ask.initiative(), Initiative.class);
            } else if (entity instanceof Sprint sprint) {
                supported(sprint)
                        .forEach(id ->
                                add(entity, Relation.SERVES, id, Objective.class, KeyResult.class, Initiative.class));
            } else if (entity instanceof Component component) {
                Stated.all(component.dependsOn()).stream()
                        .sorted()
                        .forEach(needed -> add(entity, Relation.DEPENDS_ON, needed, Component.class));
            }
        }

        private void add(Entity from, Relation relation, @Nullable String to, Class<?>... types) {
            Entity other = to == null ? null : entities.get(to);
            if (other != null && List.of(types).contains(other.getClass())) {
                graph.putEdgeValue(from.id(), other.id(), relation);
            }
        }
    }
}
