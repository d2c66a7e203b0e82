package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * On which days some simulated futures end.
 *
 * @param from the day after which they end; no future ends before it
 * @param counts how many of them end so many days after it, by the number of days
 * @param runs how many futures there are, at least 1; those that are in no count never end
 */
public record FinishDates(LocalDate from, ImmutableIntArray counts, int runs) {
    private static final int PERCENT = 100;

    public FinishDates {
        checkArgument(runs >= 1, "runs must be at least 1, was %s", runs);
    }

    /** Returns the futures that end on these days after {@code from}; a negative number of days never ends. */
    static FinishDates of(LocalDate from, int[] days) {
        int last = -1;
        for (int day : days) {
            last = Math.max(last, day);
        }
        int[] counts = new int[last + 1];
        for (int day : days) {
            if (day >= 0) {
                counts[day]++;
            }
        }
        return new FinishDates(from, ImmutableIntArray.copyOf(counts), days.length);
    }

    /**
     * Returns the first day by which at least so many percent of the futures have ended.
     *
     * @param percent 1 to 100
     * @return the day; null if fewer of them ever end, which is later than any day
     */
    public @Nullable LocalDate atChance(int percent) {
        checkArgument(percent >= 1 && percent <= PERCENT, "percent must be 1 to 100, was %s", percent);
        return nth(needed(runs, percent));
    }

    /**
     * Returns the day on which the n-th future ends.
     *
     * @param n 1 for the first, up to the number of runs
     * @return the day; null if it never ends
     */
    public @Nullable LocalDate nth(int n) {
        int ended = 0;
        for (int day = 0; day < counts.length(); day++) {
            ended += counts.get(day);
            if (ended >= n) {
                return from.plusDays(day);
            }
        }
        return null;
    }

    /** Returns how likely it is that the work ends by a day: (k + 1) / (n + 2) if k of n futures do; over 0 and under 1. */
    public double chanceBy(LocalDate day) {
        long days = Math.min(counts.length() - 1L, ChronoUnit.DAYS.between(from, day));
        int ended = 0;
        for (int i = 0; i <= days; i++) {
            ended += counts.get(i);
        }
        return (ended + 1.0) / (runs + 2);
    }

    /** Returns the days at 50 and 85 percent; all counts would be thousands of numbers. */
    @Override
    public String toString() {
        return "FinishDates[from=" + from + ", runs=" + runs + ", p50=" + atChance(50) + ", p85=" + atChance(85) + "]";
    }

    /** Returns how many of some runs are at least so many percent of them. */
    static int needed(int runs, int percent) {
        return (int) (((long) runs * percent + PERCENT - 1) / PERCENT);
    }
}
