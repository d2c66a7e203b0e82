package org.planhealth.rules.oracle;

import com.google.common.collect.ImmutableSortedMap;

/** The oracles by the rule that they restate. */
final class Oracles {
    private Oracles() {}

    /** Returns an oracle for each rule of the starter profile, save the one about waivers, which needs what the others say. */
    static ImmutableSortedMap<String, Oracle> all(LateForecastOracle.Forecasts forecasts) {
        return ImmutableSortedMap.<String, Oracle>naturalOrder()
                .put("missing-north-star", DirectionOracles::missingNorthStar)
                .put("unmeasured-north-star", DirectionOracles::unmeasuredNorthStar)
                .put("missing-executive-sponsor", DirectionOracles::missingExecutiveSponsor)
                .put("incomplete-kernel", DirectionOracles::incompleteKernel)
                .put("missing-owner", DirectionOracles::missingOwner)
                .put("unassigned-work", DirectionOracles::unassignedWork)
                .put("untraceable-work", PlanningOracles::untraceableWork)
                .put("unmeasurable-key-result", PlanningOracles::unmeasurableKeyResult)
                .put("unplaced-work", PlanningOracles::unplacedWork)
                .put("no-early-win", EarlyOracles::noEarlyWin)
                .put("no-pilot", EarlyOracles::noPilot)
                .put("undefined-good-enough", MiddleOracles::undefinedGoodEnough)
                .put("stalled-middle", StallOracle::stalledMiddle)
                .put("blanket-ask", PeopleOracles::blanketAsk)
                .put("missing-conversation", AlignmentOracles::missingConversation)
                .put("misaligned-incentive", AlignmentOracles::misalignedIncentive)
                .put("missing-leading-indicator", EvaluationOracles::missingLeadingIndicator)
                .put("missing-lagging-indicator", EvaluationOracles::missingLaggingIndicator)
                .put("no-review", SteeringOracles::noReview)
                .put("stale-plan", SteeringOracles::stalePlan)
                .put("tripped-pivot", SteeringOracles::trippedPivot)
                .put("off-track-key-result", SteeringOracles::offTrackKeyResult)
                .put("breached-guardrail", SteeringOracles::breachedGuardrail)
                .put("broad-before-deep", EarlyOracles::broadBeforeDeep)
                .put("dependency-cycle", ScheduleOracles::dependencyCycle)
                .put("late-forecast", (plan, asOf) -> LateForecastOracle.lateForecast(plan, asOf, forecasts))
                .put("overdue-work", DeliveryOracles::overdueWork)
                .put("deadline-at-risk", PromiseOracles::deadlineAtRisk)
                .put("cost-growth", PromiseOracles::costGrowth)
                .put("slipped-date", DeliveryOracles::slippedDate)
                .put("unfinished-done", DeliveryOracles::unfinishedDone)
                .build();
    }
}
