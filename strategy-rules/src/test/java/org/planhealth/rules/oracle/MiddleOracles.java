package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rules of the topic middle. */
final class MiddleOracles {
    private MiddleOracles() {}

    static ImmutableSet<Judgment> undefinedGoodEnough(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : orNone(plan.initiatives())) {
            if (hasCriterion(initiative) || hasTarget(plan, initiative) || hasDueRollout(initiative, asOf)) {
                continue;
            }
            if (initiative.stage() == Stage.MIDDLE) {
                found.violated(initiative.id());
            } else if (initiative.stage() == null && Touch.isUnderWay(initiative, asOf)) {
                found.missing(initiative.id());
            }
        }
        return found.all();
    }

    private static boolean hasCriterion(Initiative initiative) {
        boolean has = false;
        for (ExitCriterion criterion : orNone(initiative.exitCriteria())) {
            boolean decidable =
                    criterion.indicator() != null && criterion.operator() != null && criterion.value() != null;
            has |= decidable || criterion.met() != null;
        }
        return has;
    }

    private static boolean hasTarget(Strategy plan, Initiative initiative) {
        boolean has = false;
        for (Objective objective : orNone(plan.objectives())) {
            for (KeyResult result : orNone(objective.keyResults())) {
                has |= objective.id().equals(initiative.objective()) && result.target() != null;
            }
        }
        return has;
    }

    private static boolean hasDueRollout(Initiative initiative, LocalDate asOf) {
        return initiative.rollout() != null
                && initiative.rollout().due() != null
                && !Terms.counted(initiative, asOf).isEmpty();
    }
}
