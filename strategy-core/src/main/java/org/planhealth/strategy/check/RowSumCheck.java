package org.planhealth.strategy.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows of rollouts, which may be a part of all, have done more than all on the day that the plan is true.
 *
 * @param <P> a place
 */
public final class RowSumCheck<P> {
    private final EntityIndex.Problems<P> problems;
    private final List<Newest<P>> noted = new ArrayList<>();

    /**
     * Starts without rollouts.
     *
     * @param problems takes in what is wrong
     */
    public RowSumCheck(EntityIndex.Problems<P> problems) {
        this.problems = problems;
    }

    private record Newest<P>(LocalDate day, double all, double rows, P place) {}

    /**
     * Notes a rollout.
     *
     * @param rows what its rows have done together
     * @param all what its history says is done on its newest day
     * @param place where its rows are stated
     */
    public void add(double rows, double all, LocalDate newest, P place) {
        if (rows > all) {
            noted.add(new Newest<>(newest, all, rows, place));
        }
    }

    /**
     * Complains of each rollout whose newest entry is of a day and has less done than its rows.
     *
     * @param asOf the day on which the rows are true; null if the plan states none, so that nothing can be compared
     */
    public void check(@Nullable LocalDate asOf) {
        noted.stream()
                .filter(newest -> newest.day().equals(asOf))
                .forEach(newest -> problems.add(
                        newest.place(),
                        "its teams have done " + PlainNumber.of(newest.rows()) + ", more than the "
                                + PlainNumber.of(newest.all()) + " of its history on " + newest.day(),
                        ImmutableList.of("the rows are as of the plan's asOf, which is that day")));
    }
}
