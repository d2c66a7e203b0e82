package org.planhealth.calibration.dates;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;

/**
 * A migration that is over, or has been followed for long.
 *
 * @param name its name
 * @param kind where it comes from
 * @param history done and total by day
 */
record Series(String name, Kind kind, ImmutableSortedMap<LocalDate, RolloutCount> history) {
    private static final int LEAST_ENTRIES = 6;

    /** Where a series comes from. */
    enum Kind {
        /** What remains falls, and is counted once. */
        BURN_DOWN("burn-downs"),
        /** The total grows by ordinary work. */
        CODE("code migrations"),
        /** A simulated team whose pace falls with what is left. */
        SIMULATED("simulated long tails");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * The first day of a month, on which a forecast is asked for.
     *
     * @param day the day
     * @param known the entries up to it
     * @param until how many days later the work was done; or, if it never was, the data end
     * @param never whether it was not done by the end of the data
     */
    record Month(LocalDate day, ImmutableSortedMap<LocalDate, RolloutCount> known, long until, boolean never) {
        Initiative initiative() {
            return Initiative.builder("rollout")
                    .rollout(Rollout.builder().history(known).build())
                    .build();
        }
    }

    /** Returns the months that have six entries and work left. */
    ImmutableList<Month> months() {
        LocalDate last = history.lastKey();
        return Stream.iterate(
                        history.firstKey().withDayOfMonth(1).plusMonths(1),
                        day -> !day.isAfter(last),
                        day -> day.plusMonths(1))
                .filter(this::isAsked)
                .map(this::month)
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isAsked(LocalDate day) {
        ImmutableSortedMap<LocalDate, RolloutCount> known = history.headMap(day, true);
        return known.size() >= LEAST_ENTRIES && left(newest(known)) > 0;
    }

    private Month month(LocalDate day) {
        @Nullable
        LocalDate done = history.tailMap(day, false).entrySet().stream()
                .filter(entry -> left(entry.getValue()) <= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        LocalDate end = done == null ? history.lastKey() : done;
        return new Month(day, history.headMap(day, true), ChronoUnit.DAYS.between(day, end), done == null);
    }

    static RolloutCount newest(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        return Objects.requireNonNull(history.get(history.lastKey()));
    }

    static double left(RolloutCount count) {
        return Objects.requireNonNull(count.total()) - Objects.requireNonNull(count.done());
    }
}
