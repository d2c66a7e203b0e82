package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * How far the initiatives of a strategy have come against their baselines, together: its earned schedule in days.
 *
 * <p>An initiative is planned to be done evenly from the day of its baseline start, else of its start, to that of its baseline
 * end. It counts with its effort, and each with 1 if one of them states none, or if they state no effort in all. What it has
 * earned is its progress; done work without a progress has earned all. Stopped work is out.
 *
 * @param asOf the day of the audit
 * @param initiatives how many initiatives have not been stopped
 * @param unmeasured those of them that state no baseline end, no start or no progress, in the order of the plan
 * @param open whether at least one of them is not done
 * @param start the day of the first baseline start; null if none is measured
 * @param schedule the earned schedule, in days from that day; null if none is measured, until that day has passed, and once all
 *     that is measured is earned: from then on it would fall with each day though nothing is left
 */
public record SchedulePerformance(
        LocalDate asOf,
        int initiatives,
        ImmutableList<Initiative> unmeasured,
        boolean open,
        @Nullable LocalDate start,
        @Nullable EarnedSchedule schedule) {
    private static final double HUNDRED = 100;
    /** What a hundredth may lose to binary fractions. */
    private static final double ROUNDING = 1e-6;

    /** An initiative with its baseline, how much of it is earned, and how much it counts. */
    private record Line(Initiative work, LocalDate start, LocalDate end, double earned) {

        static Optional<Line> of(Initiative work) {
            LocalDate end = work.baselineEnd();
            LocalDate start = work.baselineStart() == null ? work.start() : work.baselineStart();
            Double progress = work.progress() == null && work.stage() == Stage.DONE ? (Double) 1.0 : work.progress();
            if (end == null || start == null || progress == null) {
                return Optional.empty();
            }
            // Work that starts after its baseline end was planned to be done by that, nobody says from when.
            return Optional.of(new Line(work, start.isBefore(end) ? start : end, end, progress));
        }

        /** Returns which share of it was planned to be done by a day. */
        double planned(LocalDate day) {
            if (!day.isBefore(end)) {
                return 1;
            }
            return day.isAfter(start)
                    ? ChronoUnit.DAYS.between(start, day) / (double) ChronoUnit.DAYS.between(start, end)
                    : 0;
        }
    }

    /**
     * Computes the performance of a strategy.
     *
     * @param asOf the audit date
     * @return one; none if no initiatives are stated
     */
    public static ImmutableList<SchedulePerformance> all(Strategy strategy, LocalDate asOf) {
        return strategy.initiatives() == null ? ImmutableList.of() : ImmutableList.of(of(strategy.initiatives(), asOf));
    }

    private static SchedulePerformance of(List<Initiative> all, LocalDate asOf) {
        ImmutableList<Initiative> counted = all.stream()
                .filter(initiative -> initiative.stage() != Stage.STOPPED)
                .collect(toImmutableList());
        ImmutableList<Line> lines = counted.stream()
                .flatMap(initiative -> Line.of(initiative).stream())
                .collect(toImmutableList());
        LocalDate start =
                lines.stream().map(Line::start).min(Comparator.naturalOrder()).orElse(null);
        return new SchedulePerformance(
                asOf,
                counted.size(),
                counted.stream()
                        .filter(initiative -> Line.of(initiative).isEmpty())
                        .collect(toImmutableList()),
                counted.stream().anyMatch(Initiative::isOpen),
                start,
                start == null || !start.isBefore(asOf) || isAllEarned(lines) ? null : schedule(lines, start, asOf));
    }

    /** Tells whether nothing that counts is left; what takes no effort does not count. */
    private static boolean isAllEarned(List<Line> lines) {
        ToDoubleFunction<Line> weight = weight(lines);
        return lines.stream().allMatch(line -> line.earned == 1 || weight.applyAsDouble(line) == 0);
    }

    private static EarnedSchedule schedule(List<Line> lines, LocalDate start, LocalDate asOf) {
        LocalDate end =
                lines.stream().map(Line::end).max(Comparator.naturalOrder()).orElse(start);
        ToDoubleFunction<Line> weight = weight(lines);
        return EarnedSchedule.of(
                Math.max(1, (int) ChronoUnit.DAYS.between(start, end)),
                day -> sum(lines, line -> weight.applyAsDouble(line) * line.planned(start.plusDays(day))),
                sum(lines, line -> weight.applyAsDouble(line) * line.earned),
                (double) ChronoUnit.DAYS.between(start, asOf));
    }

    private static ToDoubleFunction<Line> weight(List<Line> lines) {
        boolean weighed = lines.stream().allMatch(line -> line.work.effortPersonWeeks() != null)
                && sum(lines, SchedulePerformance::effort) > 0;
        return weighed ? SchedulePerformance::effort : line -> 1;
    }

    private static double effort(Line line) {
        Double effort = line.work.effortPersonWeeks();
        return effort == null ? 0 : effort;
    }

    private static double sum(List<Line> lines, ToDoubleFunction<Line> value) {
        return lines.stream().mapToDouble(value).sum();
    }

    /** Returns how many initiatives state what it takes to measure them. */
    public int measured() {
        return initiatives - unmeasured.size();
    }

    /** Tells whether some initiatives are open, and so many are measured that their schedule is that of the strategy. */
    public boolean isKnown(int least) {
        return open && measured() >= least && schedule != null;
    }

    /** Tells whether some initiatives are open, and there are so many initiatives, but fewer are measured. */
    public boolean isUnknown(int least) {
        return open && initiatives >= least && measured() < least;
    }

    /** Tells whether the strategy goes at less than a share of its planned speed, if that is known. */
    public boolean isBelow(double limit) {
        return schedule != null && schedule.isBelow(limit);
    }

    /** Returns the day of the plan on which as much was to be done as is done by now; null if that is not known. */
    public @Nullable LocalDate plannedDay() {
        return schedule == null || start == null ? null : start.plusDays((long) schedule.earned());
    }

    /** Returns how many days it is behind its plan, rounded up; 0 if it is not, or if that is not known. */
    public long daysBehind() {
        return schedule == null ? 0 : (long) Math.ceil(Math.max(0, -schedule.variance()));
    }

    /** Returns at what share of the planned speed it goes, in whole hundredths, rounded down; null if that is not known. */
    public @Nullable Double speed() {
        return schedule == null ? null : (Double) (Math.floor(schedule.index() * HUNDRED + ROUNDING) / HUNDRED);
    }
}
