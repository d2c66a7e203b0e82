package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;

/**
 * What a team would have to be rewarded for, so that its part in an initiative were in its own interest.
 *
 * @param initiative id of the initiative
 * @param team id of its owner, or of an adopter that has work left; none whose kind is adopter; null for its owner if that
 *     is not stated
 * @param incentive the incentive, in one word
 */
public record RequiredIncentive(String initiative, @Nullable String team, String incentive) {

    /**
     * Computes the required incentives of all initiatives of a strategy.
     *
     * @return those of each initiative, as {@link #of} says, in the order of the plan
     */
    public static ImmutableList<RequiredIncentive> all(Strategy strategy) {
        if (strategy.initiatives() == null) {
            return ImmutableList.of();
        }
        ImmutableSet<String> free = MustTalk.onlyAdopting(strategy);
        Map<String, Objective> objectives = new HashMap<>();
        if (strategy.objectives() != null) {
            strategy.objectives().forEach(objective -> objectives.put(objective.id(), objective));
        }
        return strategy.initiatives().stream()
                .flatMap(initiative ->
                        of(
                                initiative,
                                Optional.ofNullable(initiative.objective()).map(objectives::get),
                                free)
                                .stream())
                .collect(toImmutableList());
    }

    /**
     * Computes the required incentives of one initiative; for those of all, {@link #all} is faster.
     *
     * @return one for the owner, first if it is not stated, and one for each adopter with work left, in the order of the team
     *     ids; empty if neither the initiative nor its objective requires an incentive
     */
    public static ImmutableList<RequiredIncentive> of(Strategy strategy, Initiative initiative) {
        Optional<Objective> served = strategy.objectives() == null
                ? Optional.empty()
                : strategy.objectives().stream()
                        .filter(objective -> objective.id().equals(initiative.objective()))
                        .findFirst();
        return of(initiative, served, MustTalk.onlyAdopting(strategy));
    }

    private static ImmutableList<RequiredIncentive> of(
            Initiative initiative, Optional<Objective> served, ImmutableSet<String> free) {
        String incentive = initiative.requiresIncentive() == null
                ? served.map(Objective::requiresIncentive).orElse(null)
                : initiative.requiresIncentive();
        if (incentive == null) {
            return ImmutableList.of();
        }
        ImmutableSortedSet.Builder<String> teams = ImmutableSortedSet.naturalOrder();
        teams.addAll(initiative.adoptersWithWorkLeft());
        if (initiative.owner() != null) {
            teams.add(initiative.owner());
        }
        ImmutableList.Builder<RequiredIncentive> required = ImmutableList.builder();
        if (initiative.owner() == null) {
            required.add(new RequiredIncentive(initiative.id(), null, incentive));
        }
        teams.build().stream()
                .filter(team -> !free.contains(team))
                .map(team -> new RequiredIncentive(initiative.id(), team, incentive))
                .forEach(required::add);
        return required.build();
    }
}
