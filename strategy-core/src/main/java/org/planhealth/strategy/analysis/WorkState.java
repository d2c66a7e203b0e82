package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * Where an initiative stands on a day, by its dated facts and figures: whether it is under way, whether work is left, when
 * it is to end. The rules about delivery share these terms.
 *
 * @param work the initiative
 * @param asOf the audit date; what the plan dates later is no fact yet
 * @param history done and total of its rollout by day, up to the day, of the days that state both; without such a day the
 *     sums of the rows, if every row has both, see {@link RolloutTeam#at}. These are of each day on which a row has
 *     figures, from the first on which every row has: a row without figures of the day counts as it did last. A row
 *     without a history has figures of the audit date alone
 */
public record WorkState(Initiative work, LocalDate asOf, ImmutableSortedMap<LocalDate, Point> history) {
    /** The longest length of work that lateness is measured by, in days: three years; our own. */
    private static final long LONGEST = 1_096;

    private static final int FRESH_DAYS = 60;
    private static final int MOST_FRESH_DAYS = 183;
    private static final int NEW_DAYS = 28;
    private static final int QUARTER = 4;
    private static final int MONTHS_OF_QUARTER = 3;

    /**
     * Computes the state of every initiative of a strategy.
     *
     * @return one for each initiative, in the order of the plan
     */
    public static ImmutableList<WorkState> all(Strategy strategy, LocalDate asOf) {
        return strategy.initiatives() == null
                ? ImmutableList.of()
                : strategy.initiatives().stream()
                        .map(initiative -> of(initiative, asOf))
                        .collect(toImmutableList());
    }

    /** Computes the state of one initiative. */
    public static WorkState of(Initiative initiative, LocalDate asOf) {
        return new WorkState(initiative, asOf, history(initiative.rollout(), asOf));
    }

    /** Returns the id of the initiative. */
    public String initiative() {
        return work.id();
    }

    /** Tells whether it is neither done nor stopped. */
    public boolean isOpen() {
        return work.isOpen();
    }

    /**
     * Tells whether it is under way: it is in the early, middle or late stage, or states a start but no stage, and its
     * start is not after the day; or its figures moved, whatever its stage unless done or stopped.
     */
    public boolean isUnderWay() {
        if (!isOpen()) {
            return false;
        }
        LocalDate start = work.start();
        boolean staged = work.stage() != null && work.stage() != Stage.PLANNED;
        boolean begins = start == null ? staged : !start.isAfter(asOf) && (staged || work.stage() == null);
        return begins || isMoved();
    }

    /**
     * Tells whether it has begun: it is under way, and is in its middle or late stage, has figures that moved, states no
     * start, or started more than 28 days ago.
     */
    public boolean isBegun() {
        LocalDate start = work.start();
        return isUnderWay()
                && (work.stage() == Stage.MIDDLE
                        || work.stage() == Stage.LATE
                        || isMoved()
                        || start == null
                        || start.isBefore(asOf.minusDays(NEW_DAYS)));
    }

    /** Tells whether its figures moved: progress or done are above 0, or done grew. */
    public boolean isMoved() {
        Map.Entry<LocalDate, Point> last = history.lastEntry();
        return (work.progress() != null && work.progress() > 0)
                || (last != null && (last.getValue().done() > 0 || hasGrown()))
                || rows().anyMatch(row -> row.done() != null && row.done() > 0);
    }

    /**
     * Tells whether work is left: the last day of the history is below its total; without a history a row is below its total
     * or lacks figures; without rows the progress is below 1 or not stated.
     */
    public boolean isWorkLeft() {
        Map.Entry<LocalDate, Point> last = stated(work.rollout(), asOf).lastEntry();
        if (last != null) {
            return last.getValue().done() < last.getValue().total();
        }
        return work.rolloutTeams().isEmpty()
                ? work.progress() == null || work.progress() < 1
                : rows().anyMatch(row -> !row.isFinished());
    }

    /** Returns the rows of its rollout with their figures of the day. */
    private Stream<RolloutTeam> rows() {
        return work.rolloutTeams().stream().map(row -> row.at(asOf));
    }

    /**
     * Returns the end that the plan states: the forecast, else the due date of the rollout, else the baseline; null if none.
     */
    public @Nullable LocalDate statedEnd() {
        if (work.forecastEnd() != null) {
            return work.forecastEnd();
        }
        Rollout rollout = work.rollout();
        return rollout != null && rollout.due() != null ? rollout.due() : work.baselineEnd();
    }

    /**
     * Returns the date that the pace is judged by: the due date of the rollout, without a rollout the stated end; null if
     * none.
     */
    public @Nullable LocalDate judgedBy() {
        return work.rollout() == null ? statedEnd() : work.rollout().due();
    }

    /**
     * Returns the length of the work in days, from the earlier of its start and baseline start to an end.
     *
     * @return 0 to 1,096; 0 if no start is stated, or the end is not after it
     */
    public long lengthTo(LocalDate end) {
        LocalDate first = firstStart();
        return first == null ? 0 : Math.min(LONGEST, Math.max(0, ChronoUnit.DAYS.between(first, end)));
    }

    /** Returns the earlier of start and baseline start; null if neither is stated. */
    public @Nullable LocalDate firstStart() {
        LocalDate start = work.start();
        LocalDate baseline = work.baselineStart();
        if (start == null || baseline == null) {
            return start == null ? baseline : start;
        }
        return start.isBefore(baseline) ? start : baseline;
    }

    /** Returns the day on which work began; null if that is not stated, or lies after the day and so is no fact yet. */
    public @Nullable LocalDate begun() {
        LocalDate start = work.start();
        return start == null || start.isAfter(asOf) ? null : start;
    }

    /**
     * Returns the first day on which a quarter of the time from the start to an end is gone, whatever the length.
     *
     * @return the day; null if no start is stated up to the day
     */
    public @Nullable LocalDate quarterGone(LocalDate end) {
        LocalDate start = begun();
        return start == null
                ? null
                : start.plusDays(Math.max(0, (ChronoUnit.DAYS.between(start, end) + QUARTER - 1) / QUARTER));
    }

    /**
     * Tells whether it lasts longer than so many quarters, from its start to the stated end: that comes after the day that lies
     * three months for each quarter after the start. False if either is not stated.
     */
    public boolean isLongerThan(int quarters) {
        LocalDate end = statedEnd();
        return work.start() != null
                && end != null
                && end.isAfter(work.start().plusMonths((long) MONTHS_OF_QUARTER * quarters));
    }

    /** Tells whether a quarter of the time from its start to the stated end is gone; false if either is not stated. */
    public boolean isFirstQuarterGone() {
        LocalDate end = statedEnd();
        LocalDate day = end == null ? null : quarterGone(end);
        return day != null && !day.isAfter(asOf);
    }

    /** Tells whether a prototype has an answer that is not dated after the day; one without a date has. */
    public boolean isPrototypeAnswered() {
        return work.prototypes() != null
                && work.prototypes().stream()
                        .anyMatch(prototype -> prototype.answer() != null
                                && (prototype.date() == null
                                        || !prototype.date().isAfter(asOf)));
    }

    /** Tells whether the last day of the history is not older than 60 days or twice the median spacing, at most 183 days. */
    public boolean isFresh() {
        return isFresh(history, asOf);
    }

    /** Tells the same of a history that ends by the day. */
    static boolean isFresh(ImmutableSortedMap<LocalDate, Point> history, LocalDate asOf) {
        return !history.isEmpty()
                && ChronoUnit.DAYS.between(history.lastKey(), asOf)
                        <= Math.min(MOST_FRESH_DAYS, Math.max(FRESH_DAYS, 2 * medianSpacing(history)));
    }

    /** Returns the median of the days between entries of the history; 0 with fewer than two. */
    public double medianSpacing() {
        return medianSpacing(history);
    }

    private static double medianSpacing(ImmutableSortedMap<LocalDate, Point> history) {
        List<LocalDate> days = history.keySet().asList();
        long[] spacings = LongStream.range(1, days.size())
                .map(i -> ChronoUnit.DAYS.between(days.get((int) i - 1), days.get((int) i)))
                .sorted()
                .toArray();
        int half = spacings.length / 2;
        if (spacings.length == 0) {
            return 0;
        }
        return spacings.length % 2 == 1 ? spacings[half] : (spacings[half - 1] + spacings[half]) / 2.0;
    }

    /** Tells whether its rollout says what is to be reached by when: it states a due date, and a history up to the day. */
    public boolean isRolloutMeasured() {
        Rollout rollout = work.rollout();
        return rollout != null
                && rollout.due() != null
                && !stated(rollout, asOf).isEmpty();
    }

    /** Returns what its rollout counts, such as {@code repositories}; {@code units} if that is not stated. */
    public String unit() {
        return work.rollout() == null || work.rollout().unit() == null
                ? "units"
                : work.rollout().unit();
    }

    /** Tells whether done is more on some day of the history than on one before it. */
    boolean hasGrown() {
        return firstGrowth() != null;
    }

    /** Returns the first day of the history on which done is more than on one before it; null if there is none. */
    @Nullable
    LocalDate firstGrowth() {
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<LocalDate, Point> entry : history.entrySet()) {
            if (entry.getValue().done() > least) {
                return entry.getKey();
            }
            least = Math.min(least, entry.getValue().done());
        }
        return null;
    }

    /** Returns {@link #history()} of a rollout. */
    static ImmutableSortedMap<LocalDate, Point> history(@Nullable Rollout rollout, LocalDate asOf) {
        ImmutableSortedMap<LocalDate, Point> stated = stated(rollout, asOf);
        return rollout == null || rollout.teams() == null || !stated.isEmpty()
                ? stated
                : RowHistory.sums(rollout.teams(), asOf);
    }

    /** Returns the days of the history itself, without the rows. */
    private static ImmutableSortedMap<LocalDate, Point> stated(@Nullable Rollout rollout, LocalDate asOf) {
        return rollout == null || rollout.history() == null
                ? ImmutableSortedMap.of()
                : StageProgress.points(rollout.history().headMap(asOf, true));
    }
}
