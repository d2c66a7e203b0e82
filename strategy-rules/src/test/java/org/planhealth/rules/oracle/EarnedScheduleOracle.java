package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.WorkTerms.days;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rule schedule-slip. */
final class EarnedScheduleOracle {
    private static final int LEAST = 3;

    private EarnedScheduleOracle() {}

    /** An initiative as a stretch of days, and what of it is done. */
    private record Stretch(LocalDate start, LocalDate end, double weight, double progress) {

        double planned(LocalDate day) {
            if (!day.isBefore(end)) {
                return weight;
            }
            return day.isAfter(start) ? weight * days(start, day) / days(start, end) : 0;
        }
    }

    static ImmutableSet<Judgment> scheduleSlip(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        int count = 0;
        boolean allDone = true;
        boolean weighed = true;
        double weight = 0;
        List<Initiative> measured = new ArrayList<>();
        for (Initiative work : plan.initiatives()) {
            if (work.stage() == Stage.STOPPED) {
                continue;
            }
            count++;
            allDone &= work.stage() == Stage.DONE;
            if (start(work) != null && work.baselineEnd() != null && progress(work) != null) {
                measured.add(work);
                weighed &= work.effortPersonWeeks() != null;
                weight += work.effortPersonWeeks() == null ? 0 : work.effortPersonWeeks();
            }
        }
        if (count < LEAST || allDone) {
            return found.all();
        }
        if (measured.size() < LEAST) {
            found.missing(plan.id());
            return found.all();
        }
        List<Stretch> stretches = new ArrayList<>();
        for (Initiative work : measured) {
            stretches.add(new Stretch(
                    start(work),
                    work.baselineEnd(),
                    weighed && weight > 0 ? work.effortPersonWeeks() : 1,
                    progress(work)));
        }
        Double index = index(stretches, asOf);
        if (index != null && index < 0.8 - 1e-9) {
            found.violated(plan.id());
        } else if (index != null && index < 0.9 - 1e-9) {
            found.violated(Severity.MEDIUM, plan.id());
        }
        return found.all();
    }

    private static @Nullable LocalDate start(Initiative work) {
        return work.baselineStart() == null ? work.start() : work.baselineStart();
    }

    private static @Nullable Double progress(Initiative work) {
        return work.progress() == null && work.stage() == Stage.DONE ? (Double) 1.0 : work.progress();
    }

    /** Returns ES / AT; null before the first planned day is over, and where all is done. */
    private static @Nullable Double index(List<Stretch> stretches, LocalDate asOf) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        double earned = 0;
        double all = 0;
        for (Stretch stretch : stretches) {
            first = stretch.start().isBefore(first) ? stretch.start() : first;
            last = stretch.end().isAfter(last) ? stretch.end() : last;
            earned += stretch.weight() * stretch.progress();
            all += stretch.weight();
        }
        long passed = days(first, asOf);
        if (passed <= 0 || earned >= all - 1e-9) {
            return null;
        }
        LocalDate day = first;
        while (planned(stretches, day.plusDays(1)) <= earned + 1e-9) {
            day = day.plusDays(1);
        }
        double before = planned(stretches, day);
        if (before >= earned) {
            return (double) days(first, day) / passed;
        }
        double step = planned(stretches, day.plusDays(1)) - before;
        double part = (earned - before) / step;
        return (days(first, day) + part) / passed;
    }

    private static double planned(List<Stretch> stretches, LocalDate day) {
        double sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.planned(day);
        }
        return sum;
    }
}
