package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Period;
import org.planhealth.strategy.Strategy;

/**
 * How far a key result has come, against how much of its period is gone.
 *
 * <p>Whether up or down is good follows from baseline and target, so that a cut from 120 to 72 is half way at 96. The pace
 * is the one of a straight line; where most of the work shows at the end of the period, it looks slow until then.
 *
 * @param keyResult id of the key result
 * @param value the newest value: its own unless it was updated after the day, else the last observation of its indicator up
 *     to the day; null if neither is stated
 * @param unit the unit of the value: its own, else that of its indicator; null if neither is stated
 * @param progress the share of the way from baseline to target, not clamped: negative after a regression; null if value,
 *     baseline or target is not stated, if the period is not over and the value is of its first day or earlier, if baseline
 *     and target are equal, or if they lie too far apart to be divided
 * @param elapsed the share of the days of the period that are gone, the day itself being one of them; 0 to 1
 */
public record KeyResultPace(
        String keyResult,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double progress,
        double elapsed) {

    /**
     * Computes the pace of the key results of current objectives: those whose quarter or period holds a day.
     *
     * @return their paces, in id order; those of objectives without a quarter or period are left out
     */
    public static ImmutableList<KeyResultPace> current(Strategy strategy, LocalDate asOf) {
        ImmutableMap<String, Indicator> indicators = Stated.all(strategy.indicators()).stream()
                .collect(toImmutableMap(Indicator::id, indicator -> indicator, (first, second) -> first));
        return Stated.all(strategy.objectives()).stream()
                .filter(objective -> objective.isCurrent(asOf))
                .flatMap(objective -> paces(objective, indicators, asOf))
                .sorted(Comparator.comparing(KeyResultPace::keyResult))
                .collect(toImmutableList());
    }

    /**
     * Computes the pace of one key result.
     *
     * @param indicator the indicator that measures it; null if it has none
     * @param period the time in which the target is to be reached
     * @param asOf the audit date; later observations are ignored
     */
    public static KeyResultPace of(KeyResult result, @Nullable Indicator indicator, Period period, LocalDate asOf) {
        Double own = ownValue(result, asOf);
        Optional<Double> observed = indicator == null ? Optional.empty() : indicator.lastValue(asOf);
        Double value = own == null ? observed.orElse(null) : own;
        LocalDate day = dayOfValue(result, own == null ? indicator : null, asOf);
        boolean isOver = asOf.isAfter(period.end());
        boolean shows = value != null && (isOver || day == null || day.isAfter(period.start()));
        return new KeyResultPace(
                result.id(),
                value,
                result.unit() == null && indicator != null ? indicator.unit() : result.unit(),
                shows
                        ? result.progressAt(requireNonNull(value))
                                .filter(Double::isFinite)
                                .orElse(null)
                        : null,
                elapsed(period, asOf));
    }

    /** Returns the value that the key result states itself; null if it states none, or updated it after the day. */
    static @Nullable Double ownValue(KeyResult result, LocalDate asOf) {
        return result.updated() != null && result.updated().isAfter(asOf) ? null : result.current();
    }

    /**
     * Returns the newest of the day on which the key result was updated and that of an observation, up to the day.
     *
     * @param indicator the indicator that has the value; null if the key result states it itself
     * @return null if neither is stated
     */
    static @Nullable LocalDate dayOfValue(KeyResult result, @Nullable Indicator indicator, LocalDate asOf) {
        LocalDate stated = result.updated() == null || result.updated().isAfter(asOf) ? null : result.updated();
        LocalDate observed = indicator == null || indicator.observations() == null
                ? null
                : indicator.observations().headMap(asOf, true).isEmpty()
                        ? null
                        : indicator.observations().headMap(asOf, true).lastKey();
        if (stated == null || observed == null) {
            return stated == null ? observed : stated;
        }
        return stated.isAfter(observed) ? stated : observed;
    }

    /**
     * Returns the progress for each share of the period gone.
     *
     * @return 1 on a straight line from baseline to target, less behind it; null if the progress is not known, if the
     *     period has not begun, or if it is too great a number
     */
    public @Nullable Double pace() {
        return progress == null || elapsed == 0 || Double.isInfinite(progress / elapsed) ? null : progress / elapsed;
    }

    /** Tells whether the progress is known and less than the share of the period gone. */
    public boolean isBehind() {
        return progress != null && progress < elapsed;
    }

    private static double elapsed(Period period, LocalDate asOf) {
        double days = ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
        return Math.min(1, Math.max(0, (ChronoUnit.DAYS.between(period.start(), asOf) + 1) / days));
    }

    private static Stream<KeyResultPace> paces(
            Objective objective, ImmutableMap<String, Indicator> indicators, LocalDate asOf) {
        Period time = objective.timeframe();
        return time == null
                ? Stream.empty()
                : Stated.all(objective.keyResults()).stream()
                        .map(result -> of(result, indicators.get(result.indicator()), time, asOf));
    }
}
