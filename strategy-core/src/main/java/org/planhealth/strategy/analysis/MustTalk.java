package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.ChannelMode;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;

/**
 * Two teams that must talk with each other, because open initiatives tie their work together.
 *
 * <p>After the coordination requirements of Cataldo and Herbsleb, with regard to roles: teams that build together must
 * talk, and so must owners of components that depend on each other; a team that adopts must talk with the owner, unless
 * it is served without talk.
 *
 * @param pair the two teams
 * @param buildTogether ids of the initiatives in which one owns and the other contributes, or in which both are involved
 *     and own components that depend directly on each other
 * @param adopt ids of the initiatives in which one owns and the other adopts, with work left
 * @param adoptUnguided those of {@code adopt} that do not have documentation and workshops both
 */
public record MustTalk(
        TeamPair pair,
        ImmutableSortedSet<String> buildTogether,
        ImmutableSortedSet<String> adopt,
        ImmutableSortedSet<String> adoptUnguided) {

    /** Returns every pair of teams that must talk in a strategy, in the order of the pairs. */
    public static ImmutableList<MustTalk> of(Strategy strategy) {
        Collector collector = new Collector();
        ImmutableSet<TeamPair> neighbours = ownersOfNeighbours(strategy);
        if (strategy.initiatives() != null) {
            strategy.initiatives().stream().filter(Initiative::isOpen).forEach(initiative -> {
                collector.addRoles(initiative);
                collector.addComponents(initiative, neighbours);
            });
        }
        return collector.pairs();
    }

    /** Tells whether the teams build together, so that only talk will do. */
    public boolean isClose() {
        return !buildTogether.isEmpty();
    }

    /** Tells whether documentation and workshops serve all that ties the teams, so that no talk is needed. */
    public boolean isGuided() {
        return buildTogether.isEmpty() && adoptUnguided.isEmpty();
    }

    /** Returns the ids of the initiatives for which talk is needed, sorted. */
    public ImmutableSortedSet<String> initiatives() {
        return ImmutableSortedSet.<String>naturalOrder()
                .addAll(buildTogether)
                .addAll(adoptUnguided)
                .build();
    }

    /**
     * Tells whether the two teams have what they need.
     *
     * @param channels the channels of the organization that are there
     * @param maxCadenceDays the most days from one conversation to the next
     * @return whether they talk at least that often or, unless they build together, one offers the other a service or
     *     documentation and workshops
     */
    public boolean isMetBy(Collection<Channel> channels, int maxCadenceDays) {
        return (!isClose() && isGuided())
                || channels.stream()
                        .filter(channel -> channel.between().equals(pair))
                        .anyMatch(channel -> channel.isAtLeastEvery(maxCadenceDays)
                                || (!isClose() && channel.mode() == ChannelMode.X_AS_A_SERVICE));
    }

    private static ImmutableSet<TeamPair> ownersOfNeighbours(Strategy strategy) {
        if (strategy.organization() == null || strategy.organization().components() == null) {
            return ImmutableSet.of();
        }
        Map<String, Component> components = new HashMap<>();
        strategy.organization().components().forEach(component -> components.put(component.id(), component));
        ImmutableSet.Builder<TeamPair> pairs = ImmutableSet.builder();
        for (Component component : components.values()) {
            for (String needed : orEmpty(component.dependsOn())) {
                for (String one : orEmpty(component.owners())) {
                    orEmpty(
                                    components.containsKey(needed)
                                            ? components.get(needed).owners()
                                            : null)
                            .stream()
                            .filter(other -> !other.equals(one))
                            .forEach(other -> pairs.add(TeamPair.of(one, other)));
                }
            }
        }
        return pairs.build();
    }

    private static ImmutableList<String> orEmpty(@Nullable ImmutableList<String> ids) {
        return ids == null ? ImmutableList.of() : ids;
    }

    private static final class Collector {
        private final Map<TeamPair, Set<String>> buildTogether = new TreeMap<>();
        private final Map<TeamPair, Set<String>> adopt = new TreeMap<>();
        private final Map<TeamPair, Set<String>> adoptUnguided = new TreeMap<>();

        void addRoles(Initiative initiative) {
            String owner = initiative.owner();
            if (owner == null) {
                return;
            }
            if (initiative.contributors() != null) {
                initiative.contributors().forEach(team -> add(buildTogether, owner, team, initiative));
            }
            boolean guided = isGuided(initiative.onboarding());
            for (String team : initiative.adoptersWithWorkLeft()) {
                add(adopt, owner, team, initiative);
                if (!guided) {
                    add(adoptUnguided, owner, team, initiative);
                }
            }
        }

        void addComponents(Initiative initiative, ImmutableSet<TeamPair> neighbours) {
            ImmutableSortedSet<String> involved = initiative.involvedTeams();
            neighbours.stream()
                    .filter(pair -> involved.contains(pair.first()) && involved.contains(pair.second()))
                    .forEach(pair -> add(buildTogether, pair.first(), pair.second(), initiative));
        }

        ImmutableList<MustTalk> pairs() {
            Set<TeamPair> pairs = new TreeSet<>(buildTogether.keySet());
            pairs.addAll(adopt.keySet());
            return pairs.stream()
                    .map(pair -> new MustTalk(
                            pair, sorted(buildTogether, pair), sorted(adopt, pair), sorted(adoptUnguided, pair)))
                    .sorted(Comparator.comparing(MustTalk::pair))
                    .collect(ImmutableList.toImmutableList());
        }

        private static boolean isGuided(@Nullable Onboarding onboarding) {
            return onboarding != null && onboarding.documentation() != null && onboarding.workshops() != null;
        }

        private static void add(Map<TeamPair, Set<String>> ties, String one, String other, Initiative initiative) {
            if (!one.equals(other)) {
                ties.computeIfAbsent(TeamPair.of(one, other), pair -> new TreeSet<>())
                        .add(initiative.id());
            }
        }

        private static ImmutableSortedSet<String> sorted(Map<TeamPair, Set<String>> ties, TeamPair pair) {
            return ties.getOrDefault(pair, Set.of()).stream().collect(toImmutableSortedSet(naturalOrder()));
        }
    }
}
