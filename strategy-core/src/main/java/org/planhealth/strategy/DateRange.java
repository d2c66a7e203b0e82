package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Any days one after the other, both ends included.
 *
 * @param start the first day
 * @param end the last day, not before the start
 */
public record DateRange(LocalDate start, LocalDate end) implements Period {
    private static final int TWO_QUARTERS = 6;

    public DateRange {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        ComponentChecks.ordered(start, end);
    }

    @Override
    public boolean isNext(LocalDate day) {
        LocalDate afterNext = YearPart.quarterOf(day).start().plusMonths(TWO_QUARTERS);
        return start.isAfter(day) && start.isBefore(afterNext);
    }

    @Override
    public boolean isLast(LocalDate day, int count) {
        return YearPart.quarterOf(end).isLast(day, count);
    }

    @Override
    public String label() {
        return "the period " + start + " to " + end;
    }
}
