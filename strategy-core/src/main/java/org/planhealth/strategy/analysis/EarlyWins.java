package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * How soon a strategy shows a first result: something finished or released, a milestone reached, work credited, a rollout that
 * grew. Of work that began with the strategy or after it, what is done in the first entry has grown from nothing.
 *
 * @param start the first day of the strategy's horizon; null if not stated
 * @param asOf the day that counts as today; what the plan dates later has not come
 * @param wins the results up to the day, the earliest first, those of one day by the id of the initiative; also those from before
 *     the start
 * @param undated the initiatives that are done and do not state when they ended, or state a later day, in the order of the plan
 */
public record EarlyWins(
        @Nullable LocalDate start, LocalDate asOf, ImmutableList<Win> wins, ImmutableList<Initiative> undated) {
    /** The days from the start after which its first results are history. */
    private static final int LONGEST = 365;

    /**
     * A result that could be seen.
     *
     * @param initiative the initiative that showed it
     * @param date the day on which it came
     */
    public record Win(Initiative initiative, LocalDate date) {}

    /** Computes the results of a strategy; none if it states no initiatives. */
    public static EarlyWins of(Strategy strategy, LocalDate asOf) {
        List<Initiative> initiatives = strategy.initiatives() == null ? List.of() : strategy.initiatives();
        LocalDate start = strategy.horizon() == null ? null : strategy.horizon().start();
        return new EarlyWins(
                start,
                asOf,
                initiatives.stream()
                        .flatMap(initiative -> days(initiative, start, asOf).stream()
                                .filter(day -> !day.isAfter(asOf))
                                .map(day -> new Win(initiative, day)))
                        .sorted(comparing(Win::date)
                                .thenComparing(win -> win.initiative().id()))
                        .collect(toImmutableList()),
                initiatives.stream()
                        .filter(initiative -> initiative.stage() == Stage.DONE
                                && (initiative.actualEnd() == null
                                        || initiative.actualEnd().isAfter(asOf)))
                        .collect(toImmutableList()));
    }

    private static List<LocalDate> days(Initiative initiative, @Nullable LocalDate start, LocalDate asOf) {
        List<LocalDate> days = new ArrayList<>();
        // Work that was stopped has an end, but no result at it.
        if (initiative.actualEnd() != null && initiative.stage() != Stage.STOPPED) {
            days.add(initiative.actualEnd());
        }
        WorkIncrements.reached(initiative).forEach(days::add);
        if (initiative.credits() != null) {
            initiative.credits().forEach(credit -> add(credit.date(), days));
        }
        LocalDate begun = initiative.start();
        boolean fromNothing = start != null && begun != null && !begun.isBefore(start);
        if (initiative.rollout() != null) {
            add(firstGrowth(initiative.rollout().history(), fromNothing, asOf), days);
        }
        initiative.rolloutTeams().forEach(row -> add(firstGrowth(row.history(), fromNothing, asOf), days));
        return days;
    }

    private static void add(@Nullable LocalDate day, List<LocalDate> days) {
        if (day != null) {
            days.add(day);
        }
    }

    /** Returns the first day on which more was done than on an earlier one; null if there is none. */
    private static @Nullable LocalDate firstGrowth(
            @Nullable ImmutableSortedMap<LocalDate, RolloutCount> history, boolean fromNothing, LocalDate asOf) {
        return Iterables.getFirst(WorkIncrements.growth(WorkIncrements.done(history, asOf), fromNothing), null);
    }

    /** Tells whether its first results are to be judged: the day is more than {@code days} and at most 365 days in. */
    public boolean isJudged(int days) {
        return start != null && daysTo(asOf) > days && daysTo(asOf) <= LONGEST;
    }

    /** Returns the result that came first; null if none came. */
    public @Nullable Win first() {
        return wins.isEmpty() ? null : wins.get(0);
    }

    /** Tells whether a result came at most {@code days} days after the start; one before the start did. */
    public boolean isWithin(int days) {
        Win first = first();
        return start != null && first != null && daysTo(first.date()) <= days;
    }

    /** Returns the days from the start to a day; negative before the start, 0 if that is not stated. */
    public long daysTo(LocalDate day) {
        return start == null ? 0 : ChronoUnit.DAYS.between(start, day);
    }
}
