package org.planhealth.calibration.real;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.RolloutCount;

/** What is left of a rollout, and two simple ways to tell when nothing is; to compare with. */
final class NaiveForecasts {
    private static final int WEEKS = 12;
    private static final int RUNS = 400;
    private static final int NEEDED = 340;
    private static final int MOST_PERIODS = 2_000;
    private static final long SEED = 12;
    /** A date later than so many days is none. */
    private static final double LONGEST = 36_500;

    private NaiveForecasts() {}

    static double of(RolloutCount count) {
        return Objects.requireNonNull(count.total()) - Objects.requireNonNull(count.done());
    }

    /** Returns the newest count. */
    static RolloutCount newest(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        return Objects.requireNonNull(history.get(history.lastKey()));
    }

    /** Returns when it is done if it goes on as in the last 12 weeks; null if never. */
    static @Nullable LocalDate straightLine(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        LocalDate now = history.lastKey();
        Map.Entry<LocalDate, RolloutCount> before = history.floorEntry(now.minusWeeks(WEEKS));
        LocalDate start = before == null ? history.firstKey() : before.getKey();
        RolloutCount from = Objects.requireNonNull(history.get(start));
        double left = of(newest(history));
        double perDay = (of(from) - left) / ChronoUnit.DAYS.between(start, now);
        double days = left / perDay;
        return perDay <= 0 || days > LONGEST ? null : now.plusDays((long) Math.ceil(days));
    }

    /** Returns the date at 85% of a bootstrap that draws from the periods as if they were all; null if none. */
    static @Nullable LocalDate plainBootstrap(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        LocalDate[] days = history.keySet().toArray(LocalDate[]::new);
        double[] left =
                history.values().stream().mapToDouble(NaiveForecasts::of).toArray();
        double[] lengths = IntStream.range(1, days.length)
                .mapToDouble(i -> ChronoUnit.DAYS.between(days[i - 1], days[i]))
                .toArray();
        double average = Arrays.stream(lengths).average().orElseThrow();
        Random random = new Random(SEED);
        int[] ends = new int[RUNS];
        Arrays.setAll(ends, run -> {
            double rest = left[left.length - 1];
            int periods = 0;
            while (rest > 0 && periods < MOST_PERIODS) {
                int drawn = random.nextInt(lengths.length);
                rest -= left[drawn] - left[drawn + 1];
                periods++;
            }
            return rest > 0 ? Integer.MAX_VALUE : periods;
        });
        Arrays.sort(ends);
        int end = ends[NEEDED - 1];
        return end == Integer.MAX_VALUE ? null : days[days.length - 1].plusDays((long) Math.ceil(end * average));
    }
}
