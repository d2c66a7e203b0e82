package org.planhealth.strategy.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is known when objectives are due, which the organization may have to say for all of them.
 *
 * @param <P> a place
 */
public final class TimeframeCheck<P> {
    private final EntityIndex.Problems<P> problems;
    private final List<Fiscal<P>> fiscal = new ArrayList<>();

    /**
     * Starts without objectives.
     *
     * @param problems takes in what is wrong
     */
    public TimeframeCheck(EntityIndex.Problems<P> problems) {
        this.problems = problems;
    }

    private record Fiscal<P>(String period, P place) {}

    /** Notes a place that names a part of a fiscal year. */
    public void addFiscal(String period, P place) {
        fiscal.add(new Fiscal<>(period, place));
    }

    /** Complains of a period that stands beside a quarter. */
    public void addBoth(P place) {
        problems.add(place, "a period beside a quarter", ImmutableList.of("state one of them"));
    }

    /**
     * Complains of each part of a fiscal year if it is not known when that starts.
     *
     * @param startMonth the month that the organization states; null if it states none
     */
    public void checkFiscalYear(@Nullable Integer startMonth) {
        if (startMonth == null) {
            fiscal.forEach(one -> problems.add(
                    one.place(),
                    one.period() + " is part of a fiscal year, but nothing states when that starts",
                    ImmutableList.of("state fiscalYearStartMonth, 1 to 12, in the organization")));
        }
    }
}
