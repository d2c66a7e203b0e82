package org.planhealth.calibration.dates;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.planhealth.calibration.dates.Series.Kind;
import org.planhealth.strategy.RolloutCount;

/**
 * Simulated migrations with a long tail: the pace goes with what is left to the power of 0.3 to 0.8, and good and bad weeks
 * last for months.
 *
 * <p>150 to 2,500 units, two to five years long in the mean, followed for nine at most; in a week a gamma-distributed
 * amount with the shape of ½, whose mean is swayed by a lognormal factor of σ = 0.5 with a correlation of 0.9 from week to
 * week. The numbers are our own; with them the method before this one did as badly as on the real burn-downs that nobody
 * tuned on.
 */
final class LongTails {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final int MOST_WEEKS = 52 * 9;
    private static final double SIGMA = 0.5;
    private static final double RHO = 0.9;
    private static final int EVERY = 3;
    private static final int NUMBER = 24;
    private static final long SEED = 1;

    private LongTails() {}

    /** Simulates 24 that are done within nine years, the same each time. */
    static ImmutableList<Series> all() {
        Random random = new Random(SEED);
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> one(i, random))
                .filter(series -> Series.left(Series.newest(series.history())) <= 0)
                .limit(NUMBER)
                .collect(ImmutableList.toImmutableList());
    }

    private static Series one(int number, Random random) {
        double units = StrictMath.exp(between(random, StrictMath.log(150), StrictMath.log(2_500)));
        double power = between(random, 0.3, 0.8);
        double weekly = 1 / (1 - power) / (52 * between(random, 2, 5));
        double total = Math.floor(units);
        double left = total;
        double sway = SIGMA * random.nextGaussian();
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
        for (int week = 0; week < MOST_WEEKS; week++) {
            history.put(START.plusWeeks(week), new RolloutCount(total - Math.ceil(left), total));
            if (left <= 0) {
                break;
            }
            sway = RHO * sway + Math.sqrt(1 - RHO * RHO) * SIGMA * random.nextGaussian();
            double mean =
                    weekly * total * StrictMath.pow(left / total, power) * StrictMath.exp(sway - SIGMA * SIGMA / 2);
            double normal = random.nextGaussian();
            // A gamma variable of the shape ½ is half a squared normal one.
            left -= mean * normal * normal;
            left = left < 0.5 ? 0 : left;
        }
        return new Series("simulated-" + number, Kind.SIMULATED, history.build());
    }

    /** Returns every third month, for those of one series are much alike. */
    static ImmutableList<Series.Month> months(Series series) {
        ImmutableList<Series.Month> all = series.months();
        return IntStream.range(0, all.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(all::get)
                .collect(ImmutableList.toImmutableList());
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
