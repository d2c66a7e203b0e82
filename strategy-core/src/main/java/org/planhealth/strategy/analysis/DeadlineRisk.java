package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Deadline;
import org.planhealth.strategy.Strategy;

/**
 * An open initiative against the date that was set for it from outside.
 *
 * @param initiative id of the initiative
 * @param date the deadline
 * @param past whether that is past
 * @param end the end that the plan states, see {@link WorkState#statedEnd}; null if none
 * @param forecast whether that end is a forecast
 */
public record DeadlineRisk(
        String initiative,
        LocalDate date,
        boolean past,
        @Nullable LocalDate end,
        boolean forecast) {

    /**
     * Checks every open initiative of a strategy that has a deadline.
     *
     * @param asOf the day by which a deadline is past
     * @return one for each, in the order of the plan
     */
    public static ImmutableList<DeadlineRisk> all(Strategy strategy, LocalDate asOf) {
        return WorkState.all(strategy, asOf).stream()
                .filter(WorkState::isOpen)
                .flatMap(DeadlineRisk::of)
                .collect(toImmutableList());
    }

    /** Tells whether the plan itself ends after the deadline. */
    public boolean isPlannedLate() {
        return end != null && end.isAfter(date);
    }

    /** Returns how many days after the deadline the plan ends; negative if before it, 0 if no end is stated. */
    public long daysLate() {
        return end == null ? 0 : ChronoUnit.DAYS.between(date, end);
    }

    private static Stream<DeadlineRisk> of(WorkState state) {
        Deadline deadline = state.work().deadline();
        LocalDate date = deadline == null ? null : deadline.date();
        return date == null
                ? Stream.empty()
                : Stream.of(new DeadlineRisk(
                        state.initiative(),
                        date,
                        date.isBefore(state.asOf()),
                        state.statedEnd(),
                        state.work().forecastEnd() != null));
    }
}
