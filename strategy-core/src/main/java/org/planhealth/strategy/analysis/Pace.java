package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
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
 *
 * <p>A long history is put together into fewer periods, see {@link Periods}, and of the futures some draw from all of it,
 * some from its newer half, and so on: which of its paces goes on is unknown too.
 */
final class Pace {
    /** From which size on amounts are made smaller, so that no sum of them is infinite; only their ratios matter. */
    private static final double HUGE = 0x1p900;

    private static final double SMALLER = 0x1p-200;
    /** What may be left of the work because of binary fractions, as a share. */
    private static final double ROUNDING = 1e-9;

    private final LocalDate from;
    private final double scale;
    private final double left;
    /** The median length of a period, in days. */
    private final double length;
    /** How many of the entries' own periods go into one, at least 1. */
    private final int steps;
    /** What futures draw from, in turn. */
    private final ImmutableList<PastPace> pasts;

    private Pace(LocalDate from, double scale, double left, double length, int steps, ImmutableList<PastPace> pasts) {
        this.from = from;
        this.scale = scale;
        this.left = left;
        this.length = length;
        this.steps = steps;
        this.pasts = pasts;
    }

    /** Returns the pace of a history of at least two entries, by day. */
    static Pace of(List<Map.Entry<LocalDate, Point>> entries) {
        checkArgument(entries.size() >= 2, "a pace needs two entries, were %s", entries.size());
        List<Map.Entry<LocalDate, Point>> history = Periods.of(entries);
        int periods = history.size() - 1;
        double scale = scale(history);
        double[] left = leftWithoutCuts(history, scale);
        long[] lengths = lengths(history);
        double length = median(lengths);
        double[] progress = IntStream.range(0, periods)
                .mapToDouble(i -> (left[i] - left[i + 1]) * (length / lengths[i]))
                .toArray();
        int steps = Periods.isLong(entries) ? (int) Math.max(1, length / median(lengths(entries))) : 1;
        return new Pace(
                history.get(periods).getKey(),
                scale,
                left[periods],
                length,
                steps,
                pasts(Periods.isLong(entries), progress, lengths));
    }

    /** The whole past; of a long one also its newer half, the newer half of that, and so on: any may be what goes on. */
    private static ImmutableList<PastPace> pasts(boolean isLong, double[] progress, long[] lengths) {
        ImmutableList.Builder<PastPace> pasts = ImmutableList.builder();
        int count = progress.length;
        pasts.add(PastPace.newest(count, progress, lengths));
        while (isLong && count / 2 >= RolloutForecast.LEAST_PERIODS) {
            count /= 2;
            pasts.add(PastPace.newest(count, progress, lengths));
        }
        return pasts.build();
    }

    private static long[] lengths(List<Map.Entry<LocalDate, Point>> history) {
        return IntStream.range(1, history.size())
                .mapToLong(i -> Periods.days(history.get(i - 1), history.get(i)))
                .toArray();
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
    double length() {
        return length;
    }

    /** Returns by how many days the ends of futures are apart: the length of a period, or a part of one put together. */
    double spacing() {
        return length / steps;
    }

    /** Returns how many of these make a period. */
    int steps() {
        return steps;
    }

    /**
     * Draws futures until nothing is left.
     *
     * @param runs how many
     * @param most the most periods that are looked ahead
     * @return how many futures end after as many {@link #spacing()}s as the index says; those that never end are in none
     */
    int[] ends(int runs, int most) {
        int[] ends = new int[most * steps + 1];
        double[] drawn = new double[most];
        Draws draws = new Draws();
        for (int run = 0; run < runs; run++) {
            draws.start(run);
            PastPace past = pasts.get(run % pasts.size());
            double best = past.best();
            double before = left;
            double rest = left;
            int periods = 0;
            // A future that would not end even at the best pace that was ever seen need not be gone through.
            while (!isNothing(rest) && rest <= best * (most - periods)) {
                drawn[periods] = past.next(draws, drawn, periods);
                before = rest;
                rest -= drawn[periods++];
            }
            if (isNothing(rest)) {
                ends[periods == 0 ? 0 : (periods - 1) * steps + stepsOfLast(before, rest)]++;
            }
        }
        return ends;
    }

    /** Within a period that is put together, work goes on evenly. */
    private int stepsOfLast(double before, double rest) {
        return steps == 1 ? 1 : (int) Math.min(steps, Math.max(1, Math.ceil(steps * (before / (before - rest)))));
    }

    /** Returns by how much less is left after a number of periods in each of some futures, the slowest first. */
    double[] progressAfter(int periods, int runs) {
        double[] all = new double[runs];
        double[] drawn = new double[periods];
        Draws draws = new Draws();
        for (int run = 0; run < runs; run++) {
            draws.start(run);
            PastPace past = pasts.get(run % pasts.size());
            for (int period = 0; period < periods; period++) {
                drawn[period] = past.next(draws, drawn, period);
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
