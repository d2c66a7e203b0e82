package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.ComparisonOperator;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * What the observations say of the decidable exit criteria of an initiative: whether they hold, and since when.
 *
 * @param work the initiative
 * @param criteria the readings of its decidable exit criteria, in the order of the plan; not empty
 * @param saidUnmet whether any of its exit criteria, decidable or not, is said not to be met
 * @param doneOn the day on which it landed: its actual end, else the day on which it was marked as done; null if it is not done,
 *     or if neither is stated up to the audit date
 */
public record ExitReading(
        Initiative work,
        ImmutableList<CriterionReading> criteria,
        boolean saidUnmet,
        @Nullable LocalDate doneOn) {

    /**
     * What the observations say of one criterion.
     *
     * @param indicator the indicator that decides it
     * @param operator how its value is compared
     * @param limit the value to compare with, in the unit of the indicator
     * @param observed the day of the last observation on or before the audit date; null if there is none
     * @param value what was observed then, in the unit of the indicator; null if nothing was
     * @param heldSince the day of the first observation from which on all hold; null if the last one does not, or there is none
     */
    public record CriterionReading(
            Indicator indicator,
            ComparisonOperator operator,
            double limit,
            @Nullable LocalDate observed,
            @Nullable Double value,
            @Nullable LocalDate heldSince) {

        /** Returns how the value is compared, to stand before the limit: {@code at most}, or {@code exactly}. */
        public String operatorInWords() {
            return operator == ComparisonOperator.EQUALS
                    ? "exactly"
                    : operator.word().replace('-', ' ');
        }
    }

    /**
     * Computes the reading of every initiative of a strategy that has a decidable exit criterion.
     *
     * @param asOf the audit date; later observations are ignored
     * @return one for each, in the order of the plan
     */
    public static ImmutableList<ExitReading> all(Strategy strategy, LocalDate asOf) {
        if (strategy.initiatives() == null || strategy.indicators() == null) {
            return ImmutableList.of();
        }
        ImmutableMap<String, Indicator> indicators =
                strategy.indicators().stream().collect(toImmutableMap(Indicator::id, indicator -> indicator));
        return strategy.initiatives().stream()
                .map(initiative -> of(initiative, indicators, asOf))
                .filter(reading -> !reading.criteria.isEmpty())
                .collect(toImmutableList());
    }

    private static ExitReading of(Initiative work, Map<String, Indicator> indicators, LocalDate asOf) {
        List<ExitCriterion> stated = work.exitCriteria() == null ? ImmutableList.of() : work.exitCriteria();
        return new ExitReading(
                work,
                stated.stream()
                        .filter(criterion -> criterion.isDecidable() && indicators.containsKey(criterion.indicator()))
                        .map(criterion -> reading(criterion, indicators, asOf))
                        .collect(toImmutableList()),
                stated.stream().anyMatch(criterion -> Boolean.FALSE.equals(criterion.met())),
                work.stage() == Stage.DONE ? doneOn(work, asOf) : null);
    }

    private static CriterionReading reading(
            ExitCriterion criterion, Map<String, Indicator> indicators, LocalDate asOf) {
        Indicator indicator = requireNonNull(indicators.get(criterion.indicator()), "the indicator");
        ComparisonOperator operator = requireNonNull(criterion.operator(), "operator");
        double limit = requireNonNull(criterion.value(), "value");
        ImmutableSortedMap<LocalDate, Double> observations = indicator.observations() == null
                ? ImmutableSortedMap.of()
                : indicator.observations().headMap(asOf, true);
        LocalDate since = null;
        for (Map.Entry<LocalDate, Double> observation : observations.entrySet()) {
            if (!operator.holds(observation.getValue(), limit)) {
                since = null;
            } else if (since == null) {
                since = observation.getKey();
            }
        }
        Map.Entry<LocalDate, Double> last = observations.lastEntry();
        return new CriterionReading(
                indicator,
                operator,
                limit,
                last == null ? null : last.getKey(),
                last == null ? null : last.getValue(),
                since);
    }

    private static @Nullable LocalDate doneOn(Initiative work, LocalDate asOf) {
        LocalDate marked =
                work.stageHistory() == null ? null : work.stageHistory().get(Stage.DONE);
        LocalDate day = work.actualEnd() == null ? marked : work.actualEnd();
        return day == null || day.isAfter(asOf) ? null : day;
    }

    /** Returns the id of the initiative. */
    public String initiative() {
        return work.id();
    }

    /** Returns the indicators that decide its criteria, each once, in the order of the plan. */
    public ImmutableList<Indicator> indicators() {
        return criteria.stream().map(CriterionReading::indicator).distinct().collect(toImmutableList());
    }

    /**
     * Returns the day since which all criteria hold; null if one does not, or if one, decidable or not, is said not to be met.
     */
    public @Nullable LocalDate heldSince() {
        LocalDate latest = null;
        for (CriterionReading criterion : criteria) {
            LocalDate since = criterion.heldSince();
            if (saidUnmet || since == null) {
                return null;
            }
            latest = latest == null || since.isAfter(latest) ? since : latest;
        }
        return latest;
    }

    /**
     * Returns the criteria that do not hold by their last observation, in the order of the plan; an observation from before the
     * day on which the work landed, if that is stated, says nothing of the time since.
     */
    public ImmutableList<CriterionReading> lost() {
        return criteria.stream().filter(this::isLost).collect(toImmutableList());
    }

    private boolean isLost(CriterionReading criterion) {
        LocalDate observed = criterion.observed();
        return observed != null && criterion.heldSince() == null && (doneOn == null || !observed.isBefore(doneOn));
    }
}
