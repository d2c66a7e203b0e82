package org.planhealth.strategy.analysis;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;

/**
 * The teams whose components depend directly on each other.
 *
 * <p>Only ever asked about the teams of one initiative: two components of many owners have more pairs of them than a
 * computer holds, of which hardly any build together.
 */
final class NeighborTeams {
    /** Up to this many teams, checking each pair costs less than following all dependencies of their components. */
    private static final int FEW = 300;

    /** What is found out about two teams that own more components each is kept; of such teams there are few. */
    private static final int MANY = 8;

    private final SetMultimap<String, String> owned = HashMultimap.create();
    private final SetMultimap<String, String> linked = HashMultimap.create();

    private final Map<TeamPair, Boolean> known = new HashMap<>();

    private NeighborTeams() {}

    static NeighborTeams of(Strategy strategy) {
        NeighborTeams neighbors = new NeighborTeams();
        if (strategy.organization() != null && strategy.organization().components() != null) {
            strategy.organization().components().forEach(neighbors::add);
        }
        return neighbors;
    }

    /** Names each pair of neighbors among some teams, some of them more than once. */
    void forEachAmong(Set<String> teams, BiConsumer<String, String> action) {
        ImmutableList<String> owners =
                teams.stream().filter(owned::containsKey).collect(ImmutableList.toImmutableList());
        if (owners.size() > FEW) {
            forEachLink(owners, action);
            return;
        }
        for (int i = 0; i < owners.size(); i++) {
            for (int j = i + 1; j < owners.size(); j++) {
                if (areNeighbours(owners.get(i), owners.get(j))) {
                    action.accept(owners.get(i), owners.get(j));
                }
            }
        }
    }

    private void add(Component component) {
        if (component.owners() != null) {
            component.owners().forEach(owner -> owned.put(owner, component.id()));
        }
        if (component.dependsOn() != null) {
            component.dependsOn().forEach(needed -> {
                linked.put(component.id(), needed);
                linked.put(needed, component.id());
            });
        }
    }

    private boolean areNeighbours(String one, String other) {
        Set<String> components = owned.get(one);
        Set<String> others = owned.get(other);
        Set<String> fewer = components.size() <= others.size() ? components : others;
        Set<String> more = components.size() <= others.size() ? others : components;
        return fewer.size() <= MANY
                ? areLinked(fewer, more)
                : known.computeIfAbsent(TeamPair.of(one, other), pair -> areLinked(fewer, more));
    }

    private boolean areLinked(Set<String> fewer, Set<String> more) {
        return fewer.stream()
                .anyMatch(component -> linked.get(component).stream().anyMatch(more::contains));
    }

    private void forEachLink(ImmutableList<String> owners, BiConsumer<String, String> action) {
        SetMultimap<String, String> ownersOf = HashMultimap.create();
        owners.forEach(owner -> owned.get(owner).forEach(component -> ownersOf.put(component, owner)));
        ownersOf.asMap()
                .forEach((component, ones) -> linked.get(component).stream()
                        .filter(other -> component.compareTo(other) <= 0)
                        .forEach(other -> ones.forEach(
                                one -> ownersOf.get(other).forEach(another -> action.accept(one, another)))));
    }
}
