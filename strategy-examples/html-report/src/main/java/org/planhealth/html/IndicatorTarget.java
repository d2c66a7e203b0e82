package org.planhealth.html;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Period;

/**
 * What a key result wants of an indicator.
 *
 * @param value the target
 * @param period the time in which it is to be reached; null if not stated
 */
record IndicatorTarget(double value, @Nullable Period period) {

    /**
     * Returns the target of each indicator that has any: the one of the period that holds the day of the audit, else one
     * without a period, else the latest of the past, else the next.
     */
    static ImmutableMap<String, IndicatorTarget> all(HealthReport report) {
        LocalDate asOf = report.asOf();
        Comparator<IndicatorTarget> order = Comparator.<IndicatorTarget>comparingInt(target -> target.rank(asOf))
                .thenComparing(target -> target.distance(asOf), nullsFirst(naturalOrder()));
        Map<String, IndicatorTarget> targets = new HashMap<>();
        List<Objective> objectives =
                Objects.requireNonNullElse(report.strategy().objectives(), List.of());
        for (Objective objective : objectives) {
            Stream.ofNullable(objective.keyResults())
                    .flatMap(List::stream)
                    .filter(result -> result.indicator() != null && result.target() != null)
                    .forEach(result -> targets.merge(
                            Objects.requireNonNull(result.indicator()),
                            new IndicatorTarget(Objects.requireNonNull(result.target()), objective.timeframe()),
                            BinaryOperator.minBy(order)));
        }
        return ImmutableMap.copyOf(targets);
    }

    private int rank(LocalDate asOf) {
        if (period == null) {
            return 1;
        }
        return period.contains(asOf) ? 0 : period.isOver(asOf) ? 2 : 3;
    }

    private @Nullable Long distance(LocalDate asOf) {
        if (period == null || period.contains(asOf)) {
            return null;
        }
        return period.isOver(asOf)
                ? asOf.toEpochDay() - period.end().toEpochDay()
                : period.start().toEpochDay() - asOf.toEpochDay();
    }

    /** Returns what the period is called if it is not the current one; empty otherwise. */
    String otherPeriod(LocalDate asOf) {
        return period == null || period.contains(asOf) ? "" : " of " + PageText.name(period.label());
    }
}
