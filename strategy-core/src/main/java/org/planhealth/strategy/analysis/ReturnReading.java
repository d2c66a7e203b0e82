package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Direction;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorKind;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;

/**
 * What work under way has returned so far: whether the lagging indicators of its objective are better than at its start. A
 * guardrail is to stay as it is and so does not count.
 *
 * @param initiative id of the initiative
 * @param objective its objective
 * @param start the day on which it began; null if that is not stated
 * @param asOf the audit date
 * @param results the lagging indicators of the key results of its objective, by id
 * @param unmeasured the key results of its objective that state no indicator, in the order of the plan
 * @param unsorted the indicators of its objective that do not state whether they lead or lag, by id
 */
public record ReturnReading(
        String initiative,
        Objective objective,
        @Nullable LocalDate start,
        LocalDate asOf,
        ImmutableList<Result> results,
        ImmutableList<KeyResult> unmeasured,
        ImmutableList<Indicator> unsorted) {
    private static final int MONTHS = 9;

    /**
     * One lagging indicator, at the start of the work and now.
     *
     * @param indicator the indicator
     * @param before its last value on or before the start, in its unit; null if there is none
     * @param now its last value up to the audit date, in its unit, of a day more than its feedback delay after the start; null if
     *     there is none
     * @param early whether the audit date itself is not more than the feedback delay after the start
     */
    public record Result(
            Indicator indicator,
            @Nullable Double before,
            @Nullable Double now,
            boolean early) {

        /** Tells whether both values and the direction are stated, and the value is better now. */
        public boolean isBetter() {
            Direction direction = indicator.direction();
            return direction != null
                    && before != null
                    && now != null
                    && (direction == Direction.UP ? now > before : now < before);
        }
    }

    /**
     * Computes the return of all work under way whose objective has a lagging indicator, or may have one that is not stated.
     *
     * @param asOf the audit date; later observations are ignored
     * @return one for each such initiative, in the order of the plan
     */
    public static ImmutableList<ReturnReading> all(Strategy strategy, LocalDate asOf) {
        ImmutableMap<String, Objective> objectives = Stated.all(strategy.objectives()).stream()
                .collect(toImmutableMap(Objective::id, objective -> objective));
        ImmutableMap<String, Indicator> indicators = Stated.all(strategy.indicators()).stream()
                .collect(toImmutableMap(Indicator::id, indicator -> indicator));
        return WorkState.all(strategy, asOf).stream()
                .filter(WorkState::isUnderWay)
                .flatMap(state -> Stream.ofNullable(objectives.get(state.work().objective()))
                        .map(objective -> of(state, objective, indicators)))
                .filter(reading -> !reading.results.isEmpty() || reading.isUnknown())
                .collect(toImmutableList());
    }

    private static ReturnReading of(WorkState state, Objective objective, ImmutableMap<String, Indicator> indicators) {
        ImmutableList<Indicator> measured = objective.indicators().stream()
                .flatMap(id -> Stream.ofNullable(indicators.get(id)))
                .filter(indicator -> indicator.role() != IndicatorRole.GUARDRAIL)
                .collect(toImmutableList());
        return new ReturnReading(
                state.initiative(),
                objective,
                state.begun(),
                state.asOf(),
                measured.stream()
                        .filter(indicator -> indicator.kind() == IndicatorKind.LAGGING)
                        .map(indicator -> result(indicator, state.begun(), state.asOf()))
                        .collect(toImmutableList()),
                Stated.all(objective.keyResults()).stream()
                        .filter(result -> result.indicator() == null)
                        .collect(toImmutableList()),
                measured.stream().filter(indicator -> indicator.kind() == null).collect(toImmutableList()));
    }

    private static Result result(Indicator indicator, @Nullable LocalDate start, LocalDate asOf) {
        if (start == null) {
            return new Result(indicator, null, null, false);
        }
        int delay = indicator.feedbackDelayDays() == null ? 0 : indicator.feedbackDelayDays();
        LocalDate shows = start.plusDays(delay);
        Map.Entry<LocalDate, Double> last = indicator.observations() == null
                ? null
                : indicator.observations().floorEntry(asOf);
        return new Result(
                indicator,
                indicator.lastValue(start).orElse(null),
                last == null || !last.getKey().isAfter(shows) ? null : last.getValue(),
                !asOf.isAfter(shows));
    }

    /** Tells whether the work has been under way for more than three quarters, of three months each; false without a start. */
    public boolean isDue() {
        return start != null && asOf.isAfter(start.plusMonths(MONTHS));
    }

    /** Tells whether no lagging indicator is known, but a key result or an indicator does not say that there is none. */
    public boolean isUnknown() {
        return results.isEmpty() && !(unmeasured.isEmpty() && unsorted.isEmpty());
    }

    /** Tells whether an indicator is better than at the start, or it is too early to say so of one. */
    public boolean isPromising() {
        return results.stream().anyMatch(result -> result.isBetter() || result.early());
    }

    /** Returns the indicators, by id. */
    public ImmutableList<Indicator> indicators() {
        return with(result -> true);
    }

    /** Returns the indicators without a value on or before the start, by id. */
    public ImmutableList<Indicator> withoutBefore() {
        return with(result -> result.before() == null);
    }

    /** Returns the indicators without a value of a day more than their feedback delay after the start, by id. */
    public ImmutableList<Indicator> withoutNow() {
        return with(result -> result.now() == null);
    }

    /** Returns the indicators that do not state which direction is better, by id. */
    public ImmutableList<Indicator> withoutDirection() {
        return with(result -> result.indicator().direction() == null);
    }

    private ImmutableList<Indicator> with(Predicate<Result> which) {
        return results.stream().filter(which).map(Result::indicator).collect(toImmutableList());
    }
}
