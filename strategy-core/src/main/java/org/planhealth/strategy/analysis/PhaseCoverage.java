package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Strategy;

/**
 * Which days of the horizon of a strategy lie in no phase.
 *
 * @param bounded whether the horizon states its first and last day, without which no day can be said to lie in no phase
 * @param gaps the days of the horizon in no phase that states both of its dates, each run of days from its first to its last,
 *     both included, in the order of time; empty unless bounded
 * @param undated the phases that lack a date, in the order of the plan; each may fill a gap
 */
public record PhaseCoverage(boolean bounded, ImmutableList<DateRange> gaps, ImmutableList<Phase> undated) {

    /**
     * Computes the coverage of a strategy that has phases.
     *
     * @return one; none if no phase is stated
     */
    public static ImmutableList<PhaseCoverage> all(Strategy strategy) {
        return strategy.phases() == null || strategy.phases().isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(of(strategy.horizon(), strategy.phases()));
    }

    private static PhaseCoverage of(@Nullable Horizon horizon, List<Phase> phases) {
        LocalDate start = horizon == null ? null : horizon.start();
        LocalDate end = horizon == null ? null : horizon.end();
        ImmutableList<Phase> undated =
                phases.stream().filter(phase -> !phase.isDated()).collect(toImmutableList());
        return start == null || end == null
                ? new PhaseCoverage(false, ImmutableList.of(), undated)
                : new PhaseCoverage(true, gaps(start, end, phases), undated);
    }

    private static ImmutableList<DateRange> gaps(LocalDate start, LocalDate end, List<Phase> phases) {
        ImmutableList.Builder<DateRange> gaps = ImmutableList.builder();
        LocalDate next = start;
        for (DateRange phase : ranges(phases)) {
            LocalDate before = phase.start().minusDays(1);
            LocalDate last = before.isAfter(end) ? end : before;
            if (!last.isBefore(next)) {
                gaps.add(new DateRange(next, last));
            }
            if (!phase.end().isBefore(next)) {
                next = phase.end().plusDays(1);
            }
        }
        if (!next.isAfter(end)) {
            gaps.add(new DateRange(next, end));
        }
        return gaps.build();
    }

    private static List<DateRange> ranges(List<Phase> phases) {
        return phases.stream()
                .flatMap(phase -> phase.start() == null || phase.end() == null
                        ? Stream.empty()
                        : Stream.of(new DateRange(phase.start(), phase.end())))
                .sorted(comparing(DateRange::start))
                .toList();
    }

    /** Tells whether all phases state both of their dates. */
    public boolean isDated() {
        return undated.isEmpty();
    }

    /** Tells whether more than {@code days} days in a row lie in no phase with both dates. */
    public boolean isOpenFor(int days) {
        return !longerThan(days).isEmpty();
    }

    /** Returns the gaps of more than {@code days} days, such as {@code 2026-10-01 to 2026-12-31}, in the order of time. */
    public ImmutableList<String> gapsOver(int days) {
        return longerThan(days).stream()
                .map(gap -> gap.start() + " to " + gap.end())
                .collect(toImmutableList());
    }

    /** Returns how many days the gaps of more than {@code days} days have in all. */
    public long daysInGapsOver(int days) {
        return longerThan(days).stream().mapToLong(PhaseCoverage::length).sum();
    }

    private ImmutableList<DateRange> longerThan(int days) {
        return gaps.stream().filter(gap -> length(gap) > days).collect(toImmutableList());
    }

    private static long length(DateRange gap) {
        return ChronoUnit.DAYS.between(gap.start(), gap.end()) + 1;
    }
}
