package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * How often forecasts of earlier days that looked as far ahead would have been right about what has happened since.
 *
 * <p>A rollout that is not done yet cannot tell whether its date holds, but it can tell whether its bound does: by a later
 * day, at most so much is left in 85% of the futures. From a day of each month on which at least six entries were known,
 * of what was known then, 500 futures are drawn as far ahead as the forecast looks, and if the history is too short for
 * three such days up to half as far. A test holds if no more was left then than that promised. Good forecasts hold about
 * 85% of the time, but the tests of one history overlap: eight tests are not eight independent ones.
 *
 * @param tests how many earlier days were tried, 0 to 24, the newest; 0 if the history is too short
 * @param held how many of them held
 * @param days how far they looked ahead, in days; 0 if there are none
 */
public record BackTest(int tests, int held, int days) {
    /** What is too short to be checked. */
    static final BackTest NONE = new BackTest(0, 0, 0);

    private static final int MOST_TESTS = 24;
    private static final int LEAST_TESTS = 3;
    private static final int RUNS = 500;
    private static final int PERCENT = 85;
    /** Below this share the record is poor: the least that the house asks of its forecasts, over all. */
    private static final double POOR = 0.7;

    public BackTest {
        checkArgument(held >= 0 && held <= tests, "held must be 0 to %s, was %s", tests, held);
        checkArgument(days >= 0, "days must be at least 0, was %s", days);
    }

    /** Returns the share of tests that held, 0 to 1; null if there are none. */
    public @Nullable Double hitRate() {
        return tests == 0 ? null : held / (double) tests;
    }

    /** Tells whether under 70% of the tests held. */
    public boolean isPoor() {
        return tests > 0 && held < POOR * tests;
    }

    /**
     * Tries earlier days.
     *
     * @param ahead how many days of the last entry the forecast looks ahead
     */
    static BackTest of(
            List<Map.Entry<LocalDate, Point>> history, RemainingWork work, long ahead, ForecastMethod method) {
        LocalDate first = history.get(RemainingWork.LEAST).getKey();
        double longest = (double) ChronoUnit.DAYS.between(first, work.last()) - (LEAST_TESTS - 1) * work.period();
        double days = Math.min((double) ahead, longest);
        if (days < Math.max(work.period(), ahead / 2.0)) {
            return NONE;
        }
        int tests = 0;
        int held = 0;
        for (int test = 0; test < MOST_TESTS; test++) {
            LocalDate day = work.last().minusDays((long) Math.ceil(days + test * work.period()));
            if (day.isBefore(first)) {
                break;
            }
            List<Map.Entry<LocalDate, Point>> known = history.subList(0, known(history, day));
            if (left(known.get(known.size() - 1).getValue()) > 0) {
                tests++;
                held += holds(history, RemainingWork.of(known), days, method) ? 1 : 0;
            }
        }
        return tests == 0 ? NONE : new BackTest(tests, held, (int) days);
    }

    private static boolean holds(
            List<Map.Entry<LocalDate, Point>> history, RemainingWork then, double days, ForecastMethod method) {
        int periods = (int) Math.max(1, Math.round(days / then.period()));
        double[] leastFirst = new FutureWork(then, method).leftAfter(periods, RUNS);
        double promised = leastFirst[FinishDates.needed(RUNS, PERCENT) - 1] * then.most();
        double actual = leftOn(history, then.last().plusDays((long) Math.ceil(periods * then.period())));
        return actual <= promised + RemainingWork.ROUNDING * then.most();
    }

    private static int known(List<Map.Entry<LocalDate, Point>> history, LocalDate day) {
        int known = history.size();
        while (history.get(known - 1).getKey().isAfter(day)) {
            known--;
        }
        return known;
    }

    /** Returns what was left on a day; between two entries it fell evenly. */
    private static double leftOn(List<Map.Entry<LocalDate, Point>> history, LocalDate day) {
        int known = known(history, day);
        Map.Entry<LocalDate, Point> before = history.get(known - 1);
        double left = left(before.getValue());
        if (known == history.size()) {
            return left;
        }
        Map.Entry<LocalDate, Point> after = history.get(known);
        double part = ChronoUnit.DAYS.between(before.getKey(), day)
                / (double) ChronoUnit.DAYS.between(before.getKey(), after.getKey());
        return left + (left(after.getValue()) - left) * part;
    }

    private static double left(Point point) {
        return point.total() - point.done();
    }
}
