package org.planhealth.calibration.dates;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.RolloutCount;

/** When work is done if what remains goes on along a straight line; to compare with. */
final class StraightLines {
    private static final int WEEKS = 12;
    private static final double LONGEST = 3_652;

    private StraightLines() {}

    /** Returns the day by the last 12 weeks; null if there is none within ten years. */
    static @Nullable LocalDate twelveWeeks(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        Map.Entry<LocalDate, RolloutCount> before =
                history.floorEntry(history.lastKey().minusWeeks(WEEKS));
        return since(before == null ? history.firstKey() : before.getKey(), history);
    }

    /** Returns the day by the whole history; null if there is none within ten years. */
    static @Nullable LocalDate wholeHistory(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        return since(history.firstKey(), history);
    }

    private static @Nullable LocalDate since(LocalDate start, ImmutableSortedMap<LocalDate, RolloutCount> history) {
        LocalDate now = history.lastKey();
        double left = Series.left(Series.newest(history));
        double perDay =
                (Series.left(Objects.requireNonNull(history.get(start))) - left) / ChronoUnit.DAYS.between(start, now);
        double days = left / perDay;
        return perDay <= 0 || days > LONGEST ? null : now.plusDays((long) Math.ceil(days));
    }
}
