package org.planhealth.strategy.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * The periods that a pace is read from.
 *
 * <p>A history of at most 24 periods is taken as it is. Of a longer one, neighbours are put together until 24 are left: good
 * and bad days come in rows, and a future that draws them one by one evens them out as no real year does. That number is
 * our own; on real migrations 24 held better than 12 or 48, see the calibration of the examples.
 */
final class Periods {
    /** The most periods that a pace is read from. */
    static final int MOST = 24;
    /** After a silence of more days than this, and longer than any before, nothing is thought to have been done in it. */
    private static final int LONG_SILENCE = 28;

    private Periods() {}

    /** Tells whether a history has so many periods that they are put together. */
    static boolean isLong(List<? extends Map.Entry<LocalDate, Point>> history) {
        return history.size() - 1 > MOST;
    }

    /** Returns the entries between which the periods lie, at most 25 of them; the first and the last are kept. */
    static List<Map.Entry<LocalDate, Point>> of(List<Map.Entry<LocalDate, Point>> history) {
        if (!isLong(history)) {
            return history;
        }
        Map.Entry<LocalDate, Point> first = history.get(0);
        Map.Entry<LocalDate, Point> newest = history.get(history.size() - 1);
        double least = ChronoUnit.DAYS.between(first.getKey(), newest.getKey()) / (double) MOST;
        List<Map.Entry<LocalDate, Point>> kept = new ArrayList<>();
        kept.add(newest);
        for (int i = history.size() - 2; i >= 0; i--) {
            if (days(history.get(i), kept.get(kept.size() - 1)) >= least) {
                kept.add(history.get(i));
            }
        }
        // What is left over at the start is too short for a period of its own.
        kept.set(kept.size() - 1, first);
        Collections.reverse(kept);
        return ImmutableList.copyOf(kept);
    }

    /**
     * Returns a history as of a day. If it is long, and has been silent for more than 28 days and for longer than ever
     * before, then the silence is its last period, and nothing was done in it.
     */
    static List<Map.Entry<LocalDate, Point>> upTo(LocalDate asOf, List<Map.Entry<LocalDate, Point>> history) {
        Map.Entry<LocalDate, Point> newest = history.get(history.size() - 1);
        long silence = ChronoUnit.DAYS.between(newest.getKey(), asOf);
        long longest = 0;
        for (int i = 1; i < history.size(); i++) {
            longest = Math.max(longest, days(history.get(i - 1), history.get(i)));
        }
        return !isLong(history) || silence <= Math.max(LONG_SILENCE, longest)
                ? history
                : ImmutableList.<Map.Entry<LocalDate, Point>>builder()
                        .addAll(history)
                        .add(Map.entry(asOf, newest.getValue()))
                        .build();
    }

    static long days(Map.Entry<LocalDate, Point> from, Map.Entry<LocalDate, Point> to) {
        return ChronoUnit.DAYS.between(from.getKey(), to.getKey());
    }
}
