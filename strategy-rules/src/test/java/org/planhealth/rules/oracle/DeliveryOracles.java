package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;
import static org.planhealth.rules.oracle.WorkTerms.days;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rules about dates of work and about what is said to be done. */
final class DeliveryOracles {
    private DeliveryOracles() {}

    static ImmutableSet<Judgment> overdueWork(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.CRITICAL);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            LocalDate due = work.rollout() == null ? null : work.rollout().due();
            LocalDate end = later(later(work.forecastEnd(), due), work.baselineEnd());
            int level = 0;
            if (end != null && end.isBefore(asOf)) {
                level = Math.max(1, WorkTerms.level((double) days(end, asOf), WorkTerms.length(work, end)));
            } else if (work.forecastEnd() != null && work.forecastEnd().isBefore(asOf)) {
                level = 1;
            }
            for (Milestone milestone : orNone(work.milestones())) {
                boolean open = milestone.done() == null || milestone.done().isAfter(asOf);
                if (open && milestone.due() != null && days(milestone.due(), asOf) > 14) {
                    level = Math.max(level, 1);
                }
            }
            if (work.start() != null && !Touch.isUnderWay(work, asOf) && days(work.start(), asOf) > 31) {
                level = Math.max(level, days(work.start(), asOf) > 183 ? 2 : 1);
            }
            for (Dependency dependency : orNone(work.dependsOn())) {
                level = isStopped(plan, dependency.initiative()) ? Math.max(level, 2) : level;
            }
            if (level > 0) {
                found.violated(WorkTerms.severity(level), work.id());
            } else if (end == null) {
                found.missing(work.id());
            }
        }
        return found.all();
    }

    private static boolean isStopped(Strategy plan, String id) {
        boolean stopped = false;
        for (Initiative other : orNone(plan.initiatives())) {
            stopped |= other.id().equals(id) && other.stage() == Stage.STOPPED;
        }
        return stopped;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    static ImmutableSet<Judgment> slippedDate(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            LocalDate first = work.baselineEnd() == null ? forecast(work, asOf, true) : work.baselineEnd();
            LocalDate due = work.rollout() == null ? null : work.rollout().due();
            LocalDate promised = first == null ? due : first;
            LocalDate now = work.forecastEnd() == null ? forecast(work, asOf, false) : work.forecastEnd();
            boolean known = promised != null && now != null && WorkTerms.earlierStart(work) != null;
            long slip = known ? days(promised, now) : 0;
            double length = known ? WorkTerms.length(work, promised) : 0;
            if (slip > 31 && slip > length) {
                found.violatedWhole(work.id());
            } else if (slip > 31 && slip > length / 2) {
                found.violated(work.id());
            } else if (slip > 14 && slip > length / 4) {
                found.violated(Severity.MEDIUM, work.id());
            } else if (!known || first == null) {
                found.missingWhole(work.id());
            }
        }
        return found.all();
    }

    /** Returns the first or the last of the earlier forecasts that were stated up to the day. */
    private static @Nullable LocalDate forecast(Initiative work, LocalDate asOf, boolean first) {
        LocalDate end = null;
        if (work.forecasts() != null) {
            for (Map.Entry<LocalDate, LocalDate> stated : work.forecasts().entrySet()) {
                if (!stated.getKey().isAfter(asOf) && (end == null || !first)) {
                    end = stated.getValue();
                }
            }
        }
        return end;
    }

    static ImmutableSet<Judgment> unfinishedDone(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            boolean good = false;
            boolean bad = false;
            for (ExitCriterion criterion : orNone(work.exitCriteria())) {
                good |= criterion.met() == null ? holds(plan, criterion, asOf) : criterion.met();
                bad |= criterion.met() != null && !criterion.met();
            }
            Map.Entry<LocalDate, WorkTerms.Entry> last =
                    WorkTerms.history(work, asOf).lastEntry();
            boolean left =
                    (last != null && last.getValue().left() > 0) || (work.progress() != null && work.progress() < 1);
            if (work.stage() == Stage.DONE && (bad || (left && !good))) {
                found.violatedWhole(work.id());
            }
        }
        return found.all();
    }

    private static boolean holds(Strategy plan, ExitCriterion criterion, LocalDate asOf) {
        for (Indicator indicator : orNone(plan.indicators())) {
            if (indicator.id().equals(criterion.indicator())
                    && criterion.operator() != null
                    && criterion.value() != null
                    && indicator.observations() != null) {
                Map.Entry<LocalDate, Double> last = indicator.observations().floorEntry(asOf);
                return last != null && criterion.operator().holds(last.getValue(), criterion.value());
            }
        }
        return false;
    }
}
