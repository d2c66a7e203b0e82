package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Strategy;

/**
 * What the exit criteria of a phase say, once it is over.
 *
 * <p>A criterion is decidable if it states an indicator, an operator and a value. What people have judged counts before the last
 * observation. A criterion in words alone decides nothing.
 *
 * @param phase id of the phase
 * @param end its last day, before the audit date; null if not stated, so that it may be over
 * @param unmet the decidable criteria that do not hold, by their statement, else by their indicator, in the order of the plan
 * @param unobserved the indicators of decidable criteria that nobody has judged and nothing was observed of, each once
 * @param incomplete what a criterion that is not said to be met lacks of indicator, operator and value though it states one or two
 *     of them, such as {@code 1/value} of the second; of several the first; null if there is none
 */
public record PhaseExit(
        String phase,
        @Nullable LocalDate end,
        ImmutableList<String> unmet,
        ImmutableList<Indicator> unobserved,
        @Nullable String incomplete) {

    /**
     * Reads the exit criteria of the phases that have ended, and of those that have begun and state no end.
     *
     * @param asOf the audit date; later observations are no facts yet
     * @return one for each of these phases that has a criterion with an indicator, an operator or a value, in the order of the
     *     plan
     */
    public static ImmutableList<PhaseExit> all(Strategy strategy, LocalDate asOf) {
        ImmutableMap<String, Indicator> indicators =
                Stated.each(strategy.indicators()).collect(toImmutableMap(Indicator::id, Function.identity()));
        return Stated.each(strategy.phases())
                .filter(phase -> mayBeOver(phase, asOf))
                .filter(phase -> Stated.each(phase.exitCriteria()).anyMatch(PhaseExit::isMeasured))
                .map(phase -> of(phase, indicators, asOf))
                .collect(toImmutableList());
    }

    private static boolean mayBeOver(Phase phase, LocalDate asOf) {
        return phase.end() == null
                ? phase.start() == null || !phase.start().isAfter(asOf)
                : phase.end().isBefore(asOf);
    }

    private static PhaseExit of(Phase phase, Map<String, Indicator> indicators, LocalDate asOf) {
        List<ExitCriterion> criteria = Stated.each(phase.exitCriteria()).toList();
        return new PhaseExit(
                phase.id(),
                phase.end(),
                criteria.stream()
                        .filter(criterion -> criterion.isDecidable() && isUnmet(criterion, indicators, asOf))
                        .map(DoneWork::name)
                        .collect(toImmutableList()),
                criteria.stream()
                        .filter(criterion -> criterion.isDecidable() && !criterion.isJudged())
                        .map(criterion -> indicators.get(criterion.indicator()))
                        .filter(Objects::nonNull)
                        .filter(indicator -> indicator.lastValue(asOf).isEmpty())
                        .distinct()
                        .collect(toImmutableList()),
                IntStream.range(0, criteria.size())
                        .mapToObj(index -> incomplete(criteria.get(index), index))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Tells whether it has ended: its last day is stated. */
    public boolean isOver() {
        return end != null;
    }

    /** Tells whether everything is stated that decides whether its criteria hold. */
    public boolean isDecided() {
        return unobserved.isEmpty() && incomplete == null;
    }

    /** Tells whether its criteria hold, all of them, as far as is stated. */
    public boolean isMet() {
        return unmet.isEmpty() && isDecided();
    }

    private static boolean isMeasured(ExitCriterion criterion) {
        return criterion.indicator() != null || criterion.operator() != null || criterion.value() != null;
    }

    private static boolean isUnmet(ExitCriterion criterion, Map<String, Indicator> indicators, LocalDate asOf) {
        if (criterion.met() != null) {
            return !criterion.met();
        }
        Indicator indicator = indicators.get(criterion.indicator());
        return indicator != null
                && indicator.lastValue(asOf).isPresent()
                && !DoneWork.isHolding(criterion, indicators, asOf);
    }

    private static @Nullable String incomplete(ExitCriterion criterion, int index) {
        if (Boolean.TRUE.equals(criterion.met()) || criterion.isDecidable() || !isMeasured(criterion)) {
            return null;
        }
        String part = criterion.indicator() == null ? "indicator" : criterion.operator() == null ? "operator" : "value";
        return index + "/" + part;
    }
}
