package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Milestone;

/**
 * How far the milestones of an initiative are behind.
 *
 * @param title what is to be reached, or was; null if not stated
 * @param due the day by which it was to be reached
 * @param done the day on which it was reached; null if it is open
 * @param days how many days after the due date that was, or the day of the audit is; negative if it was early
 */
public record MilestoneDelay(
        @Nullable String title, LocalDate due, @Nullable LocalDate done, long days) {
    private static final int LEAST = 2;

    /**
     * Returns the delay of an initiative of which at least two milestones have been due: of the open one that is longest past
     * its day, else of the one that was due last.
     */
    public static Optional<MilestoneDelay> of(WorkState state) {
        ImmutableList<MilestoneDelay> due = allDue(state);
        if (due.size() < LEAST) {
            return Optional.empty();
        }
        return mostOverdue(due).or(() -> due.stream().max(byDay()));
    }

    /** Returns the open milestone that is longest past its day, or reaches it today; empty if none is due by now. */
    public static Optional<MilestoneDelay> mostOverdue(WorkState state) {
        return mostOverdue(allDue(state));
    }

    /** Returns its title; its due date if none is stated. */
    public String name() {
        return title == null ? due.toString() : title;
    }

    /** Tells whether it is still open. */
    public boolean isOpen() {
        return done == null;
    }

    private static Optional<MilestoneDelay> mostOverdue(ImmutableList<MilestoneDelay> due) {
        return due.stream().filter(MilestoneDelay::isOpen).min(byDay());
    }

    /** By the day, so that of several of one day the first of the plan is the least, and the one with most delay the greatest. */
    private static Comparator<MilestoneDelay> byDay() {
        return Comparator.comparing(MilestoneDelay::due).thenComparingLong(MilestoneDelay::days);
    }

    private static ImmutableList<MilestoneDelay> allDue(WorkState state) {
        return state.work().milestones() == null
                ? ImmutableList.of()
                : state.work().milestones().stream()
                        .flatMap(milestone -> of(milestone, state.asOf()).stream())
                        .collect(toImmutableList());
    }

    private static Optional<MilestoneDelay> of(Milestone milestone, LocalDate asOf) {
        LocalDate due = milestone.due();
        if (due == null || due.isAfter(asOf)) {
            return Optional.empty();
        }
        LocalDate done = milestone.done() == null || milestone.done().isAfter(asOf) ? null : milestone.done();
        return Optional.of(new MilestoneDelay(
                milestone.title(), due, done, ChronoUnit.DAYS.between(due, done == null ? asOf : done)));
    }
}
