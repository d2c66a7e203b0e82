package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * Whether work under way still moves, by its history; one for each initiative that is under way with work left. The window
 * follows the rhythm of the history: two entries of median spacing. The days and shares that are no parameters are our own,
 * tried on eleven real efforts with known outcomes.
 *
 * @param state the state of the initiative
 */
public record WorkMovement(WorkState state) {
    private static final int MOST_DAYS = 183;
    private static final int SILENT_DAYS = 60;
    private static final int RECENT_DAYS = 92;
    private static final int LONG_DAYS = 91;
    private static final double LONG_SPACINGS = 1.5;
    private static final double HALF = 0.5;
    private static final double SMALLEST_SHARE = 0.02;

    /**
     * A span of the history in which the work did not move, or hardly.
     *
     * @param from the first day of the span
     * @param to the day of the last entry
     * @param done what was done in it, in the unit of the rollout; 0 if nothing, negative if work was undone
     * @param left what was left before it, in the unit of the rollout
     */
    public record Stall(LocalDate from, LocalDate to, double done, double left) {
        /** Returns how much was undone; negative if something was done. */
        public double undone() {
            return -done;
        }
    }

    /**
     * Computes the movement of all work under way of which something is left.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     * @return one for each such initiative, in the order of the plan
     */
    public static ImmutableList<WorkMovement> all(Strategy strategy, LocalDate asOf) {
        return WorkState.all(strategy, asOf).stream()
                .filter(state -> state.isUnderWay() && state.isWorkLeft())
                .map(WorkMovement::new)
                .collect(toImmutableList());
    }

    /** Returns the id of the initiative. */
    public String initiative() {
        return state.initiative();
    }

    /** Tells whether the history has two entries, so that a movement could show. */
    public boolean isRecorded() {
        return history().size() > 1;
    }

    /** Tells whether the progress is stated, which has no day, and the history has no entry at all. */
    public boolean isProgressAlone() {
        return state.work().progress() != null && history().isEmpty();
    }

    /** Returns the day of the last entry; null if there is none. */
    public @Nullable LocalDate lastEntry() {
        return history().isEmpty() ? null : history().lastKey();
    }

    /**
     * Returns how many days are looked back from the last entry: twice the median spacing, at most 183.
     *
     * @param least the fewest days
     */
    public double window(int least) {
        return Math.min(MOST_DAYS, Math.max(least, 2 * state.medianSpacing()));
    }

    /** Tells whether the last entry is older than the window and 60 days, so that nothing is known of the time since. */
    public boolean isSilent(int least) {
        return !history().isEmpty()
                && ChronoUnit.DAYS.between(history().lastKey(), state.asOf()) > Math.max(SILENT_DAYS, window(least));
    }

    /** Tells whether something was reached in the last 92 days: a milestone, or a release. */
    public boolean isMovingLately() {
        LocalDate first = state.asOf().minusDays(RECENT_DAYS);
        return WorkIncrements.reached(state.work()).anyMatch(day -> !day.isBefore(first) && !day.isAfter(state.asOf()));
    }

    /** Tells whether {@link #stall} is any. */
    public boolean isStalled(int least, double minGap) {
        return stall(least, minGap) != null;
    }

    /** Tells whether in that span work was undone. */
    public boolean isFallenBack(int least, double minGap) {
        Stall stall = stall(least, minGap);
        return stall != null && stall.done() < 0;
    }

    /**
     * Returns the span in which the work has stalled: nothing was done over about one and a half spacings of the history, or
     * less than half of the needed pace in the window. Neither counts where that would be less than a unit.
     *
     * @param least the fewest days of a window
     * @param minGap the share of what was left that is enough in any case, 0 to 1
     * @return null if it moves, if it has fewer than two entries, or if a beginning without progress may still be normal
     */
    public @Nullable Stall stall(int least, double minGap) {
        if (!isRecorded() || isYoung()) {
            return null;
        }
        Stall still = since(firstWithPresentValue());
        double longEnough = Math.max(least, Math.min(LONG_DAYS, LONG_SPACINGS * state.medianSpacing()));
        if (days(still) >= longEnough && isWorthAUnit(still)) {
            return still;
        }
        // Whole days only, so that a window of 30.5 days reaches back 31.
        LocalDate before = history().floorKey(still.to().minusDays((long) Math.ceil(window(least))));
        LocalDate growth = state.firstGrowth();
        if (before == null || growth == null || before.isBefore(growth)) {
            return null;
        }
        Stall slow = since(before);
        double enough = Math.min(minGap, HALF * neededShare(slow)) * slow.left();
        return slow.done() < enough && isWorthAUnit(slow) ? slow : null;
    }

    /** Tells whether nothing has grown in the early stage while less than a quarter of the time is gone. */
    private boolean isYoung() {
        LocalDate end = state.judgedBy();
        LocalDate quarter = end == null ? null : state.quarterGone(end);
        return !state.hasGrown()
                && state.work().stage() == Stage.EARLY
                && quarter != null
                && quarter.isAfter(state.asOf());
    }

    private LocalDate firstWithPresentValue() {
        double present = pointOf(history().lastKey()).done();
        return history().entrySet().stream()
                .filter(entry -> entry.getValue().done() >= present)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Stall since(LocalDate from) {
        Point first = pointOf(from);
        Point last = pointOf(history().lastKey());
        return new Stall(from, history().lastKey(), last.done() - first.done(), first.total() - first.done());
    }

    private static long days(Stall stall) {
        return ChronoUnit.DAYS.between(stall.from(), stall.to());
    }

    /** Returns the share of what was left that an even pace to the end would have done in a span; 1 if the end is past. */
    private double neededShare(Stall span) {
        LocalDate end = state.judgedBy();
        long ahead = end == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(state.asOf(), end));
        return days(span) / (double) (ahead + days(span));
    }

    private boolean isWorthAUnit(Stall span) {
        return HALF * neededShare(span) * span.left() >= unit();
    }

    /** Returns the least amount that can be done: 1, where figures are whole, else 2% of the total, at most 1. */
    private double unit() {
        double total = pointOf(history().lastKey()).total();
        boolean whole = history().values().stream()
                .allMatch(
                        point -> point.done() == Math.rint(point.done()) && point.total() == Math.rint(point.total()));
        return whole && total > 1 ? 1 : Math.min(1, SMALLEST_SHARE * total);
    }

    private Point pointOf(LocalDate day) {
        return requireNonNull(history().get(day), "an entry of the day");
    }

    private ImmutableSortedMap<LocalDate, Point> history() {
        return state.history();
    }
}
