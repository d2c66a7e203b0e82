package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.ChannelMode;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamKind;
import org.planhealth.strategy.TeamPair;

/**
 * Two teams that must coordinate, because open initiatives tie their work together.
 *
 * <p>After the coordination requirements of Cataldo and Herbsleb, with regard to roles: teams that build together must
 * talk, and so must owners of components that depend on each other; an adopting team must talk to the owner, unless a
 * service or documentation makes talking unnecessary. A team of the kind adopter only adopts, and must talk to none.
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

    /** Returns every team pair that must coordinate in a strategy, in the order of the pairs. */
    public static ImmutableList<MustTalk> of(Strategy strategy) {
        Collector collector = new Collector(onlyAdopting(strategy));
        NeighborTeams neighbors = NeighborTeams.of(strategy);
        if (strategy.initiatives() != null) {
            strategy.initiatives().stream().filter(Initiative::isOpen).forEach(initiative -> {
                collector.addRoles(initiative);
                collector.addComponents(initiative, neighbors);
            });
        }
        return collector.pairs();
    }

    /** Tells whether documentation and workshops make it unnecessary that the adopters of an initiative talk to its owner. */
    static boolean isGuided(Initiative initiative) {
        return initiative.onboarding() != null && initiative.onboarding().isSelfService();
    }

    /** Returns the ids of the teams that only adopt, of which neither an incentive nor a conversation is asked. */
    static ImmutableSet<String> onlyAdopting(Strategy strategy) {
        return strategy.teams().stream()
                .filter(team -> team.kind() == TeamKind.ADOPTER)
                .map(Team::id)
                .collect(toImmutableSet());
    }

    /** Tells whether the teams build together, so that they must talk. */
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
     * @param maxCadenceDays the most days from one conversation to the next of teams that build together
     * @param maxAdopterCadenceDays the most days from one conversation to the next of an owner and an adopter
     * @return whether they talk at least that often or, unless they build together, one offers the other a service or
     *     documentation and workshops
     */
    public boolean isMetBy(Collection<Channel> channels, int maxCadenceDays, int maxAdopterCadenceDays) {
        return isGuided()
                || channels.stream()
                        .filter(channel -> channel.between().equals(pair))
                        .anyMatch(channel -> isClose()
                                ? channel.isAtLeastEvery(maxCadenceDays)
                                : channel.isAtLeastEvery(maxAdopterCadenceDays)
                                        || channel.mode() == ChannelMode.X_AS_A_SERVICE);
    }

    private static final class Collector {
        private final ImmutableSet<String> free;
        private final Map<TeamPair, Ties> pairs = new HashMap<>();

        /** @param free ids of the teams that must talk to none */
        Collector(ImmutableSet<String> free) {
            this.free = free;
        }

        void addRoles(Initiative initiative) {
            String owner = initiative.owner();
            if (owner == null) {
                return;
            }
            if (initiative.contributors() != null) {
                initiative.contributors().forEach(team -> addBuildTogether(owner, team, initiative));
            }
            boolean guided = isGuided(initiative);
            for (String team : initiative.adoptersWithWorkLeft()) {
                if (mustTalk(owner, team)) {
                    Ties ties = between(owner, team);
                    ties.adopt.add(initiative.id());
                    if (!guided) {
                        ties.adoptUnguided.add(initiative.id());
                    }
                }
            }
        }

        void addComponents(Initiative initiative, NeighborTeams neighbors) {
            neighbors.forEachAmong(
                    initiative.involvedTeams(), (one, other) -> addBuildTogether(one, other, initiative));
        }

        ImmutableList<MustTalk> pairs() {
            return pairs.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getValue().between(entry.getKey()))
                    .collect(ImmutableList.toImmutableList());
        }

        private void addBuildTogether(String one, String other, Initiative initiative) {
            if (mustTalk(one, other)) {
                between(one, other).buildTogether.add(initiative.id());
            }
        }

        private boolean mustTalk(String one, String other) {
            return !one.equals(other) && !free.contains(one) && !free.contains(other);
        }

        private Ties between(String one, String other) {
            return pairs.computeIfAbsent(TeamPair.of(one, other), pair -> new Ties());
        }
    }

    /** What ties one pair; small, since there may be many pairs. */
    private static final class Ties {
        private final Set<String> buildTogether = new HashSet<>(2);
        private final Set<String> adopt = new HashSet<>(2);
        private final Set<String> adoptUnguided = new HashSet<>(2);

        MustTalk between(TeamPair pair) {
            return new MustTalk(
                    pair,
                    ImmutableSortedSet.copyOf(buildTogether),
                    ImmutableSortedSet.copyOf(adopt),
                    ImmutableSortedSet.copyOf(adoptUnguided));
        }
    }
}
