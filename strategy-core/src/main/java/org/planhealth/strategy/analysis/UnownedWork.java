package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.stream.Stream;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

/**
 * An open initiative that states no owner, though teams must coordinate with whoever owns it.
 *
 * @param initiative id of the initiative
 * @param teams ids of its contributors and, unless documentation and workshops guide them, of its adopters with work left;
 *     without those whose kind is adopter; at least one
 */
public record UnownedWork(String initiative, ImmutableSortedSet<String> teams) {

    /** Finds all of a strategy, in the order of the plan. */
    public static ImmutableList<UnownedWork> all(Strategy strategy) {
        if (strategy.initiatives() == null) {
            return ImmutableList.of();
        }
        ImmutableSet<String> free = MustTalk.onlyAdopting(strategy);
        return strategy.initiatives().stream()
                .filter(initiative -> initiative.isOpen() && initiative.owner() == null)
                .map(initiative -> new UnownedWork(
                        initiative.id(),
                        teams(initiative)
                                .filter(team -> !free.contains(team))
                                .collect(toImmutableSortedSet(naturalOrder()))))
                .filter(work -> !work.teams.isEmpty())
                .collect(toImmutableList());
    }

    private static Stream<String> teams(Initiative initiative) {
        List<String> contributors = initiative.contributors();
        return Stream.concat(
                contributors == null ? Stream.empty() : contributors.stream(),
                MustTalk.isGuided(initiative) ? Stream.empty() : initiative.adoptersWithWorkLeft().stream());
    }
}
