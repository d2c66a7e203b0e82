package org.planhealth.strategy.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Periods that a future draws from, each as likely as it is long.
 *
 * @param progress by how much less was left after a period of median length, the slowest period first
 * @param days the days of the periods up to and with that one, in the same order
 * @param even whether all periods have one length, so that each is as likely as any other
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and read in the innermost loop.
record PastPace(double[] progress, long[] days, boolean even) {

    /** Returns the newest of some periods. */
    static PastPace newest(int count, double[] progress, long[] lengths) {
        int first = progress.length - count;
        int[] slowestFirst = IntStream.range(first, progress.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> progress[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] days = Arrays.stream(slowestFirst).mapToLong(i -> lengths[i]).toArray();
        Arrays.parallelPrefix(days, Long::sum);
        return new PastPace(
                Arrays.stream(slowestFirst).mapToDouble(i -> progress[i]).toArray(),
                days,
                IntStream.range(0, count).allMatch(i -> days[i] == days[0] * (i + 1)));
    }

    /** Returns the progress of the best period. */
    double best() {
        return progress[progress.length - 1];
    }

    /** Draws the next period of a future of which {@code period} others are drawn. */
    double next(Draws draws, double[] drawn, int period) {
        int known = progress.length;
        int ball = (int) draws.below(known + period);
        if (ball >= known) {
            return drawn[ball - known];
        }
        return progress[even ? ball : periodOf(draws.below(days[known - 1]))];
    }

    private int periodOf(long day) {
        int found = Arrays.binarySearch(days, day);
        return found < 0 ? -found - 1 : found + 1;
    }
}
