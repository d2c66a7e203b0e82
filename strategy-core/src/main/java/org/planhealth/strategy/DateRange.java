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
    public DateRange {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        ComponentChecks.ordered(start, end);
    }

    @Override
    public String label() {
        return "the period " + start + " to " + end;
    }
}
