package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rules of the topic middle. */
final class MiddleOracles {
    private MiddleOracles() {}

    static ImmutableSet<Judgment> undefinedGoodEnough(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : orNone(plan.initiatives())) {
            boolean decidable = false;
            for (ExitCriterion criterion : orNone(initiative.exitCriteria())) {
                decidable |= criterion.indicator() != null && criterion.operator() != null && criterion.value() != null;
            }
            if (initiative.stage() == Stage.MIDDLE && !decidable) {
                found.violated(initiative.id());
            }
        }
        return found.all();
    }
}
