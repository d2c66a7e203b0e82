package org.planhealth.html;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Strategy;

/**
 * What a plan asks of its teams.
 *
 * @param all the teams that carry something, the heaviest load first
 */
record TeamLoadSection(ImmutableList<TeamLoad> all) {
    /** Nobody reads on, and the page stays small. */
    static final int MOST_TEAMS = 100;

    /** Returns the loads of a plan; null if it asks nothing of any team. */
    static @Nullable TeamLoadSection of(Strategy strategy) {
        ImmutableList<TeamLoad> all = TeamLoad.all(strategy);
        return all.isEmpty() ? null : new TeamLoadSection(all);
    }

    ImmutableList<TeamLoad> teams() {
        return all.subList(0, Math.min(MOST_TEAMS, all.size()));
    }

    /** Says how many teams are left out; null if none is. */
    @Nullable
    String more() {
        return PageText.more(all.size(), MOST_TEAMS, "team");
    }

    /** Tells whether any team states how its time is used; a column without any fact is left out, as the others below. */
    boolean hasTimes() {
        return has(team -> team.shareOfTime() != null);
    }

    boolean hasEngineers() {
        return has(team -> team.team() != null && team.team().engineers() != null);
    }

    boolean hasAsks() {
        return has(team -> !team.asks().isEmpty());
    }

    boolean hasOwned() {
        return has(team -> team.owns() > 0);
    }

    boolean hasContributions() {
        return has(team -> team.contributes() > 0);
    }

    boolean hasAdoptions() {
        return has(team -> team.adopts() > 0);
    }

    boolean hasAwaited() {
        return has(team -> team.awaited() > 0);
    }

    boolean hasEfforts() {
        return has(team -> team.effort() != null);
    }

    private boolean has(Predicate<TeamLoad> fact) {
        return teams().stream().anyMatch(fact);
    }
}
