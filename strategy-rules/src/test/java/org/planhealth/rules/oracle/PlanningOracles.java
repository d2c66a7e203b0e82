package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;

/** The rules of the topic planning. */
final class PlanningOracles {
    private PlanningOracles() {}

    static ImmutableSet<Judgment> untraceableWork(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : notOver(plan)) {
            if (initiative.objective() == null) {
                found.violated(initiative.id());
            }
        }
        if (plan.objectives() == null && !notOver(plan).isEmpty()) {
            found.missing(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> unmeasurableKeyResult(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.objectives())) {
            return found.all();
        }
        for (Objective objective : orNone(plan.objectives())) {
            for (KeyResult result : orNone(objective.keyResults())) {
                boolean hasUnit = result.unit() != null;
                for (Indicator indicator : orNone(plan.indicators())) {
                    hasUnit |= indicator.id().equals(result.indicator()) && indicator.unit() != null;
                }
                if (!hasUnit
                        || result.baseline() == null
                        || result.target() == null
                        || result.target().doubleValue() == result.baseline().doubleValue()) {
                    found.violated(result.id());
                }
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> unplacedWork(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (plan.initiatives() == null || plan.objectives() == null) {
            found.missing(plan.id());
        }
        for (Initiative initiative : notOver(plan)) {
            if (initiative.stage() == null || initiative.start() == null) {
                found.violated(initiative.id());
            }
        }
        for (Objective objective : orNone(plan.objectives())) {
            if (Terms.time(objective) == null) {
                found.violated(objective.id());
            }
        }
        return found.all();
    }
}
