package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * When an initiative in its middle stage last gave people a reason to go on: credit, or a finished milestone.
 *
 * @param initiative id of the initiative
 * @param entered the day on which it entered its middle stage; null if that is not stated up to the audit date
 * @param begun the day on which the work began, before which it cannot have entered the stage; null if that is not stated up to
 *     the audit date
 * @param last the newest day up to the audit date on which credit was given or a milestone was finished; null if there is none
 */
public record RecentCredit(
        String initiative,
        @Nullable LocalDate entered,
        @Nullable LocalDate begun,
        @Nullable LocalDate last) {

    /**
     * Computes when every initiative in its middle stage last gave people a reason to go on.
     *
     * @param asOf the audit date; later days are no facts yet
     * @return one for each such initiative, in the order of the plan
     */
    public static ImmutableList<RecentCredit> all(Strategy strategy, LocalDate asOf) {
        return WorkState.all(strategy, asOf).stream()
                .filter(state -> state.work().stage() == Stage.MIDDLE)
                .map(state -> new RecentCredit(
                        state.initiative(),
                        StageProgress.of(state.work(), asOf).entered(),
                        state.begun(),
                        last(state.work(), asOf)))
                .collect(toImmutableList());
    }

    private static @Nullable LocalDate last(Initiative work, LocalDate asOf) {
        Stream<@Nullable LocalDate> credits = Stated.each(work.credits()).map(Recognition::date);
        Stream<@Nullable LocalDate> milestones = Stated.each(work.milestones()).map(Milestone::done);
        return Stream.concat(credits, milestones)
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(asOf))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Tells whether the last credit or finished milestone was after a day; false if there is none. */
    public boolean isAfter(LocalDate day) {
        return last != null && last.isAfter(day);
    }

    /** Tells whether it may have entered its middle stage before a day: no day of entry is stated, and it did not begin later. */
    public boolean mayBeOlderThan(LocalDate day) {
        return entered == null && (begun == null || begun.isBefore(day));
    }
}
