package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Direction;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.ObjectiveCommitment;
import org.planhealth.strategy.PivotCriterion;
import org.planhealth.strategy.Prototype;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Sprint;
import org.planhealth.strategy.Strategy;

/** The rules of the topic evaluation that look at how the work is followed. */
final class SteeringOracles {
    private SteeringOracles() {}

    static ImmutableSet<Judgment> noReview(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        List<Initiative> work = underWay(plan, asOf);
        if (found.hasNothingToSay(plan.initiatives()) || work.isEmpty() || found.lacks(plan.reviews())) {
            return found.all();
        }
        LocalDate oldest = asOf.minusDays(100);
        boolean reviewed = false;
        boolean recently = false;
        for (LocalDate day : reviews(plan, asOf)) {
            reviewed = true;
            recently |= !day.isBefore(oldest);
        }
        boolean old = false;
        boolean unknown = false;
        for (Initiative initiative : work) {
            old |= initiative.start() != null && initiative.start().isBefore(oldest);
            unknown |= initiative.start() == null;
        }
        if (!recently && (reviewed || old)) {
            found.violated(plan.id());
        } else if (!reviewed && unknown) {
            found.missing(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> stalePlan(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        List<LocalDate> facts = reviews(plan, asOf);
        for (Initiative initiative : plan.initiatives()) {
            if (Touch.isUnderWay(initiative, asOf) || Terms.isOver(initiative)) {
                facts.add(initiative.start());
            }
            facts.add(initiative.actualEnd());
            facts.addAll(
                    initiative.stageHistory() == null
                            ? List.of()
                            : initiative.stageHistory().values());
            facts.add(initiative.pilot() == null ? null : initiative.pilot().start());
            facts.addAll(orNone(initiative.releases()));
            for (Milestone milestone : orNone(initiative.milestones())) {
                facts.add(milestone.done());
            }
            for (Recognition credit : orNone(initiative.credits())) {
                facts.add(credit.date());
            }
            for (Prototype prototype : orNone(initiative.prototypes())) {
                facts.add(prototype.date());
            }
            for (RolloutTeam row : Terms.rows(initiative)) {
                facts.add(row.started());
            }
            facts.addAll(days(initiative.forecasts()));
            if (initiative.rollout() != null) {
                facts.addAll(days(initiative.rollout().history()));
                for (RolloutTeam row : Terms.rows(initiative)) {
                    facts.addAll(days(row.history()));
                }
            }
        }
        for (Objective objective : orNone(plan.objectives())) {
            for (KeyResult result : orNone(objective.keyResults())) {
                facts.add(result.updated());
            }
        }
        for (Indicator indicator : orNone(plan.indicators())) {
            facts.addAll(days(indicator.observations()));
        }
        for (Sprint sprint : orNone(plan.sprints())) {
            facts.add(sprint.start());
            facts.add(sprint.end());
        }
        if (plan.budget() != null) {
            facts.addAll(days(plan.budget().forecast()));
            facts.addAll(days(plan.budget().spent()));
        }
        boolean recent = false;
        for (LocalDate fact : facts) {
            recent |= fact != null && !fact.isAfter(asOf) && fact.isAfter(asOf.minusDays(100));
        }
        if (!recent && !underWay(plan, asOf).isEmpty()) {
            found.violated(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> trippedPivot(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        for (PivotCriterion criterion : orNone(plan.pivotCriteria())) {
            if (criterion.from() != null && criterion.from().isAfter(asOf)) {
                continue;
            }
            if (plan.indicators() == null || criterion.indicator() == null) {
                found.missing(plan.id());
                continue;
            }
            Map.Entry<LocalDate, Double> last = null;
            for (Indicator indicator : plan.indicators()) {
                if (indicator.id().equals(criterion.indicator())) {
                    for (Map.Entry<LocalDate, Double> entry : series(indicator).entrySet()) {
                        boolean counts =
                                criterion.from() == null || !entry.getKey().isBefore(criterion.from());
                        last = counts && !entry.getKey().isAfter(asOf) ? entry : last;
                    }
                }
            }
            if (last == null || criterion.operator() == null || criterion.value() == null) {
                found.missing(plan.id(), criterion.indicator());
                continue;
            }
            boolean answered = false;
            for (LocalDate review : reviews(plan, asOf)) {
                answered |= !review.isBefore(last.getKey());
            }
            boolean holds = criterion.operator().holds(last.getValue(), criterion.value());
            if (holds && plan.reviews() == null) {
                found.missing(plan.id());
            } else if (holds && !answered) {
                found.violated(plan.id(), criterion.indicator());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> breachedGuardrail(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.indicators())) {
            return found.all();
        }
        for (Indicator indicator : plan.indicators()) {
            if (indicator.role() != IndicatorRole.GUARDRAIL) {
                continue;
            }
            List<Double> values = new ArrayList<>();
            series(indicator).forEach((day, value) -> {
                if (!day.isAfter(asOf)) {
                    values.add(value);
                }
            });
            boolean comparable = values.size() > (indicator.limit() == null ? 1 : 0);
            if (!comparable || indicator.direction() == null) {
                found.missing(indicator.id());
                continue;
            }
            double newest = values.get(values.size() - 1);
            if (indicator.limit() != null) {
                boolean down = indicator.direction() == Direction.DOWN;
                if (down ? newest > indicator.limit() : newest < indicator.limit()) {
                    found.violated(indicator.id());
                }
                continue;
            }
            double first = values.get(0);
            double last = values.get(values.size() - 1);
            double worse = indicator.direction() == Direction.DOWN ? last - first : first - last;
            if (worse > 0 && worse / Math.abs(first) > 0.5 + 1e-9) {
                found.violated(indicator.id());
            } else if (worse > 0 && worse / Math.abs(first) > 0.1 + 1e-9) {
                found.violated(Severity.MEDIUM, indicator.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> offTrackKeyResult(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.objectives())) {
            return found.all();
        }
        boolean silent = false;
        boolean some = false;
        for (Objective objective : plan.objectives()) {
            boolean over =
                    Terms.time(objective) != null && Terms.time(objective).end().isBefore(asOf);
            silent |= objective.keyResults() == null && !over;
            for (KeyResult result : orNone(objective.keyResults())) {
                some = true;
                judge(plan, objective, result, asOf, found);
            }
        }
        if (silent && !some) {
            found.missing(plan.id());
        }
        return found.all();
    }

    private static void judge(Strategy plan, Objective objective, KeyResult result, LocalDate asOf, Judgments found) {
        boolean flat = result.baseline() != null && result.baseline().equals(result.target());
        if (Terms.time(objective) == null) {
            if (!flat) {
                found.missing(result.id());
            }
            return;
        }
        LocalDate start = Terms.time(objective).start();
        LocalDate end = Terms.time(objective).end();
        double length = ChronoUnit.DAYS.between(start, end) + 1;
        double gone = Math.min(1, (ChronoUnit.DAYS.between(start, asOf) + 1) / length);
        boolean running = !asOf.isBefore(start) && !asOf.isAfter(end);
        LocalDate after = end.plusDays(1);
        boolean justOver = asOf.isAfter(end) && asOf.isBefore(after.plusMonths(3));
        if (!justOver && !(running && 3 * gone >= 1)) {
            return;
        }
        if (justOver && result.grade() != null) {
            judge(objective, result, result.grade(), 1, found);
            return;
        }
        if (flat) {
            return;
        }
        boolean later = result.updated() != null && result.updated().isAfter(asOf);
        Double own = later ? null : result.current();
        Double value = own;
        LocalDate updated = later ? null : result.updated();
        for (Indicator indicator : orNone(plan.indicators())) {
            if (own == null && indicator.id().equals(result.indicator())) {
                for (Map.Entry<LocalDate, Double> entry : series(indicator).entrySet()) {
                    if (!entry.getKey().isAfter(asOf)) {
                        value = entry.getValue();
                        updated = updated == null || updated.isBefore(entry.getKey()) ? entry.getKey() : updated;
                    }
                }
            }
        }
        boolean stale =
                running && (updated == null || !updated.isAfter(start) || ChronoUnit.DAYS.between(updated, asOf) >= 45);
        if (value == null || result.baseline() == null || result.target() == null || stale) {
            found.missing(result.id());
            return;
        }
        double way = (value - result.baseline()) / (result.target() - result.baseline());
        judge(objective, result, way / gone, gone, found);
    }

    private static void judge(Objective objective, KeyResult result, double attained, double gone, Judgments found) {
        boolean aspirational = objective.commitment() == ObjectiveCommitment.ASPIRATIONAL;
        boolean low = attained < 0.4 - 1e-9 && 2 * gone >= 1;
        if (low && !aspirational) {
            found.violated(result.id());
        } else if (low || (attained < 0.7 - 1e-9 && !aspirational)) {
            found.violated(Severity.MEDIUM, result.id());
        }
    }

    private static List<Initiative> underWay(Strategy plan, LocalDate asOf) {
        return orNone(plan.initiatives()).stream()
                .filter(initiative -> Touch.isUnderWay(initiative, asOf))
                .toList();
    }

    private static List<LocalDate> reviews(Strategy plan, LocalDate asOf) {
        List<LocalDate> days = new ArrayList<>();
        for (Review review : orNone(plan.reviews())) {
            if (review.date() != null && !review.date().isAfter(asOf)) {
                days.add(review.date());
            }
        }
        return days;
    }

    private static Collection<LocalDate> days(Map<LocalDate, ?> series) {
        return series == null ? List.of() : series.keySet();
    }

    private static Map<LocalDate, Double> series(Indicator indicator) {
        return indicator.observations() == null ? Map.of() : new TreeMap<>(indicator.observations());
    }
}
