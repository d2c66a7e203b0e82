package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Strategy;

/**
 * How far the end of an open initiative has moved from the one that was promised first.
 *
 * @param initiative id of the initiative
 * @param firstEnd the end that was promised first: the baseline end, else the earliest forecast; null if not stated
 * @param presentEnd the end that is expected now: the forecast end, else the latest forecast; null if not stated
 * @param from the end that the slip is counted from: the first end, else the due date of the rollout, which proves a slip
 *     but not that there is none; null if neither is stated
 * @param start the earlier of its start and baseline start; null if neither is stated
 * @param days how many days later it ends; 0 if an end or the start is not stated, negative if it ends earlier
 * @param length the length that was promised first, in days, see {@link WorkState#lengthTo}
 */
public record DateSlip(
        String initiative,
        @Nullable LocalDate firstEnd,
        @Nullable LocalDate presentEnd,
        @Nullable LocalDate from,
        @Nullable LocalDate start,
        long days,
        long length) {

    /**
     * Computes the slip of every open initiative of a strategy.
     *
     * @param asOf the audit date; what was stated later is no fact yet
     * @return one for each initiative that is neither done nor stopped, in the order of the plan
     */
    public static ImmutableList<DateSlip> all(Strategy strategy, LocalDate asOf) {
        return WorkState.all(strategy, asOf).stream()
                .filter(WorkState::isOpen)
                .map(DateSlip::of)
                .collect(toImmutableList());
    }

    static DateSlip of(WorkState state) {
        Initiative work = state.work();
        ImmutableSortedMap<LocalDate, LocalDate> stated = work.forecasts() == null
                ? ImmutableSortedMap.of()
                : work.forecasts().headMap(state.asOf(), true);
        LocalDate first = work.baselineEnd() == null ? end(stated.firstEntry()) : work.baselineEnd();
        LocalDate present = work.forecastEnd() == null ? end(stated.lastEntry()) : work.forecastEnd();
        Rollout rollout = work.rollout();
        LocalDate from = first != null || rollout == null ? first : rollout.due();
        LocalDate start = state.firstStart();
        return from == null || present == null || start == null
                ? new DateSlip(state.initiative(), first, present, from, start, 0, 0)
                : new DateSlip(
                        state.initiative(),
                        first,
                        present,
                        from,
                        start,
                        ChronoUnit.DAYS.between(from, present),
                        state.lengthTo(from));
    }

    private static @Nullable LocalDate end(Map.@Nullable Entry<LocalDate, LocalDate> forecast) {
        return forecast == null ? null : forecast.getValue();
    }

    /**
     * Tells whether the end moved later by more than a share of the first length and more than some days.
     *
     * @param share a share of the first length, 0.5 for half of it
     */
    public boolean isOver(double share, int days) {
        return this.days > share * length && this.days > days;
    }

    /** Returns the slip as a share of the first length; infinite if the work had no length. */
    public double share() {
        return days / (double) length;
    }
}
