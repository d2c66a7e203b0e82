package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * Where the pace of work under way leads, against the date that it is judged by. The days and shares are our own, tried on
 * eleven real efforts with known outcomes.
 *
 * @param initiative id of the initiative
 * @param basis what the outlook rests on
 * @param due the date that it is judged by, see {@link WorkState#judgedBy}; null if none is stated
 * @param length the length of the work in days, see {@link WorkState#lengthTo}
 * @param since the first day of the span whose pace counts; null if the outlook rests on a simulation or on no pace
 * @param projectedEnd the day, not before the audit date, on which it is done at this pace; null if never, or if the
 *     outlook rests on no pace
 * @param daysLate how many days after the due date that is, or how many days the milestones are behind; 0 if never
 * @param lateness how bad that is; none where {@link RolloutForecast} says it, where it is on time, and where it is too
 *     early
 * @param missing the fact without which the work could be later than it looks; null if none is
 * @param decidableFrom the day from which one can tell, where it is too early; null if it is not. Where a simulation
 *     decides, it is too early only if that says that the work is late
 * @param milestone the milestone that shows a delay; null unless the outlook rests on milestones
 * @param neededPace how many times as fast as so far the work must go to be done by its due date: what is left, divided by
 *     the days from the audit date to the due date, and divided by the pace so far. That is the pace of the whole history
 *     or of its last 92 days, whichever is faster, at which the work is taken to have gone on since the last entry. At
 *     least 0; below 1, it may go slower. Null with fewer than two entries or less than 28 days between them, if nothing
 *     was done, if the due date is not after the audit date, and unless the outlook rests on a simulation or on the
 *     history
 */
public record DeliveryOutlook(
        String initiative,
        Basis basis,
        @Nullable LocalDate due,
        long length,
        @Nullable LocalDate since,
        @Nullable LocalDate projectedEnd,
        long daysLate,
        Lateness lateness,
        @Nullable MissingPace missing,
        @Nullable LocalDate decidableFrom,
        @Nullable MilestoneDelay milestone,
        @Nullable Double neededPace) {
    private static final double TENTHS = 10;
    /** From this number on, nobody asks for its tenths. */
    private static final double MANY_TIMES = 10;
    /** What tenths may be over because of binary fractions. */
    private static final double ROUNDING = 1e-9;

    private static final int MANY_ADOPTERS = 3;

    /** What an outlook rests on. */
    public enum Basis {
        /** The simulation of {@link RolloutForecast}. */
        SIMULATION,
        /** The pace between entries of the history. */
        HISTORY,
        /** What is done by the last entry, as if the work had begun at 0 on its start; proves lateness only. */
        START,
        /** The stated progress, as if it had begun at 0 on its start; proves lateness only where many adopt. */
        PROGRESS,
        /** The milestones that are due; prove lateness only. */
        MILESTONES,
        /** Nothing: facts are missing, or it is too early. */
        NOTHING
    }

    /** A fact that the pace is not known without. */
    public enum MissingPace {
        /** The due date of the rollout. */
        DUE,
        /** The end of work without a rollout. */
        END,
        /** Entries of the history, far enough apart. */
        HISTORY,
        /** A recent entry of the history. */
        RECENT_ENTRY,
        /** The progress of work without a rollout. */
        PROGRESS,
        /** The start of work without a rollout. */
        START
    }

    /**
     * Computes the outlook of all work under way of which something is left.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     * @return one for each such initiative, in the order of the plan
     */
    public static ImmutableList<DeliveryOutlook> all(Strategy strategy, LocalDate asOf) {
        return WorkState.all(strategy, asOf).stream()
                .flatMap(state -> of(state).stream())
                .collect(toImmutableList());
    }

    /** Computes the outlook of one initiative; empty unless it is under way with work left. */
    public static Optional<DeliveryOutlook> of(WorkState state) {
        if (!state.isUnderWay() || !state.isWorkLeft()) {
            return Optional.empty();
        }
        LocalDate due = state.judgedBy();
        if (due == null) {
            MissingPace missing = state.work().rollout() == null ? MissingPace.END : MissingPace.DUE;
            return Optional.of(new DeliveryOutlook(
                    state.initiative(),
                    Basis.NOTHING,
                    null,
                    0,
                    null,
                    null,
                    0,
                    Lateness.NONE,
                    missing,
                    null,
                    null,
                    null));
        }
        OutlookDraft draft = new OutlookDraft(state, due);
        return Optional.of(state.work().rollout() == null ? byProgress(draft) : byHistory(draft));
    }

    /** Tells whether the work is late with no end in sight at its current pace. */
    public boolean isNever() {
        return isPaced() && projectedEnd == null && lateness != Lateness.NONE;
    }

    /** Tells whether the work is late, and ends on some day at its current pace. */
    public boolean isLate() {
        return isPaced() && projectedEnd != null && lateness != Lateness.NONE;
    }

    /** Tells whether the work must go faster than so far to be done by its due date. */
    public boolean isFasterNeeded() {
        return neededPace != null && neededPace > 1;
    }

    /**
     * Returns {@link #neededPace} as messages show it.
     *
     * @return rounded up: to tenths under 10, else to a whole number; null if it is not known
     */
    public @Nullable Double timesAsFast() {
        if (neededPace == null) {
            return null;
        }
        double tenths = Math.ceil(neededPace * TENTHS - ROUNDING) / TENTHS;
        return tenths < MANY_TIMES ? tenths : Math.ceil(neededPace - ROUNDING);
    }

    /** Tells whether it is too early to tell, other than what a simulation could tell. */
    public boolean isTooEarly() {
        return decidableFrom != null && basis != Basis.SIMULATION;
    }

    /** Tells whether the milestones are behind, and nothing else is known. */
    public boolean isBehind() {
        return !isPaced() && lateness != Lateness.NONE;
    }

    /** Returns the later of an end that is stated and the day to which the pace or the milestones lead. */
    LocalDate latest(LocalDate stated) {
        LocalDate end = projectedEnd;
        if (end == null && milestone != null) {
            end = stated.plusDays(daysLate);
        }
        return end == null || end.isBefore(stated) ? stated : end;
    }

    private boolean isPaced() {
        return basis != Basis.MILESTONES;
    }

    private static DeliveryOutlook byHistory(OutlookDraft draft) {
        WorkState state = draft.state();
        ImmutableSortedMap<LocalDate, Point> history = state.history();
        if (history.isEmpty()) {
            return byMilestones(draft, MissingPace.HISTORY, null);
        }
        if (!state.isFresh()) {
            return byMilestones(draft, MissingPace.RECENT_ENTRY, null);
        }
        if (RolloutForecast.isEvidence(history, state.asOf())
                && state.hasGrown()
                && !draft.due().isBefore(state.asOf())) {
            return draft.simulated();
        }
        PaceSpan fastest = PaceSpan.fastest(history);
        if (fastest != null) {
            return draft.projected(Basis.HISTORY, fastest, true);
        }
        LocalDate last = history.lastKey();
        Point now = requireNonNull(history.get(last), "an entry of the day");
        LocalDate start = state.begun();
        if (start != null && ChronoUnit.DAYS.between(start, last) >= PaceSpan.LEAST_DAYS) {
            PaceSpan since = new PaceSpan(start, last, now.done(), now.total() - now.done());
            DeliveryOutlook outlook = draft.projected(Basis.START, since, false);
            return outlook.says() ? outlook : byMilestones(draft, MissingPace.HISTORY, null);
        }
        return byMilestones(draft, MissingPace.HISTORY, start == null ? null : start.plusDays(PaceSpan.LEAST_DAYS));
    }

    private static DeliveryOutlook byProgress(OutlookDraft draft) {
        WorkState state = draft.state();
        Double progress = state.work().progress();
        LocalDate start = state.begun();
        if (progress == null) {
            return byMilestones(draft, MissingPace.PROGRESS, null);
        }
        if (start == null) {
            return byMilestones(draft, MissingPace.START, null);
        }
        if (ChronoUnit.DAYS.between(start, state.asOf()) < PaceSpan.LEAST_DAYS) {
            return byMilestones(draft, MissingPace.HISTORY, start.plusDays(PaceSpan.LEAST_DAYS));
        }
        boolean few = state.work().adoptingTeams().size() < MANY_ADOPTERS;
        DeliveryOutlook outlook =
                draft.projected(Basis.PROGRESS, new PaceSpan(start, state.asOf(), progress, 1 - progress), few);
        return few || outlook.says() ? outlook : byMilestones(draft, MissingPace.HISTORY, null);
    }

    /** Where the pace says nothing: the milestones can prove a delay, but never that there is none. */
    private static DeliveryOutlook byMilestones(
            OutlookDraft draft, MissingPace missing, @Nullable LocalDate decidableFrom) {
        Optional<MilestoneDelay> behind = MilestoneDelay.of(draft.state());
        if (behind.isEmpty() || draft.lateness(behind.get().days()) == Lateness.NONE) {
            return draft.withoutBasis(missing, decidableFrom);
        }
        return draft.behind(behind.get(), missing);
    }

    /** Tells whether it found a delay, or that it is too early to name one. */
    private boolean says() {
        return lateness != Lateness.NONE || decidableFrom != null;
    }
}
