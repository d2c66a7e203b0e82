package org.planhealth.strategy.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.analysis.DeliveryOutlook.Basis;
import org.planhealth.strategy.analysis.DeliveryOutlook.MissingPace;

/**
 * An outlook in the making.
 *
 * @param state the state of the work
 * @param due the date that it is judged by
 */
record OutlookDraft(WorkState state, LocalDate due) {
    /** What days may be over because of binary fractions. */
    private static final double ROUNDING = 1e-9;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    Lateness lateness(long days) {
        return Lateness.of(days, state.lengthTo(due));
    }

    DeliveryOutlook withoutBasis(MissingPace missing, @Nullable LocalDate decidableFrom) {
        boolean early = decidableFrom != null && decidableFrom.isAfter(state.asOf());
        return outlook(
                Basis.NOTHING,
                null,
                null,
                0,
                Lateness.NONE,
                early ? null : missing,
                early ? decidableFrom : null,
                null);
    }

    DeliveryOutlook simulated() {
        return outlook(Basis.SIMULATION, null, null, 0, Lateness.NONE, null, tooEarlyUntil(), null);
    }

    DeliveryOutlook projected(Basis basis, PaceSpan span, boolean conclusive) {
        double days = span.left() / span.perDay();
        boolean ends = span.perDay() > 0 && days < ChronoUnit.DAYS.between(span.to(), LAST_DAY);
        LocalDate end = ends ? later(span.to().plusDays((long) Math.ceil(days - ROUNDING)), state.asOf()) : null;
        long late = end == null ? 0 : ChronoUnit.DAYS.between(due, end);
        return late(
                basis,
                span.from(),
                end,
                late,
                end == null ? Lateness.CRITICAL : lateness(late),
                conclusive ? null : MissingPace.HISTORY,
                null);
    }

    DeliveryOutlook behind(MilestoneDelay delay, MissingPace missing) {
        Lateness lateness = lateness(delay.days());
        Lateness most = lateness.isAtLeast(Lateness.HIGH) ? Lateness.HIGH : lateness;
        return late(Basis.MILESTONES, null, null, delay.days(), most, missing, delay);
    }

    private DeliveryOutlook late(
            Basis basis,
            @Nullable LocalDate since,
            @Nullable LocalDate end,
            long days,
            Lateness lateness,
            @Nullable MissingPace missing,
            @Nullable MilestoneDelay delay) {
        LocalDate early = lateness == Lateness.NONE ? null : tooEarlyUntil();
        return outlook(
                basis,
                since,
                end,
                days,
                early == null ? lateness : Lateness.NONE,
                early != null || lateness == Lateness.CRITICAL ? null : missing,
                early,
                delay);
    }

    /** Returns the first day on which lateness counts; null if that has come, or no start is stated. */
    private @Nullable LocalDate tooEarlyUntil() {
        LocalDate quarter = state.quarterGone(due);
        LocalDate start = state.begun();
        LocalDate first = quarter == null || start == null ? null : later(quarter, start.plusDays(PaceSpan.LEAST_DAYS));
        return first == null || !first.isAfter(state.asOf()) ? null : first;
    }

    private DeliveryOutlook outlook(
            Basis basis,
            @Nullable LocalDate since,
            @Nullable LocalDate end,
            long days,
            Lateness lateness,
            @Nullable MissingPace missing,
            @Nullable LocalDate decidableFrom,
            @Nullable MilestoneDelay delay) {
        return new DeliveryOutlook(
                state.initiative(),
                basis,
                due,
                state.lengthTo(due),
                since,
                end,
                days,
                lateness,
                missing,
                decidableFrom,
                delay,
                neededPace(basis));
    }

    private @Nullable Double neededPace(Basis basis) {
        PaceSpan achieved = PaceSpan.fastest(state.history());
        return achieved == null || (basis != Basis.SIMULATION && basis != Basis.HISTORY)
                ? null
                : achieved.neededFrom(state.asOf(), due);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
