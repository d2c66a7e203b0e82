package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * How fast the work left of a rollout became less, period by period, and futures that go on alike.
 *
 * <p>A period lies between two entries of the history. What counts is by how much less was left after it: what was done
 * minus what was added to the scope. Both come from the same period and are drawn together, since what makes a team find
 * more work is often what it works on. Work that was undone counts against the pace. A cut of the total is no pace, for
 * nothing says that there will be another one; nor is growth that was cut again. Hence the total of a day is the least of
 * that day and of all later ones.
 *
 * <p>A future draws from the past in the way of the Bayesian bootstrap: the weights of the periods are unknown too, and
 * follow Dirichlet(1, …, 1). They are not drawn but integrated out, as Pólya's urn does: of n periods, the draw after t
 * others repeats one of these with the chance t / (n + t). That is the same distribution, in whole numbers alone and at a
 * cost that does not depend on n. Periods of unlike length are brought to the median length, and weigh by their own: else
 * a correction on the day after would count as much as a month.
 */
final class RolloutPace {
    /** From which size on amounts are made smaller, so that no sum of them is infinite; only their ratios matter. */
    private static final double HUGE = 0x1p900;

    private static final double SMALLER = 0x1p-200;
    /** What may be left of the work because of binary fractions, as a share. */
    private static final double ROUNDING = 1e-9;

    private final LocalDate from;
    private final double scale;
    private final double left;
    private final double spacing;
    /** By how much less was left after a period of median length, the slowest period first. */
    private final double[] progress;
    /** The days of the periods up to and with that one, in the same order. */
    private final long[] days;
    /** Whether all periods have one length, so that each is as likely as any other. */
    private final boolean even;

    private RolloutPace(LocalDate from, double scale, double left, double spacing, double[] progress, long[] days) {
        this.from = from;
        this.scale = scale;
        this.left = left;
        this.spacing = spacing;
        this.progress = progress;
        this.days = days;
        this.even = IntStream.range(0, days.length).allMatch(i -> days[i] == days[0] * (i + 1));
    }

    /** Returns the pace of a history of at least two entries, by day. */
    static RolloutPace of(List<Map.Entry<LocalDate, Point>> history) {
        checkArgument(history.size() >= 2, "a pace needs two entries, got %s", history.size());
        int periods = history.size() - 1;
        double scale = scale(history);
        double[] left = leftWithoutCuts(history, scale);
        long[] lengths = IntStream.range(0, periods)
                .mapToLong(i -> ChronoUnit.DAYS.between(
                        history.get(i).getKey(), history.get(i + 1).getKey()))
                .toArray();
        double spacing = median(lengths);
        double[] progress = IntStream.range(0, periods)
                .mapToDouble(i -> (left[i] - left[i + 1]) * (spacing / lengths[i]))
                .toArray();
        int[] slowestFirst = IntStream.range(0, periods)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> progress[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] days = Arrays.stream(slowestFirst).mapToLong(i -> lengths[i]).toArray();
        Arrays.parallelPrefix(days, Long::sum);
        return new RolloutPace(
                history.get(periods).getKey(),
                scale,
                left[periods],
                spacing,
                Arrays.stream(slowestFirst).mapToDouble(i -> progress[i]).toArray(),
                days);
    }

    /** Returns the day of the last entry, from which futures start. */
    LocalDate from() {
        return from;
    }

    /** Tells whether anything was left to do then. */
    boolean isWorkLeft() {
        return left > 0;
    }

    /** Returns the median length of a period, in days. */
    double spacing() {
        return spacing;
    }

    /**
     * Draws futures until nothing is left.
     *
     * @param runs how many
     * @param most the most periods that are looked ahead
     * @return how many futures end after as many periods as the index says; those that never end are in none
     */
    int[] ends(int runs, int most) {
        int[] ends = new int[most + 1];
        double[] drawn = new double[most];
        RandomDraws draws = new RandomDraws();
        double best = progress[progress.length - 1];
        for (int run = 0; run < runs; run++) {
            draws.start(run);
            double rest = left;
            int periods = 0;
            // A future that would not end even at the best pace that was ever seen need not be gone through.
            while (!isNothing(rest) && rest <= best * (most - periods)) {
                drawn[periods] = next(draws, drawn, periods);
                rest -= drawn[periods++];
            }
            if (isNothing(rest)) {
                ends[periods]++;
            }
        }
        return ends;
    }

    /** Returns by how much less is left after a number of periods in each of some futures, the slowest first. */
    double[] progressAfter(int periods, int runs) {
        double[] all = new double[runs];
        double[] drawn = new double[periods];
        RandomDraws draws = new RandomDraws();
        for (int run = 0; run < runs; run++) {
            draws.start(run);
            for (int period = 0; period < periods; period++) {
                drawn[period] = next(draws, drawn, period);
                all[run] += drawn[period];
            }
        }
        Arrays.sort(all);
        return all;
    }

    /** Tells whether at most {@code actual} is left when {@code promised} of this pace's work left has gone. */
    boolean keeps(double promised, Point actual) {
        return scale * actual.total() - scale * actual.done() <= Math.max(0, left - promised) + ROUNDING * left;
    }

    private boolean isNothing(double rest) {
        return rest <= ROUNDING * left;
    }

    private double next(RandomDraws draws, double[] drawn, int period) {
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

    private static double[] leftWithoutCuts(List<Map.Entry<LocalDate, Point>> history, double scale) {
        double[] left = new double[history.size()];
        double total = Double.POSITIVE_INFINITY;
        for (int i = history.size() - 1; i >= 0; i--) {
            Point point = history.get(i).getValue();
            total = Math.min(total, scale * point.total());
            left[i] = total - scale * point.done();
        }
        return left;
    }

    private static double scale(List<Map.Entry<LocalDate, Point>> history) {
        double most = history.stream()
                .map(Map.Entry::getValue)
                .mapToDouble(point -> Math.max(Math.abs(point.done()), Math.abs(point.total())))
                .max()
                .orElse(0);
        return most > HUGE ? SMALLER : 1;
    }

    private static double median(long[] lengths) {
        long[] sorted = LongStream.of(lengths).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }
}
