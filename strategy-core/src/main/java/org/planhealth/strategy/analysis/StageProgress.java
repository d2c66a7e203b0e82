package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * How long an initiative has been in its stage.
 *
 * @param initiative id of the initiative
 * @param stage the stage that it is in; null if not stated
 * @param asOf the audit date; later days are no facts yet
 * @param entered the day on which the stage was entered: the start for the early stage, the entry of the stage history for
 *     the others, and for the late stage without one that of the middle; null if not stated
 * @param begun the day on which the work began, before which no stage can have been entered; null if not stated
 */
public record StageProgress(
        String initiative,
        @Nullable Stage stage,
        LocalDate asOf,
        @Nullable LocalDate entered,
        @Nullable LocalDate begun) {
    private static final int MONTHS_OF_QUARTER = 3;

    /**
     * How far a rollout had come on one day, in its unit.
     *
     * @param done units done
     * @param total units in all
     */
    public record Point(double done, double total) {}

    /**
     * Computes the progress of every initiative of a strategy.
     *
     * @param asOf the audit date
     * @return one for each initiative, in the order of the plan
     */
    public static ImmutableList<StageProgress> all(Strategy strategy, LocalDate asOf) {
        return strategy.initiatives() == null
                ? ImmutableList.of()
                : strategy.initiatives().stream()
                        .map(initiative -> of(initiative, asOf))
                        .collect(toImmutableList());
    }

    /**
     * Computes the progress of one initiative.
     *
     * @param asOf the audit date
     */
    public static StageProgress of(Initiative initiative, LocalDate asOf) {
        LocalDate begun = WorkState.of(initiative, asOf).begun();
        return new StageProgress(initiative.id(), initiative.stage(), asOf, entered(initiative, begun, asOf), begun);
    }

    /**
     * Returns how many quarters it has been in its stage: the greatest n for which the day of entry plus 3n months has
     * come.
     *
     * @return whole quarters, at most the greatest int; null if the day of entry is not stated
     */
    public @Nullable Integer quarters() {
        return entered == null ? null : quartersSince(entered);
    }

    /** Tells whether it certainly has been in its stage for less than so many quarters; false if no day is stated. */
    public boolean isYoungerThan(int quarters) {
        LocalDate first = entered == null ? begun : entered;
        return first != null && quartersSince(first) < quarters;
    }

    private int quartersSince(LocalDate day) {
        long quarters = ChronoUnit.MONTHS.between(day, asOf) / MONTHS_OF_QUARTER;
        // Between 30 November and 28 February lie two whole months, but 30 November plus three is 28 February.
        return Ints.saturatedCast(hasCome(day, (quarters + 1) * MONTHS_OF_QUARTER) ? quarters + 1 : quarters);
    }

    private boolean hasCome(LocalDate start, long months) {
        long month = start.getLong(ChronoField.PROLEPTIC_MONTH) + months;
        return month <= asOf.getLong(ChronoField.PROLEPTIC_MONTH)
                && !start.plusMonths(months).isAfter(asOf);
    }

    private static @Nullable LocalDate entered(Initiative initiative, @Nullable LocalDate begun, LocalDate asOf) {
        Stage stage = initiative.stage();
        if (stage == null) {
            return null;
        }
        if (stage == Stage.EARLY) {
            return begun;
        }
        LocalDate own = entry(initiative, stage, asOf);
        return own == null && stage == Stage.LATE ? entry(initiative, Stage.MIDDLE, asOf) : own;
    }

    private static @Nullable LocalDate entry(Initiative initiative, Stage stage, LocalDate asOf) {
        LocalDate day = initiative.stageHistory() == null
                ? null
                : initiative.stageHistory().get(stage);
        return day == null || day.isAfter(asOf) ? null : day;
    }

    /** Returns done and total of the days that state both. */
    static ImmutableSortedMap<LocalDate, Point> points(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        ImmutableSortedMap.Builder<LocalDate, Point> points = ImmutableSortedMap.naturalOrder();
        for (Map.Entry<LocalDate, RolloutCount> entry : history.entrySet()) {
            RolloutCount count = entry.getValue();
            if (count.done() != null && count.total() != null) {
                points.put(entry.getKey(), new Point(count.done(), count.total()));
            }
        }
        return points.build();
    }
}
