package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * How a rollout deals with the teams that are risky to move: whether one of them has shown that it works, and who waits
 * meanwhile. Rows whose total is 0 have nothing to show and do not count.
 *
 * @param initiative id of the initiative
 * @param shareDone how much of the rollout is done on the last day of its {@linkplain WorkState#history history}, 0 to 1; null
 *     without such a day, or if nothing is to be done
 * @param rows the rows whose total is not 0, by id of the team; not empty
 */
public record RolloutRisk(String initiative, @Nullable Double shareDone, ImmutableList<AdopterProgress> rows) {

    /**
     * Computes the risk of every rollout of open work.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     * @return one for each initiative that is neither done nor stopped and has a row whose total is not 0, in the order of the
     *     plan
     */
    public static ImmutableList<RolloutRisk> all(Strategy strategy, LocalDate asOf) {
        ImmutableListMultimap<String, AdopterProgress> rows = AdopterProgress.all(strategy, asOf).stream()
                .filter(AdopterProgress::isTasked)
                .collect(toImmutableListMultimap(AdopterProgress::initiative, row -> row));
        return WorkState.all(strategy, asOf).stream()
                .filter(state -> state.isOpen() && rows.containsKey(state.initiative()))
                .map(state -> new RolloutRisk(state.initiative(), shareDone(state), rows.get(state.initiative())))
                .collect(toImmutableList());
    }

    private static @Nullable Double shareDone(WorkState state) {
        Map.Entry<LocalDate, Point> last = state.history().lastEntry();
        return last == null || last.getValue().total() == 0
                ? null
                : (Double) (last.getValue().done() / last.getValue().total());
    }

    /** Returns the teams whose row states a high risk, by id. */
    public ImmutableList<Team> hardest() {
        return teams(row -> row.risk() == RiskLevel.HIGH);
    }

    /** Tells whether a team with a high risk has units done. */
    public boolean isProven() {
        return rows.stream().anyMatch(row -> row.risk() == RiskLevel.HIGH && hasDone(row));
    }

    /**
     * Returns the teams that do not state their risk and could change whether one of the hardest is proven, by id: with units
     * done where others have a high risk, without where none does.
     */
    public ImmutableList<Team> unrated() {
        boolean hard = !hardest().isEmpty();
        return teams(row -> row.risk() == null && hasDone(row) == hard);
    }

    /** Returns the teams with a low risk that have work left and have not started, by id. */
    public ImmutableList<Team> waiting() {
        return teams(row -> row.risk() == RiskLevel.LOW && row.isWorkLeft() && !row.isBegun());
    }

    private ImmutableList<Team> teams(Predicate<AdopterProgress> which) {
        return rows.stream().filter(which).map(AdopterProgress::team).collect(toImmutableList());
    }

    private static boolean hasDone(AdopterProgress row) {
        Double done = row.done();
        return done != null && done > 0;
    }
}
