package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * How soon a strategy shows a first result.
 *
 * @param start the first day of the strategy's horizon
 * @param wins the initiatives that are to be an early win and have not been stopped: those that have come, then those that
 *     are expected on a day, the earliest first, then those without a day
 */
public record EarlyWins(LocalDate start, ImmutableList<Win> wins) {

    /**
     * An initiative that is to show a result early.
     *
     * @param initiative the initiative
     * @param date the day on which it landed, else that on which it is expected to; null if neither is stated
     * @param come whether it has landed
     */
    public record Win(Initiative initiative, @Nullable LocalDate date, boolean come) {

        private static Win of(Initiative initiative, LocalDate asOf) {
            LocalDate landed = initiative.actualEnd();
            boolean come = landed != null && !landed.isAfter(asOf);
            return new Win(initiative, come ? landed : initiative.forecastEnd(), come);
        }
    }

    /**
     * Computes the early wins of a strategy.
     *
     * @param asOf the day from which it is looked at; of an initiative that is to land later, the expected day counts
     * @return its early wins, none of them if it states no initiatives; empty if the start of its horizon is not stated
     */
    public static Optional<EarlyWins> of(Strategy strategy, LocalDate asOf) {
        LocalDate start = strategy.horizon() == null ? null : strategy.horizon().start();
        List<Initiative> initiatives = strategy.initiatives() == null ? List.of() : strategy.initiatives();
        return start == null
                ? Optional.empty()
                : Optional.of(new EarlyWins(
                        start,
                        initiatives.stream()
                                .filter(initiative -> Boolean.TRUE.equals(initiative.earlyWin()))
                                .filter(initiative -> initiative.stage() != Stage.STOPPED)
                                .map(initiative -> Win.of(initiative, asOf))
                                .sorted(comparing(Win::come)
                                        .reversed()
                                        .thenComparing(Win::date, nullsLast(naturalOrder()))
                                        .thenComparing(win -> win.initiative().id()))
                                .collect(toImmutableList())));
    }

    /** Returns the first that came, else the first that is expected; null if none has a day. */
    public @Nullable Win first() {
        return wins.isEmpty() || wins.get(0).date() == null ? null : wins.get(0);
    }

    /** Tells whether one came or is expected at most {@code days} days after the start; one before the start did. */
    public boolean isWithin(int days) {
        return wins.stream().map(Win::date).anyMatch(date -> date != null && daysTo(date) <= days);
    }

    /** Returns the days from the start to a day; negative before the start. */
    public long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(start, day);
    }
}
