package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorKind;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyStatus;

/** The rules of the topic evaluation. */
final class EvaluationOracles {
    private EvaluationOracles() {}

    static ImmutableSet<Judgement> missingLeadingIndicator(Strategy plan, LocalDate asOf) {
        return missingIndicator(plan, IndicatorKind.LEADING, asOf);
    }

    static ImmutableSet<Judgement> missingLaggingIndicator(Strategy plan, LocalDate asOf) {
        return missingIndicator(plan, IndicatorKind.LAGGING, asOf);
    }

    private static ImmutableSet<Judgement> missingIndicator(Strategy plan, IndicatorKind kind, LocalDate asOf) {
        Judgements found = new Judgements(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.objectives(), plan.indicators())) {
            return found.all();
        }
        for (Objective objective : orNone(plan.objectives())) {
            boolean current = objective.quarter() != null
                    && !objective.quarter().start().isAfter(asOf)
                    && !objective.quarter().end().isBefore(asOf);
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

    static ImmutableSet<Judgement> noReview(Strategy plan, LocalDate asOf) {
        Judgements found = new Judgements(plan, Severity.HIGH);
        LocalDate since = asOf.minusDays(100);
        boolean runs = plan.status() == null || plan.status() == StrategyStatus.ACTIVE;
        boolean begun = plan.horizon() != null && plan.horizon().start() != null;
        boolean old = begun && plan.horizon().start().isBefore(since);
        boolean reviewed = false;
        for (Review review : orNone(plan.reviews())) {
            reviewed |= review.date() != null
                    && review.date().isAfter(since)
                    && !review.date().isAfter(asOf);
        }
        if (runs && !reviewed && !begun) {
            found.missing(plan.id());
        } else if (runs && !reviewed && old) {
            found.violated(plan.id());
        }
        return found.all();
    }
}
