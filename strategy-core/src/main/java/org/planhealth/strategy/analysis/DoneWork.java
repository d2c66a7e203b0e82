package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.ComparisonOperator;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * Whether the facts of an initiative that is marked as done agree.
 *
 * @param initiative id of the initiative
 * @param met whether at least one of its exit criteria is met: by a person's word, or by the last observation of its indicator
 * @param unmetCriteria the exit criteria that are said not to be met, by their statement, else by their indicator, in the order of the
 *     plan
 * @param left what the last entry of its history leaves to do, in the unit of its rollout; 0 if nothing, or without a history
 * @param unit what its rollout counts
 * @param progress its stated progress, 0 to 1; null if not stated
 */
public record DoneWork(
        String initiative,
        boolean met,
        ImmutableList<String> unmetCriteria,
        double left,
        String unit,
        @Nullable Double progress) {
    private static final String NAMELESS = "an exit criterion";

    /**
     * Checks every initiative of a strategy that is marked as done.
     *
     * @param asOf the audit date; later entries and observations are no facts yet
     * @return one for each, in the order of the plan
     */
    public static ImmutableList<DoneWork> all(Strategy strategy, LocalDate asOf) {
        ImmutableMap<String, Indicator> indicators =
                Stated.each(strategy.indicators()).collect(toImmutableMap(Indicator::id, Function.identity()));
        return WorkState.all(strategy, asOf).stream()
                .filter(state -> state.work().stage() == Stage.DONE)
                .map(state -> of(state, indicators))
                .collect(toImmutableList());
    }

    /** Tells whether an exit criterion is said not to be met. */
    public boolean isUnmet() {
        return !unmetCriteria.isEmpty();
    }

    private static DoneWork of(WorkState state, Map<String, Indicator> indicators) {
        Initiative work = state.work();
        Map.Entry<LocalDate, Point> last = state.history().lastEntry();
        return new DoneWork(
                state.initiative(),
                Stated.each(work.exitCriteria()).anyMatch(criterion -> isMet(criterion, indicators, state.asOf())),
                Stated.each(work.exitCriteria())
                        .filter(criterion -> Boolean.FALSE.equals(criterion.met()))
                        .map(DoneWork::name)
                        .collect(toImmutableList()),
                last == null
                        ? 0
                        : Math.max(0, last.getValue().total() - last.getValue().done()),
                state.unit(),
                work.progress());
    }

    private static boolean isMet(ExitCriterion criterion, Map<String, Indicator> indicators, LocalDate asOf) {
        return criterion.met() == null ? isHolding(criterion, indicators, asOf) : criterion.met();
    }

    /** Tells whether the last observation of its indicator says that it holds. */
    static boolean isHolding(ExitCriterion criterion, Map<String, Indicator> indicators, LocalDate asOf) {
        Indicator indicator = criterion.indicator() == null ? null : indicators.get(criterion.indicator());
        ComparisonOperator operator = criterion.operator();
        Double limit = criterion.value();
        return indicator != null
                && operator != null
                && limit != null
                && indicator
                        .lastValue(asOf)
                        .filter(value -> operator.holds(value, limit))
                        .isPresent();
    }

    /** Returns how a sentence calls it: its statement, else its indicator. */
    static String name(ExitCriterion criterion) {
        if (criterion.statement() != null) {
            return criterion.statement();
        }
        return criterion.indicator() == null ? NAMELESS : criterion.indicator();
    }
}
