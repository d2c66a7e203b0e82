package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.ObjectiveCommitment;
import org.planhealth.strategy.Period;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/**
 * Whether a key result keeps up with its period, the quarter or period of its objective: while that runs, by its pace; in
 * the three months after it, by its grade, and where none was given by how far it came.
 *
 * @param result the key result
 * @param objective the objective that holds it
 * @param asOf the day that counts as today; what the plan dates later is no fact yet
 * @param pace how far it has come in the period of the objective; where none is stated, in the calendar quarter that holds
 *     the day
 * @param updated the day of its newest value up to the day, stated or observed; null if none is stated
 */
public record KeyResultStanding(
        KeyResult result,
        Objective objective,
        LocalDate asOf,
        KeyResultPace pace,
        @Nullable LocalDate updated) {
    private static final double THIRD = 1.0 / 3;
    private static final double HALF = 0.5;
    /** What the rounding of decimal figures may make of a share that is met exactly. */
    private static final double ROUNDING = 1e-9;

    private static final int MONTHS_OF_QUARTER = 3;

    /** Computes the standing of every key result of a strategy, in the order of the plan. */
    public static ImmutableList<KeyResultStanding> all(Strategy strategy, LocalDate asOf) {
        ImmutableMap<String, Indicator> indicators = Stated.all(strategy.indicators()).stream()
                .collect(toImmutableMap(Indicator::id, indicator -> indicator, (first, second) -> first));
        return Stated.all(strategy.objectives()).stream()
                .flatMap(objective -> Stated.all(objective.keyResults()).stream()
                        .map(result -> of(result, objective, indicators.get(result.indicator()), asOf)))
                .collect(toImmutableList());
    }

    /**
     * Computes the standing of one key result.
     *
     * @param indicator the indicator that measures it; null if it has none
     */
    public static KeyResultStanding of(
            KeyResult result, Objective objective, @Nullable Indicator indicator, LocalDate asOf) {
        Period stated = objective.timeframe();
        return new KeyResultStanding(
                result,
                objective,
                asOf,
                KeyResultPace.of(result, indicator, stated == null ? YearPart.quarterOf(asOf) : stated, asOf),
                KeyResultPace.dayOfValue(
                        result, KeyResultPace.ownValue(result, asOf) == null ? indicator : null, asOf));
    }

    /** Returns the id of the key result. */
    public String keyResult() {
        return result.id();
    }

    /** Tells whether the objective is meant to be beyond reach, so that a part of it is a success. */
    public boolean isAspirational() {
        return objective.commitment() == ObjectiveCommitment.ASPIRATIONAL;
    }

    /** Tells whether the period of an objective ended less than three months ago; false if none is stated. */
    public static boolean isJustOver(Objective objective, LocalDate asOf) {
        Period period = objective.timeframe();
        LocalDate next = period == null ? null : period.end().plusDays(1);
        return next != null && !asOf.isBefore(next) && asOf.isBefore(next.plusMonths(MONTHS_OF_QUARTER));
    }

    /** Tells whether the period of its objective holds the day; false if none is stated. */
    public boolean isRunning() {
        return objective.isCurrent(asOf);
    }

    /** Tells whether its period is just over and a grade was given. */
    public boolean isGraded() {
        return result.grade() != null && isJustOver(objective, asOf);
    }

    /**
     * Tells whether there is something to judge: a third of its period is gone or its period ended within three months, or no
     * period is stated; and something is to change, or a grade was given.
     */
    public boolean isJudged() {
        boolean due = objective.timeframe() == null
                || isJustOver(objective, asOf)
                || (isRunning() && pace.elapsed() >= THIRD);
        return due && (isGraded() || !isFlat());
    }

    /** Tells whether its facts decide, rather than a grade. */
    public boolean isMeasured() {
        return isJudged() && !isGraded();
    }

    /**
     * Tells whether its value may be out of date: its period runs, and it was not updated after the first day of that, or not in
     * the last {@code days} days. A value of its indicator is updated by being observed. Once its period is over, the last
     * value is the one that it ended with, however old it is.
     */
    public boolean isStale(int days) {
        Period period = objective.timeframe();
        return period != null
                && isRunning()
                && (updated == null || !updated.isAfter(period.start()) || !updated.isAfter(asOf.minusDays(days)));
    }

    /**
     * Returns how it stands: its grade, else the share of the way from baseline to target for each share of the period gone.
     *
     * @return 1 on a straight line, less behind it; null if it is not judged, or not all that it takes is stated
     */
    public @Nullable Double attained() {
        if (!isJudged() || objective.timeframe() == null) {
            return null;
        }
        return isGraded() ? result.grade() : pace.pace();
    }

    /** Tells whether it stands below {@code least}, by more than figures are rounded. */
    public boolean isBelow(double least) {
        Double attained = attained();
        return attained != null && attained < least - ROUNDING;
    }

    /** Tells whether it stands below {@code least} when half of its period is gone, or all of it. */
    public boolean isFarBelow(double least) {
        return pace.elapsed() >= HALF && isBelow(least);
    }

    /**
     * Tells whether it is behind, though not as far as {@link #isFarBelow} says of what is no aspiration.
     *
     * @param least what it should attain; an aspiration is behind only if it is far below
     * @param far what it attains at least unless it is far below
     */
    public boolean isBehind(double least, double far) {
        return isAspirational() ? isFarBelow(far) : isBelow(least) && !isFarBelow(far);
    }

    /** Returns the share of the way from baseline to target, 0 after a regression; null if it is not known. */
    public @Nullable Double covered() {
        Double progress = pace.progress();
        return progress == null ? null : Math.max(0, progress);
    }

    /** Tells whether it moved away from its target; false if that is not known. */
    public boolean isReversed() {
        Double progress = pace.progress();
        return progress != null && progress < 0;
    }

    private boolean isFlat() {
        return result.baseline() != null && result.baseline().equals(result.target());
    }
}
