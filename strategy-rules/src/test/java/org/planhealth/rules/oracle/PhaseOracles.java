package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/** The rules of the topic planning about phases. */
final class PhaseOracles {
    private static final int GAP_DAYS = 31;
    private static final int MOST = 5;

    private PhaseOracles() {}

    static ImmutableSet<Judgment> phasesLeaveGap(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        List<Phase> phases = orNone(plan.phases());
        if (phases.isEmpty()) {
            found.violated(plan.id());
            return found.all();
        }
        found.lacks(plan.objectives());
        for (Objective objective : orNone(plan.objectives())) {
            DateRange time = Terms.time(objective);
            if (objective.phase() == null && (time == null || !time.end().isBefore(asOf))) {
                found.violated(objective.id());
            }
        }
        boolean bounded = plan.horizon() != null
                && plan.horizon().start() != null
                && plan.horizon().end() != null;
        boolean dated = phases.stream().allMatch(phase -> phase.start() != null && phase.end() != null);
        if (!bounded) {
            found.missing(plan.id());
        } else if (gap(plan, phases) > GAP_DAYS) {
            if (dated) {
                found.violated(plan.id());
            } else {
                found.missing(plan.id());
            }
        }
        return found.all();
    }

    /** Returns how many days in a row are in no phase of which both days are stated. */
    private static int gap(Strategy plan, List<Phase> phases) {
        int longest = 0;
        int gap = 0;
        for (LocalDate day = plan.horizon().start(); !day.isAfter(plan.horizon().end()); day = day.plusDays(1)) {
            boolean covered = false;
            for (Phase phase : phases) {
                covered |= holds(phase, day);
            }
            gap = covered ? 0 : gap + 1;
            longest = Math.max(longest, gap);
        }
        return longest;
    }

    private static boolean holds(Phase phase, LocalDate day) {
        return phase.start() != null
                && phase.end() != null
                && !phase.start().isAfter(day)
                && !phase.end().isBefore(day);
    }

    static ImmutableSet<Judgment> phasePastExit(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        for (Phase phase : orNone(plan.phases())) {
            boolean begun = phase.start() == null || !phase.start().isAfter(asOf);
            boolean over = phase.end() != null && phase.end().isBefore(asOf);
            boolean maybeOver = phase.end() == null && begun;
            if (!over && !maybeOver) {
                continue;
            }
            boolean unmet = false;
            boolean unknown = false;
            for (ExitCriterion criterion : orNone(phase.exitCriteria())) {
                if (!Terms.isDecidable(criterion)) {
                    boolean some =
                            criterion.indicator() != null || criterion.operator() != null || criterion.value() != null;
                    unknown |= some && !Boolean.TRUE.equals(criterion.met());
                } else if (criterion.met() != null) {
                    unmet |= !criterion.met();
                } else {
                    NavigableMap<LocalDate, Double> observed = Terms.observed(plan, criterion.indicator(), asOf);
                    unknown |= observed.isEmpty();
                    unmet |= !observed.isEmpty()
                            && !criterion.operator().holds(observed.lastEntry().getValue(), criterion.value());
                }
            }
            if (over && unmet) {
                found.violated(phase.id());
            } else if (unmet || unknown) {
                found.missing(phase.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> tooManyPhases(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        if (orNone(plan.phases()).size() > MOST) {
            found.violated(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> emptyQuarter(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        for (Phase phase : orNone(plan.phases())) {
            boolean begun = phase.start() == null || !phase.start().isAfter(asOf);
            boolean open = phase.end() == null || !phase.end().isBefore(asOf);
            if (!begun || !open) {
                continue;
            }
            boolean any = false;
            for (Objective objective : orNone(plan.objectives())) {
                any |= phase.id().equals(objective.phase()) && isOfThisOrNextQuarter(objective, asOf);
            }
            if (plan.objectives() == null) {
                found.missing(plan.id());
            } else if (!any && (phase.start() == null || phase.end() == null)) {
                found.missing(phase.id());
            } else if (!any) {
                found.violated(phase.id());
            }
        }
        return found.all();
    }

    /** A quarter or half is the next if the one before holds the day, other days if they begin in the next quarter or before. */
    static boolean isOfThisOrNextQuarter(Objective objective, LocalDate asOf) {
        DateRange time = Terms.time(objective);
        if (time == null || time.end().isBefore(asOf)) {
            return false;
        }
        LocalDate latest = objective.quarter() == null
                ? YearPart.quarterOf(asOf).next().end()
                : asOf.plusMonths(objective.quarter().months());
        return !time.start().isAfter(latest);
    }
}
