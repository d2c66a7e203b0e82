package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * How long an initiative has been in its stage, and whether its rollout still moves.
 *
 * @param initiative id of the initiative
 * @param stage the stage that it is in
 * @param asOf the audit date; entries of later days are ignored
 * @param entered the day on which the stage was entered; null if not stated
 * @param rolledOut whether the initiative has a rollout at all
 * @param unit what the rollout counts; the word "units" if not stated
 * @param due the day by which the rollout is to be done; null if not stated
 * @param history done and total by day, up to asOf, of those days that state both
 */
public record StageProgress(
        String initiative,
        Stage stage,
        LocalDate asOf,
        @Nullable LocalDate entered,
        boolean rolledOut,
        String unit,
        @Nullable LocalDate due,
        ImmutableSortedMap<LocalDate, Point> history) {
    private static final int MONTHS_OF_QUARTER = 3;

    /**
     * How far the rollout had come on one day, in its unit.
     *
     * @param done units done
     * @param total units in all
     */
    public record Point(double done, double total) {}

    /**
     * Computes the progress of every initiative of a strategy.
     *
     * @param asOf the audit date
     * @return one for each initiative that states its stage, in the order of the plan
     */
    public static ImmutableList<StageProgress> all(Strategy strategy, LocalDate asOf) {
        return strategy.initiatives() == null
                ? ImmutableList.of()
                : strategy.initiatives().stream()
                        .flatMap(initiative -> of(initiative, asOf).stream())
                        .collect(ImmutableList.toImmutableList());
    }

    /**
     * Computes the progress of one initiative.
     *
     * @param asOf the audit date
     * @return its progress; empty if its stage is not stated
     */
    public static Optional<StageProgress> of(Initiative initiative, LocalDate asOf) {
        Stage stage = initiative.stage();
        if (stage == null) {
            return Optional.empty();
        }
        LocalDate entered = initiative.stageHistory() == null
                ? null
                : initiative.stageHistory().get(stage);
        Rollout rollout = initiative.rollout();
        return Optional.of(new StageProgress(
                initiative.id(),
                stage,
                asOf,
                entered == null || entered.isAfter(asOf) ? null : entered,
                rollout != null,
                rollout == null || rollout.unit() == null ? "units" : rollout.unit(),
                rollout == null ? null : rollout.due(),
                rollout == null || rollout.history() == null
                        ? ImmutableSortedMap.of()
                        : points(rollout.history().headMap(asOf, true))));
    }

    /**
     * Returns how many quarters it has been in its stage: the greatest n for which the day of entry plus 3n months has
     * come.
     *
     * @return whole quarters, at most the greatest int; null if the day of entry is not stated
     */
    public @Nullable Integer quarters() {
        if (entered == null) {
            return null;
        }
        long quarters = ChronoUnit.MONTHS.between(entered, asOf) / MONTHS_OF_QUARTER;
        // Between 30 November and 28 February lie two whole months, but 30 November plus three is 28 February.
        return Ints.saturatedCast(hasCome(entered, (quarters + 1) * MONTHS_OF_QUARTER) ? quarters + 1 : quarters);
    }

    /** Tells whether the stage was entered within the last {@code days} days; false if the day is not stated. */
    public boolean isNew(int days) {
        return entered != null && entered.isAfter(asOf.minusDays(days));
    }

    /** Tells whether the history reaches back {@code days} days, so that the pace over them is known. */
    public boolean isPaceKnown(int days) {
        return history.floorKey(asOf.minusDays(days)) != null;
    }

    /** Tells whether there is a rollout whose pace matters, but is not known. */
    public boolean isPaceMissing(int days) {
        return rolledOut && !isNew(days) && !isPaceKnown(days);
    }

    /**
     * Tells whether the rollout has as good as stopped: it was in its stage for at least {@code days} days, in which
     * less was done than the pace asks for.
     *
     * @param days the days looked back
     * @param minShare the least share of the work left before those days that should have been done in them, 0 to 1
     * @return whether it slowed; false if the pace is not known
     */
    public boolean isStalled(int days, double minShare) {
        return !isNew(days) && isPaceKnown(days) && doneIn(days) < requiredShare(days, minShare) * leftBefore(days);
    }

    /**
     * Returns the share of the work left before the last {@code days} days that should have been done in them.
     *
     * @return {@code minShare}, or half of the share that an even pace to the due date would take, if that is less
     */
    public double requiredShare(int days, double minShare) {
        if (due == null || !due.isAfter(asOf)) {
            return minShare;
        }
        return Math.min(minShare, 0.5 * days / ChronoUnit.DAYS.between(asOf, due));
    }

    /** Tells whether less is done than {@code days} days ago; false if the pace is not known. */
    public boolean hasFallenBack(int days) {
        return isPaceKnown(days) && doneIn(days) < 0;
    }

    /** Returns how much was done in the last {@code days} days, in the unit of the rollout; the pace must be known. */
    public double doneIn(int days) {
        return before(0).done() - before(days).done();
    }

    /** Returns how much was left before the last {@code days} days, in the unit of the rollout; the pace must be known. */
    public double leftBefore(int days) {
        return before(days).total() - before(days).done();
    }

    private boolean hasCome(LocalDate start, long months) {
        long month = start.getLong(ChronoField.PROLEPTIC_MONTH) + months;
        return month <= asOf.getLong(ChronoField.PROLEPTIC_MONTH)
                && !start.plusMonths(months).isAfter(asOf);
    }

    private Point before(int days) {
        Map.Entry<LocalDate, Point> entry = history.floorEntry(asOf.minusDays(days));
        checkState(entry != null, "the history of %s does not reach back %s days from %s", initiative, days, asOf);
        return entry.getValue();
    }

    /** Returns done and total of the days that state both. */
    static ImmutableSortedMap<LocalDate, Point> points(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        ImmutableSortedMap.Builder<LocalDate, Point> points = ImmutableSortedMap.naturalOrder();
        history.forEach((day, count) -> {
            if (count.done() != null && count.total() != null) {
                points.put(day, new Point(count.done(), count.total()));
            }
        });
        return points.build();
    }
}
