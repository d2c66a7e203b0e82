package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount that a team has: one number, or numbers by day where growth matters.
 *
 * @param value the number without a day, at least 0; null if there are numbers by day
 * @param byDay the numbers by day, at least 0; null if there is one without a day
 */
public record TeamMetric(
        @Amount @Nullable Double value, @Amount @Nullable ImmutableSortedMap<LocalDate, Double> byDay) {
    public TeamMetric {
        checkArgument((value == null) != (byDay == null), "a metric is one number, or numbers by day");
        ComponentChecks.amount(value, "value");
        ComponentChecks.amounts(byDay, "byDay");
    }

    /** Returns a metric of one number. */
    public static TeamMetric of(double value) {
        return new TeamMetric(value, null);
    }

    /** Returns a metric of numbers by day. */
    public static TeamMetric of(Map<LocalDate, Double> byDay) {
        return new TeamMetric(null, ImmutableSortedMap.copyOf(byDay));
    }

    /**
     * Returns the number that holds on a day.
     *
     * @param asOf the day; numbers of later days are ignored
     * @return the number without a day, else the newest one; empty if all are of later days
     */
    public Optional<Double> valueAt(LocalDate asOf) {
        if (byDay == null) {
            return Optional.ofNullable(value);
        }
        return Optional.ofNullable(byDay.floorEntry(asOf)).map(Map.Entry::getValue);
    }

    /**
     * Returns by how much the number grew a day, from the first stated day to the newest one.
     *
     * @param asOf the last day that counts; numbers of later days are ignored
     * @return an amount a day in the unit of the metric, negative if it shrank; an amount and not a rate, since it says
     *     where the sum of all teams grows; empty if fewer than two days are stated
     */
    public Optional<Double> growthPerDay(LocalDate asOf) {
        Map.Entry<LocalDate, Double> first = byDay == null ? null : byDay.firstEntry();
        Map.Entry<LocalDate, Double> last = byDay == null ? null : byDay.floorEntry(asOf);
        if (first == null || last == null || !first.getKey().isBefore(last.getKey())) {
            return Optional.empty();
        }
        return Optional.of(
                (last.getValue() - first.getValue()) / ChronoUnit.DAYS.between(first.getKey(), last.getKey()));
    }
}
