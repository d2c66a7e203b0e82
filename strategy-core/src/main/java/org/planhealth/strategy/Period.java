package org.planhealth.strategy;

import java.time.LocalDate;

/**
 * A span of days in which something is to be achieved: a named part of a year, or any first and last day.
 *
 * <p>It is current from its first to its last day, both included.
 */
public sealed interface Period permits YearPart, DateRange {

    /**
     * Returns its first day.
     *
     * @throws IllegalStateException if it is of a fiscal year of which nobody said when it starts; a strategy with such a
     *     period has {@linkplain Strategy#problems() problems}
     */
    LocalDate start();

    /**
     * Returns its last day.
     *
     * @throws IllegalStateException as {@link #start} does
     */
    LocalDate end();

    /** Returns how a sentence calls it: {@code Q3 2026}, {@code Q1 FY27}, or {@code the period 2026-07-01 to 2026-09-30}. */
    String label();

    /** Tells whether it holds a day, so that it is current on it. */
    default boolean contains(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    /** Tells whether it has ended before a day. */
    default boolean isOver(LocalDate day) {
        return end().isBefore(day);
    }

    /**
     * Tells whether it comes next after the one that holds a day: a quarter or half if the quarter or half before it does, any
     * other days if they begin after the day, and no later than the calendar quarter that follows.
     */
    boolean isNext(LocalDate day);

    /**
     * Tells whether it was the last before the one that holds a day, or the last but one, and so on: a quarter or half by those
     * of its kind, any other days by the calendar quarter in which they end.
     *
     * @param count 1 for the last, 2 for the last but one
     */
    boolean isLast(LocalDate day, int count);
}
