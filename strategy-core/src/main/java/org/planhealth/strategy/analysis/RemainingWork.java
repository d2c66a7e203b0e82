package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * How much work was left at even steps back from the last entry of a history.
 *
 * <p>What counts is what remains, total minus done. Growth of the total that is done already is no work, and what was
 * removed need not be done. A cut of the total by over a fifth of what was left is another matter: the work was defined
 * anew, which is no pace, for nothing says that there will be another cut. From then on back, the total is the one after
 * the cut.
 *
 * <p>A step is a month, or as long as the median time between entries if that is longer, but at most a fifth of the history.
 * Between two entries the work left is taken to fall evenly. Steps before the highest amount do not count: what was done
 * while more was found than finished says little. But the last five always do.
 *
 * @param last the day of the last entry
 * @param period the length of a step, in days
 * @param most the most that was left at a step that counts, in units
 * @param levels what was left, as shares of the most of them, from the oldest to that of the last entry; at least 6
 * @param nothing the share at which nothing is left: half a unit if units are counted as whole numbers, else a thousandth
 */
record RemainingWork(LocalDate last, double period, double most, ImmutableDoubleArray levels, double nothing) {
    /** Days of a month. */
    static final double MONTH = 365.25 / 12;
    /** The fewest steps. */
    static final int LEAST = 5;

    /** Twenty years of months; what was before says nothing. */
    private static final int MOST_STEPS = 240;

    private static final double BIG_CUT = 0.2;
    private static final double FEW = 0.001;
    private static final double LEAP = 2 / 3.0;
    private static final double LEAST_DONE = 0.1;
    private static final double HALF = 0.5;
    /** What a number of steps may be under the whole because of binary fractions. */
    static final double ROUNDING = 1e-9;

    /** Returns the work left of a history of at least six entries, by day, of which the last has some left. */
    static RemainingWork of(List<Map.Entry<LocalDate, Point>> history) {
        checkArgument(history.size() > LEAST, "a forecast needs six entries, got %s", history.size());
        double[] left = withoutBigCuts(history);
        LocalDate first = history.get(0).getKey();
        LocalDate last = history.get(history.size() - 1).getKey();
        double[] days = history.stream()
                .mapToDouble(entry -> ChronoUnit.DAYS.between(first, entry.getKey()))
                .toArray();
        double span = days[days.length - 1];
        double period = Math.min(Math.max(MONTH, medianSpacing(days)), span / LEAST);
        int steps = (int) Math.min(MOST_STEPS, span / period + ROUNDING);
        double[] levels = even(days, left, period, steps);
        double[] counted = Arrays.copyOfRange(levels, fromHighest(levels), levels.length);
        double most = Arrays.stream(counted).max().orElseThrow();
        double nothing = isWhole(history) ? HALF / most : FEW;
        double[] shares = Arrays.stream(counted).map(level -> level / most).toArray();
        return new RemainingWork(
                last,
                period,
                most,
                ImmutableDoubleArray.copyOf(shares),
                Math.min(nothing, shares[shares.length - 1] / 2));
    }

    /**
     * Tells whether one step did over two thirds of all that was done, and at least a tenth of the work: that is no pace.
     * Both shares are our own; without this, work that never ended was given days that passed, see {@code CALIBRATION.md}.
     */
    boolean isOneLeap() {
        double longest = 0;
        double all = 0;
        for (int i = 1; i < levels.length(); i++) {
            double fall = Math.max(0, levels.get(i - 1) - levels.get(i));
            longest = Math.max(longest, fall);
            all += fall;
        }
        return longest > LEAP * all && levels.get(0) - now() > LEAST_DONE * levels.get(0);
    }

    /** Returns what is left at the end, as a share of the most. */
    double now() {
        return levels.get(levels.length() - 1);
    }

    /** Returns how much is left by day, without totals that were cut since. */
    private static double[] withoutBigCuts(List<Map.Entry<LocalDate, Point>> history) {
        double[] left = new double[history.size()];
        double most = Double.POSITIVE_INFINITY;
        for (int i = left.length - 1; i >= 0; i--) {
            Point point = history.get(i).getValue();
            if (i + 1 < left.length) {
                double cut = point.total() - history.get(i + 1).getValue().total();
                if (cut > BIG_CUT * (point.total() - point.done())) {
                    most = Math.min(most, history.get(i + 1).getValue().total());
                }
            }
            left[i] = Math.max(0, Math.min(most, point.total()) - point.done());
        }
        return left;
    }

    private static double[] even(double[] days, double[] left, double period, int steps) {
        double[] levels = new double[steps + 1];
        int next = days.length - 1;
        for (int step = 0; step <= steps; step++) {
            double day = Math.max(0, days[days.length - 1] - step * period);
            while (next > 1 && days[next - 1] >= day) {
                next--;
            }
            double part = (day - days[next - 1]) / (days[next] - days[next - 1]);
            levels[steps - step] = left[next - 1] + (left[next] - left[next - 1]) * part;
        }
        return levels;
    }

    /**
     * Returns the index of the last highest level, but one from which there are at least five steps, if there are so many.
     */
    private static int fromHighest(double[] levels) {
        int highest = 0;
        for (int i = 1; i < levels.length; i++) {
            highest = levels[i] >= levels[highest] ? i : highest;
        }
        return Math.max(0, Math.min(highest, levels.length - 1 - LEAST));
    }

    private static boolean isWhole(List<Map.Entry<LocalDate, Point>> history) {
        return history.stream()
                .map(Map.Entry::getValue)
                .allMatch(
                        point -> point.done() == Math.rint(point.done()) && point.total() == Math.rint(point.total()));
    }

    private static double medianSpacing(double[] days) {
        double[] spacings = new double[days.length - 1];
        Arrays.setAll(spacings, i -> days[i + 1] - days[i]);
        Arrays.sort(spacings);
        return (spacings[(spacings.length - 1) / 2] + spacings[spacings.length / 2]) / 2;
    }
}
