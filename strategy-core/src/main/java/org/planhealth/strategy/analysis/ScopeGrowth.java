package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * How much the total of a rollout grew over its last four observations, against what was done: the two lines of a burn-up
 * chart. Where the total grows by more than what is done, the end moves away.
 *
 * @param initiative id of the initiative
 * @param unit what is counted, see {@link WorkState#unit}
 * @param from the day of the first of the four observations
 * @param to the day of the last one, on or before the audit date
 * @param added units by which the total grew between these days; negative if it became less
 * @param done units that were done between these days; negative if some were undone
 * @param total units in all on the last day, at least 0
 * @param left units that were left on the last day, total minus done, at least 0
 */
public record ScopeGrowth(
        String initiative,
        String unit,
        LocalDate from,
        LocalDate to,
        double added,
        double done,
        double total,
        double left) {
    private static final int OBSERVATIONS = 4;

    /** What the rounding of decimal figures may make of growth that is the same, as a share of the total. */
    private static final double ROUNDING = 1e-9;

    /**
     * Computes the growth of every rollout of open work that has four observations.
     *
     * @param asOf the audit date; later observations are ignored
     * @return one for each initiative that is neither done nor stopped and has four days in its
     *     {@linkplain WorkState#history history}, in the order of the plan
     */
    public static ImmutableList<ScopeGrowth> all(Strategy strategy, LocalDate asOf) {
        return WorkState.all(strategy, asOf).stream()
                .filter(WorkState::isOpen)
                .map(ScopeGrowth::of)
                .flatMap(Optional::stream)
                .collect(toImmutableList());
    }

    private static Optional<ScopeGrowth> of(WorkState state) {
        List<Map.Entry<LocalDate, Point>> history = state.history().entrySet().asList();
        if (history.size() < OBSERVATIONS) {
            return Optional.empty();
        }
        Map.Entry<LocalDate, Point> first = history.get(history.size() - OBSERVATIONS);
        Map.Entry<LocalDate, Point> last = history.get(history.size() - 1);
        Point before = first.getValue();
        Point now = last.getValue();
        return Optional.of(new ScopeGrowth(
                state.initiative(),
                state.unit(),
                first.getKey(),
                last.getKey(),
                now.total() - before.total(),
                now.done() - before.done(),
                now.total(),
                now.total() - now.done()));
    }

    /** Tells whether the total grew, and by more than was done, so that more is left than before. */
    public boolean isAheadOfWork() {
        double rounding = ROUNDING * total;
        return added > rounding && added - done > rounding;
    }
}
