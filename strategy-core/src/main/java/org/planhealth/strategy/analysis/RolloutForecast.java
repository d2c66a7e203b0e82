package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * When a rollout will be done if it goes on as it has: its time to full compliance.
 *
 * <p>From the last entry of the history, 20,000 futures of what remains are drawn, in steps of a month: they go on like the
 * past, and may slow down as less is left, as real migrations do, until nothing is left. How, is told by
 * {@link ForecastMethod#standard}. That holds as long as the team stays as it is: no forecast knows of a reorganization.
 * How often its dates held on real and on simulated migrations is in {@code CALIBRATION.md}.
 *
 * <p>A history that fell silent has no forecast, for nobody knows what was done since; nor has one of which a single step
 * did nearly all, for that is no pace. No day before the day of the forecast is named: what has not been done by then
 * cannot be done earlier.
 *
 * @param initiative id of the initiative
 * @param due the day by which the rollout is to be done; null if not stated
 * @param periods how many periods the history has: its entries up to the day that state done and total, less one
 * @param silent whether its last entry is so old that the pace is no longer known, see {@link WorkState#isFresh}: no
 *     evidence
 * @param oneLeap whether one step of its history did over two thirds of all that was done, which is no pace: no evidence
 * @param p50 the first day, not before the day of the forecast, by which 50% of the futures are done; null if there is no
 *     such day, which is later than any day, or no evidence. A future that is not done after ten years, after 2,000 steps,
 *     or after the year 9999, is never done.
 * @param p85 the same for 85%
 * @param p95 the same for 95%
 * @param onTimeProbability how likely it is that the rollout is done by its due date: (k + 1) / (n + 2) if k of n futures
 *     are; none is if the due date has passed. Over 0 and under 1; null without a due date or evidence
 * @param backTest how earlier forecasts that looked as far ahead would have done
 * @param finish on which days the futures end, none before the day of the forecast; null without evidence
 */
public record RolloutForecast(
        String initiative,
        @Nullable LocalDate due,
        int periods,
        boolean silent,
        boolean oneLeap,
        @Nullable LocalDate p50,
        @Nullable LocalDate p85,
        @Nullable LocalDate p95,
        @Nullable Double onTimeProbability,
        BackTest backTest,
        @Nullable FinishDates finish) {
    /** The fewest periods that a forecast is made of. */
    public static final int LEAST_PERIODS = RemainingWork.LEAST;
    /** The most periods that still are low evidence. */
    private static final int LOW_EVIDENCE = 10;

    private static final int RUNS = 20_000;
    private static final int LEAST_RUNS = 1_000;
    /** So many rollouts of one plan have all their runs; more of them share these. */
    private static final int MOST_ROLLOUTS = 200;

    /** How much a forecast rests on. */
    public enum Evidence implements Keyword {
        /** Under 5 periods, a silent history, or one leap: there is no forecast. */
        NONE,
        /** 5 to 10 periods. */
        LOW,
        /** More than 10 periods. */
        GOOD
    }

    /**
     * Forecasts every rollout of a strategy.
     *
     * <p>One takes a few milliseconds. The runs of a plan with more than 200 forecasts are fewer for each, down to 1,000,
     * so that the whole is bounded.
     *
     * @param asOf the audit date; later entries are ignored
     * @return the forecasts of those initiatives that {@link #of(Initiative, LocalDate)} has one for, in id order
     */
    public static ImmutableList<RolloutForecast> all(Strategy strategy, LocalDate asOf) {
        List<Initiative> initiatives = strategy.initiatives() == null
                ? ImmutableList.of()
                : strategy.initiatives().stream()
                        .filter(initiative -> isForecast(initiative, asOf))
                        .sorted(Comparator.comparing(Initiative::id))
                        .toList();
        int runs = runs(initiatives.size());
        return initiatives.stream()
                .flatMap(initiative -> of(initiative, asOf, runs).stream())
                .collect(toImmutableList());
    }

    /**
     * Forecasts the rollout of one initiative.
     *
     * @param asOf the audit date; later entries are ignored
     * @return the forecast, which may have no evidence; empty if there is no rollout, if the initiative is done or
     *     stopped, or if the last entry has nothing left to do
     */
    public static Optional<RolloutForecast> of(Initiative initiative, LocalDate asOf) {
        return of(initiative, asOf, RUNS);
    }

    /**
     * Forecasts the rollout of one initiative with another number of futures.
     *
     * @param runs how many futures are drawn, at least 1; of n, a chance of 85% has a standard error of 0.36 / √n
     */
    public static Optional<RolloutForecast> of(Initiative initiative, LocalDate asOf, int runs) {
        checkArgument(runs >= 1, "runs must be at least 1, was %s", runs);
        Rollout rollout = initiative.rollout();
        if (rollout == null || !isForecast(initiative, asOf)) {
            return Optional.empty();
        }
        ImmutableSortedMap<LocalDate, Point> points = WorkState.history(rollout, asOf);
        List<Map.Entry<LocalDate, Point>> history = points.entrySet().asList();
        return Optional.of(
                isEvidence(points, asOf)
                        ? simulated(initiative.id(), rollout.due(), asOf, history, runs)
                        : refused(
                                initiative.id(),
                                rollout.due(),
                                Math.max(0, history.size() - 1),
                                !points.isEmpty() && !WorkState.isFresh(points, asOf),
                                isOneLeap(points)));
    }

    /**
     * Forecasts by another method on which days the rollout of one initiative ends, to compare it with the standard one.
     *
     * @param asOf the audit date; later entries are ignored
     * @param runs how many futures are drawn, at least 1
     * @return the days; empty where {@link #of(Initiative, LocalDate)} has no forecast, or one without evidence
     */
    public static Optional<FinishDates> finish(Initiative initiative, LocalDate asOf, int runs, ForecastMethod method) {
        checkArgument(runs >= 1, "runs must be at least 1, was %s", runs);
        ImmutableSortedMap<LocalDate, Point> points = WorkState.history(initiative.rollout(), asOf);
        return isForecast(initiative, asOf) && isEvidence(points, asOf)
                ? Optional.of(new FutureWork(RemainingWork.of(points.entrySet().asList()), method).finish(asOf, runs))
                : Optional.empty();
    }

    /** Returns how much the forecast rests on. */
    public Evidence evidence() {
        if (periods < LEAST_PERIODS || silent || oneLeap) {
            return Evidence.NONE;
        }
        return periods <= LOW_EVIDENCE ? Evidence.LOW : Evidence.GOOD;
    }

    /** Tells whether there is a forecast, but no date with an 85% chance. */
    public boolean isWithoutDate() {
        return evidence() != Evidence.NONE && p85 == null;
    }

    /** Tells whether the day by which 85% of the futures are done is more than so many days after another; false without one. */
    public boolean isLaterThan(LocalDate end, int days) {
        return p85 != null && p85.isAfter(end.plusDays(days));
    }

    /**
     * Returns how bad it is that the rollout may not be done by its due date.
     *
     * @param length the length of the work in days, by which the delay is measured
     * @param critical below this chance a date with a 50% chance that is late by the class {@link Lateness#HIGH} is critical
     * @param high below this chance it is high
     * @param medium below this chance it is medium
     * @return critical also if no day has a 50% chance; none without a forecast or a due date
     */
    public Lateness lateness(long length, double critical, double high, double medium) {
        if (due == null || onTimeProbability == null) {
            return Lateness.NONE;
        }
        if (p50 == null) {
            return Lateness.CRITICAL;
        }
        if (onTimeProbability < critical
                && Lateness.of(ChronoUnit.DAYS.between(due, p50), length).isAtLeast(Lateness.HIGH)) {
            return Lateness.CRITICAL;
        }
        if (onTimeProbability < high) {
            return Lateness.HIGH;
        }
        return onTimeProbability < medium ? Lateness.MEDIUM : Lateness.NONE;
    }

    /** Tells whether {@link #lateness} is any. */
    public boolean isLate(long length, double critical, double high, double medium) {
        return lateness(length, critical, high, medium) != Lateness.NONE;
    }

    /** Returns how many futures are drawn for each of so many forecasts. */
    static int runs(int forecasts) {
        return Math.max(LEAST_RUNS, (int) ((long) RUNS * MOST_ROLLOUTS / Math.max(MOST_ROLLOUTS, forecasts)));
    }

    /** Tells whether futures are drawn from a history with work left. */
    static boolean isEvidence(ImmutableSortedMap<LocalDate, Point> history, LocalDate asOf) {
        return history.size() > LEAST_PERIODS && WorkState.isFresh(history, asOf) && !isOneLeap(history);
    }

    private static boolean isOneLeap(ImmutableSortedMap<LocalDate, Point> history) {
        return history.size() > LEAST_PERIODS
                && RemainingWork.of(history.entrySet().asList()).isOneLeap();
    }

    static boolean isForecast(Initiative initiative, LocalDate asOf) {
        Rollout rollout = initiative.rollout();
        if (rollout == null || initiative.stage() == Stage.DONE || initiative.stage() == Stage.STOPPED) {
            return false;
        }
        Map.Entry<LocalDate, Point> last = WorkState.history(rollout, asOf).lastEntry();
        return last == null || last.getValue().done() < last.getValue().total();
    }

    private static RolloutForecast refused(
            String initiative, @Nullable LocalDate due, int periods, boolean silent, boolean oneLeap) {
        return new RolloutForecast(
                initiative, due, periods, silent, oneLeap, null, null, null, null, BackTest.NONE, null);
    }

    private static RolloutForecast simulated(
            String initiative,
            @Nullable LocalDate due,
            LocalDate asOf,
            List<Map.Entry<LocalDate, Point>> history,
            int runs) {
        ForecastMethod method = ForecastMethod.standard();
        RemainingWork work = RemainingWork.of(history);
        FinishDates finish = new FutureWork(work, method).finish(asOf, runs);
        LocalDate p50 = finish.atChance(50);
        LocalDate p85 = finish.atChance(85);
        LocalDate asked = p85 == null ? p50 : p85;
        return new RolloutForecast(
                initiative,
                due,
                history.size() - 1,
                false,
                false,
                p50,
                p85,
                finish.atChance(95),
                due == null ? null : (Double) finish.chanceBy(due),
                asked == null
                        ? BackTest.NONE
                        : BackTest.of(history, work, ChronoUnit.DAYS.between(work.last(), asked), method),
                finish);
    }
}
