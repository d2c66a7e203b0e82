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
 * @param lateness how bad that is; none where {@link RolloutForecast} says it, where it is on time, and where it is too early
 * @param missing the fact without which the work could be later than it looks; null if none is
 * @param decidableFrom the day from which one can tell, where it is too early; null if it is not. Where a simulation decides,
 *     it is too early only if that says that the work is late
 * @param milestone the milestone that shows a delay; null unless the outlook rests on milestones
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
        @Nullable MilestoneDelay milestone) {
    static final int LEAST_DAYS = 28;
    private static final int RECENT_DAYS = 92;
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
                    state.initiative(), Basis.NOTHING, null, 0, null, null, 0, Lateness.NONE, missing, null, null));
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

    /** Tells whether it is too early to tell, other than what a simulation could tell. */
    public boolean isTooEarly() {
        return decidableFrom != null && basis != Basis.SIMULATION;
    }

    /** Tells whether the milestones are behind, and nothing else is known. */
    public boolean isBehind() {
        return !isPaced() && lateness != Lateness.NONE;
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
        LocalDate first = history.firstKey();
        LocalDate last = history.lastKey();
        Point now = pointOf(history, last);
        if (history.size() > 1 && ChronoUnit.DAYS.between(first, last) >= LEAST_DAYS) {
            OutlookDraft.Span whole = span(history, first, last);
            LocalDate recent = history.ceilingKey(last.minusDays(RECENT_DAYS));
            OutlookDraft.Span newest = recent != null && ChronoUnit.DAYS.between(recent, last) >= LEAST_DAYS
                    ? span(history, recent, last)
                    : whole;
            return draft.projected(Basis.HISTORY, newest.pace() > whole.pace() ? newest : whole, true);
        }
        LocalDate start = state.begun();
        if (start != null && ChronoUnit.DAYS.between(start, last) >= LEAST_DAYS) {
            OutlookDraft.Span since = new OutlookDraft.Span(start, last, now.done(), now.total() - now.done());
            DeliveryOutlook outlook = draft.projected(Basis.START, since, false);
            return outlook.says() ? outlook : byMilestones(draft, MissingPace.HISTORY, null);
        }
        return byMilestones(draft, MissingPace.HISTORY, start == null ? null : start.plusDays(LEAST_DAYS));
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
        if (ChronoUnit.DAYS.between(start, state.asOf()) < LEAST_DAYS) {
            return byMilestones(draft, MissingPace.HISTORY, start.plusDays(LEAST_DAYS));
        }
        boolean few = state.work().adoptingTeams().size() < MANY_ADOPTERS;
        DeliveryOutlook outlook = draft.projected(
                Basis.PROGRESS, new OutlookDraft.Span(start, state.asOf(), progress, 1 - progress), few);
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

    private static Point pointOf(ImmutableSortedMap<LocalDate, Point> history, LocalDate day) {
        return requireNonNull(history.get(day), "an entry of the day");
    }

    private static OutlookDraft.Span span(ImmutableSortedMap<LocalDate, Point> history, LocalDate from, LocalDate to) {
        Point first = pointOf(history, from);
        Point last = pointOf(history, to);
        return new OutlookDraft.Span(from, to, last.done() - first.done(), last.total() - last.done());
    }
}
