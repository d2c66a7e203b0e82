package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * How often a forecast of earlier days would have been right about what has happened since.
 *
 * <p>A rollout that is not done yet cannot tell whether its date holds, but it can tell whether its bound does. From each
 * entry with at least five periods before it, of what was known that day alone, 1,000 futures are drawn up to the last
 * entry: 85% of them do at least so much. The test is a hit if no more is left now than that promised. Good forecasts hit
 * about 85% of the time, but the tests of one history overlap: eight tests are not eight independent ones.
 *
 * @param tests how many earlier days were tried, 0 to 26; the newest, if there are more
 * @param hits how many of them are hits
 */
public record BackTest(int tests, int hits) {
    private static final int MOST_TESTS = 26;
    private static final int RUNS = 1_000;

    public BackTest {
        checkArgument(hits >= 0 && hits <= tests, "hits must be 0 to %s, was %s", tests, hits);
    }

    /** Returns the share of tests that are hits, 0 to 1; null if there are no tests. */
    public @Nullable Double hitRate() {
        return tests == 0 ? null : hits / (double) tests;
    }

    static BackTest of(List<Map.Entry<LocalDate, Point>> history) {
        int tests = 0;
        int hits = 0;
        int last = history.size() - 1;
        for (int day = Math.max(RolloutForecast.LEAST_PERIODS, last - MOST_TESTS); day < last; day++) {
            RolloutPace pace = RolloutPace.of(history.subList(0, day + 1));
            int periods = periodsTo(history.get(last).getKey(), pace);
            if (periods > 0 && pace.isWorkLeft()) {
                tests++;
                hits += pace.keeps(promise(pace, periods), history.get(last).getValue()) ? 1 : 0;
            }
        }
        return new BackTest(tests, hits);
    }

    /** Whole periods, as in a forecast, where a unit is done at the end of its period. */
    private static int periodsTo(LocalDate day, RolloutPace pace) {
        double periods = ChronoUnit.DAYS.between(pace.from(), day) / pace.spacing();
        return (int) Math.min(periods, RolloutForecast.MOST_PERIODS);
    }

    private static double promise(RolloutPace pace, int periods) {
        double[] slowestFirst = pace.progressAfter(periods, RUNS);
        return slowestFirst[RUNS - RolloutForecast.needed(RUNS, 85)];
    }
}
