package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a team: one number, or numbers by day where growth matters.
 *
 * @param value the number without a day; null if there are numbers by day
 * @param byDay the numbers by day; null if there is one without a day
 */
public record TeamMetric(
        @Nullable Double value, @Nullable ImmutableSortedMap<LocalDate, Double> byDay) {
    public TeamMetric {
        checkArgument((value == null) != (byDay == null), "a metric is one number, or numbers by day");
        Checks.finite(value, "value");
        Checks.finite(byDay, "byDay");
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
}
