package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorKind;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;

/** The rules of the topic evaluation. */
final class EvaluationOracles {
    private EvaluationOracles() {}

    static ImmutableSet<Judgment> missingLeadingIndicator(Strategy plan, LocalDate asOf) {
        return missingIndicator(plan, IndicatorKind.LEADING, asOf);
    }

    static ImmutableSet<Judgment> missingLaggingIndicator(Strategy plan, LocalDate asOf) {
        return missingIndicator(plan, IndicatorKind.LAGGING, asOf);
    }

    private static ImmutableSet<Judgment> missingIndicator(Strategy plan, IndicatorKind kind, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.objectives(), plan.indicators())) {
            return found.all();
        }
        for (Objective objective : orNone(plan.objectives())) {
            boolean current = Terms.time(objective) != null
                    && !Terms.time(objective).start().isAfter(asOf)
                    && !Terms.time(objective).end().isBefore(asOf);
            boolean has = false;
            for (Indicator indicator : Terms.indicators(plan, objective)) {
                has |= indicator.kind() == kind;
            }
            if (current && !has) {
                found.violated(objective.id());
            }
        }
        return found.all();
    }
}
