package org.planhealth.calibration.dates;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planhealth.calibration.dates.Candidate.Answer;
import org.planhealth.calibration.dates.Series.Month;
import org.planhealth.strategy.RolloutCount;

/**
 * The method of the library before the present one, to compare with: by how much less was left after each period between two
 * entries, drawn alike with an urn, weighing by their length. The last few, under 5% after more than 24 periods, are
 * refused.
 */
final class EarlierMethod {
    private static final int RUNS = 200;
    private static final int MOST_PERIODS = 520;
    private static final int LONG_HISTORY = 25;
    private static final double LAST_FEW = 0.05;
    private static final double ROUNDING = 1e-9;
    private static final long SEED = 85;

    private final LocalDate last;
    private final double left;
    private final double spacing;
    private final double[] progress;
    private final long[] days;

    private EarlierMethod(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        ImmutableList<Map.Entry<LocalDate, RolloutCount>> entries =
                history.entrySet().asList();
        double[] lefts = lefts(entries);
        int periods = lefts.length - 1;
        long[] lengths = IntStream.range(0, periods)
                .mapToLong(i -> ChronoUnit.DAYS.between(
                        entries.get(i).getKey(), entries.get(i + 1).getKey()))
                .toArray();
        long[] sorted = Arrays.stream(lengths).sorted().toArray();
        this.last = history.lastKey();
        this.left = lefts[periods];
        this.spacing = (sorted[(periods - 1) / 2] + sorted[periods / 2]) / 2.0;
        this.progress = IntStream.range(0, periods)
                .mapToDouble(i -> (lefts[i] - lefts[i + 1]) * (spacing / lengths[i]))
                .toArray();
        this.days = lengths;
        Arrays.parallelPrefix(days, Long::sum);
    }

    static Optional<Answer> answer(Month month) {
        ImmutableSortedMap<LocalDate, RolloutCount> known = month.known();
        RolloutCount now = Series.newest(known);
        double total = now.total() == null ? 0 : now.total();
        EarlierMethod pace = new EarlierMethod(known);
        boolean lastFew = known.size() > LONG_HISTORY && Series.left(now) < LAST_FEW * total;
        boolean silent = ChronoUnit.DAYS.between(known.lastKey(), month.day()) > Math.max(60, 2 * pace.spacing);
        return lastFew || silent ? Optional.empty() : Optional.of(pace.answer());
    }

    private Answer answer() {
        Random random = new Random(SEED);
        int[] ends = new int[RUNS];
        Arrays.setAll(ends, run -> end(random));
        Arrays.sort(ends);
        return new Answer(day(ends[RUNS / 2 - 1]), day(ends[85 * RUNS / 100 - 1]), day(ends[95 * RUNS / 100 - 1]));
    }

    private int end(Random random) {
        double[] drawn = new double[MOST_PERIODS];
        double rest = left;
        int periods = 0;
        while (rest > ROUNDING * left && periods < MOST_PERIODS) {
            int ball = random.nextInt(progress.length + periods);
            drawn[periods] = ball < progress.length ? progress[period(random)] : drawn[ball - progress.length];
            rest -= drawn[periods++];
        }
        return rest > ROUNDING * left ? Integer.MAX_VALUE : periods;
    }

    private int period(Random random) {
        long day = random.nextInt((int) days[days.length - 1]);
        int found = Arrays.binarySearch(days, day);
        return found < 0 ? -found - 1 : found + 1;
    }

    private @Nullable LocalDate day(int periods) {
        return periods == Integer.MAX_VALUE ? null : last.plusDays((long) Math.ceil(periods * spacing));
    }

    /** Returns what was left, with the least total of the day and all later ones: a cut is no pace. */
    private static double[] lefts(ImmutableList<Map.Entry<LocalDate, RolloutCount>> entries) {
        double[] lefts = new double[entries.size()];
        double total = Double.POSITIVE_INFINITY;
        for (int i = lefts.length - 1; i >= 0; i--) {
            RolloutCount count = entries.get(i).getValue();
            double stated = count.total() == null ? 0 : count.total();
            total = Math.min(total, stated);
            lefts[i] = Series.left(count) - (stated - total);
        }
        return lefts;
    }
}
