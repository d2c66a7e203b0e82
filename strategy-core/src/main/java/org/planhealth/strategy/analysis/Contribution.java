package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Strategy;

/**
 * A team that contributes to an initiative under way.
 *
 * @param initiative id of the initiative
 * @param team id of the team
 * @param objective id of the objective of the initiative; null if it states none
 */
public record Contribution(
        String initiative, String team, @Nullable String objective) {

    /**
     * Finds all of a strategy.
     *
     * @param asOf the audit date, which says what is under way, see {@link WorkState#isUnderWay}
     * @return one for each initiative and team, in the order of the plan
     */
    public static ImmutableList<Contribution> all(Strategy strategy, LocalDate asOf) {
        return WorkState.all(strategy, asOf).stream()
                .filter(WorkState::isUnderWay)
                .map(WorkState::work)
                .flatMap(work -> Stated.each(work.contributors())
                        .distinct()
                        .map(team -> new Contribution(work.id(), team, work.objective())))
                .collect(toImmutableList());
    }
}
