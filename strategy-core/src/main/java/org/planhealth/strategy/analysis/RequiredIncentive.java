package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;

/**
 * What a team would have to be rewarded for, so that its part in an initiative were in its own interest.
 *
 * @param initiative id of the initiative
 * @param team id of its owner, or of an adopter that has work left
 * @param incentive the incentive, in one word
 */
public record RequiredIncentive(String initiative, String team, String incentive) {

    /**
     * Computes the required incentives of one initiative.
     *
     * @return one for the owner and one for each adopter with work left, in the order of the team ids; empty if neither
     *     the initiative nor its objective requires an incentive
     */
    public static ImmutableList<RequiredIncentive> of(Strategy strategy, Initiative initiative) {
        String incentive = initiative.requiresIncentive() == null
                ? ofObjective(strategy, initiative.objective())
                : initiative.requiresIncentive();
        if (incentive == null) {
            return ImmutableList.of();
        }
        ImmutableSortedSet.Builder<String> teams = ImmutableSortedSet.naturalOrder();
        teams.addAll(initiative.adoptersWithWorkLeft());
        if (initiative.owner() != null) {
            teams.add(initiative.owner());
        }
        return teams.build().stream()
                .map(team -> new RequiredIncentive(initiative.id(), team, incentive))
                .collect(toImmutableList());
    }

    private static @Nullable String ofObjective(Strategy strategy, @Nullable String id) {
        if (id == null || strategy.objectives() == null) {
            return null;
        }
        return strategy.objectives().stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst()
                .map(Objective::requiresIncentive)
                .orElse(null);
    }
}
