package org.planhealth.strategy.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * What was done between two days, and so a pace.
 *
 * @param from the first day
 * @param to the last day, after the first
 * @param done what was done in between, in units; negative if work was undone
 * @param left what was left on the last day, in units
 */
record PaceSpan(LocalDate from, LocalDate to, double done, double left) {
    /** The fewest days between two entries that make a pace. */
    static final int LEAST_DAYS = 28;

    private static final int RECENT_DAYS = 92;
    private static final int WEEK = 7;

    /**
     * Returns the span of a history whose pace counts: the whole of it or its last 92 days, whichever is faster.
     *
     * @return null with fewer than two entries, or if there are fewer than 28 days between the first and the last
     */
    static @Nullable PaceSpan fastest(ImmutableSortedMap<LocalDate, Point> history) {
        if (history.isEmpty() || ChronoUnit.DAYS.between(history.firstKey(), history.lastKey()) < LEAST_DAYS) {
            return null;
        }
        LocalDate last = history.lastKey();
        PaceSpan whole = between(history, history.firstKey(), last);
        LocalDate recent = requireNonNull(history.ceilingKey(last.minusDays(RECENT_DAYS)), "the last entry at least");
        if (ChronoUnit.DAYS.between(recent, last) < LEAST_DAYS) {
            return whole;
        }
        PaceSpan newest = between(history, recent, last);
        return newest.perDay() > whole.perDay() ? newest : whole;
    }

    private static PaceSpan between(ImmutableSortedMap<LocalDate, Point> history, LocalDate from, LocalDate to) {
        Point first = requireNonNull(history.get(from), "an entry of the day");
        Point last = requireNonNull(history.get(to), "an entry of the day");
        return new PaceSpan(from, to, last.done() - first.done(), last.total() - last.done());
    }

    double perDay() {
        return done / ChronoUnit.DAYS.between(from, to);
    }

    double perWeek() {
        return WEEK * perDay();
    }

    /**
     * Returns how many times as fast the rest must go from a day on to be done by its due date, see
     * {@link DeliveryOutlook#neededPace}. Since the span, the work is taken to have gone on as in it.
     *
     * @return null if the due date is not after the day, or if nothing was done
     */
    @Nullable
    Double neededFrom(LocalDate day, LocalDate due) {
        double pace = perDay();
        if (pace <= 0 || !due.isAfter(day)) {
            return null;
        }
        double rest = Math.max(0, left - pace * ChronoUnit.DAYS.between(to, day));
        double needed = rest / ChronoUnit.DAYS.between(day, due) / pace;
        return Double.isFinite(needed) ? (Double) needed : null;
    }
}
