package org.planhealth.calibration;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.analysis.RolloutForecast;

/**
 * One rollout of a simulated team: what is known of it, and when it is really done.
 *
 * @param history what was done in each week that is known
 * @param left units that are left then
 * @param weeks in how many more weeks the rollout is really done; {@link #NEVER} if not within the range of a forecast
 */
record SimulatedRollout(ImmutableIntArray history, double left, int weeks) {
    /** Later than any week. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final int MOST_WEEKS = 520;
    private static final int DAYS_OF_WEEK = 7;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    /**
     * Simulates a rollout.
     *
     * @param known how many weeks are known
     * @param ahead how many weeks of average work are left
     */
    static SimulatedRollout of(SimulatedTeam team, int known, int ahead, Random random) {
        ImmutableIntArray history = ImmutableIntArray.copyOf(
                IntStream.generate(() -> team.week(random)).limit(known));
        double left = ahead * team.mean();
        int weeks = 0;
        double done = 0;
        while (done < left && weeks < MOST_WEEKS) {
            done += team.week(random);
            weeks++;
        }
        return new SimulatedRollout(history, left, done < left ? NEVER : weeks);
    }

    /** Returns the 85% date of the library; null if it names none, or refuses. */
    @Nullable
    LocalDate forecast(int runs) {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> entries = ImmutableSortedMap.naturalOrder();
        double total = history.stream().sum() + left;
        double done = 0;
        LocalDate day = START;
        entries.put(day, count(done, total));
        for (int week : history.asList()) {
            done += week;
            day = day.plusDays(DAYS_OF_WEEK);
            entries.put(day, count(done, total));
        }
        Initiative initiative = Initiative.builder("rollout")
                .rollout(Rollout.builder().history(entries.build()).build())
                .build();
        return RolloutForecast.of(initiative, day, runs)
                .map(RolloutForecast::p85)
                .orElse(null);
    }

    /** Tells whether the work is done by a date; by none it is not. */
    boolean holds(@Nullable LocalDate promised) {
        LocalDate last = START.plusDays((long) DAYS_OF_WEEK * history.length());
        return promised != null && weeks * (long) DAYS_OF_WEEK < ChronoUnit.DAYS.between(last, promised) + DAYS_OF_WEEK;
    }

    /** Tells whether the 85% date of a plain bootstrap holds, which draws from the known weeks as if they were all. */
    boolean holdsBootstrap(int runs, Random random) {
        int[] ends = new int[runs];
        Arrays.setAll(ends, run -> {
            double rest = left;
            int week = 0;
            while (rest > 0 && week < MOST_WEEKS) {
                rest -= history.get(random.nextInt(history.length()));
                week++;
            }
            return rest > 0 ? NEVER : week;
        });
        Arrays.sort(ends);
        return weeks <= ends[(85 * runs + 99) / 100 - 1];
    }

    private static RolloutCount count(double done, double total) {
        return RolloutCount.builder().done(done).total(total).build();
    }
}
