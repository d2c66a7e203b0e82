package org.planhealth.rules;

import com.google.common.collect.ImmutableSet;
import org.planhealth.strategy.Stage;

/**
 * The fields of a plan that say against what it is measured, by record and component. A plan that states another value, or
 * none, is measured by another yardstick.
 */
final class DeclaredFields {
    /** Those that restate the plan when they change or are left out; of a list or a map, each of its rows. */
    private static final ImmutableSet<String> PROMISES = ImmutableSet.of(
            "Horizon.start",
            "Horizon.end",
            "NorthStarMetric.baseline",
            "NorthStarMetric.target",
            "NorthStarMetric.due",
            "Budget.planned",
            "Budget.forecast",
            "Budget.spent",
            "Objective.quarter",
            "Objective.requiresIncentive",
            "KeyResult.baseline",
            "KeyResult.target",
            "Indicator.direction",
            "Indicator.role",
            "Indicator.limit",
            "Indicator.observations",
            "Initiative.kind",
            "Initiative.objective",
            "Initiative.start",
            "Initiative.baselineStart",
            "Initiative.baselineEnd",
            "Initiative.forecastEnd",
            "Initiative.actualEnd",
            "Initiative.stageHistory",
            "Initiative.forecasts",
            "Initiative.requiresIncentive",
            "Deadline.date",
            "Milestone.due",
            "ExitCriterion.indicator",
            "ExitCriterion.operator",
            "ExitCriterion.value",
            "Rollout.due",
            "Rollout.history",
            "RolloutTeam.total",
            "RolloutTeam.started",
            "RolloutTeam.history",
            "Ask.to",
            "Ask.change",
            "Ask.due",
            "PivotCriterion.indicator",
            "PivotCriterion.operator",
            "PivotCriterion.value",
            "PivotCriterion.from");

    /** Those that restate the plan only when they, or rows of them, are left out. */
    private static final ImmutableSet<String> PRESENCE = ImmutableSet.of(
            "Strategy.budget",
            "Strategy.objectives",
            "Strategy.initiatives",
            "Strategy.asks",
            "Strategy.indicators",
            "Strategy.reviews",
            "Strategy.pivotCriteria",
            "NorthStar.metric",
            "Organization.components",
            "Component.owners",
            "Component.dependsOn",
            "Objective.keyResults",
            "Initiative.contributors",
            "Initiative.adopters",
            "Initiative.dependsOn",
            "Initiative.exitCriteria",
            "Initiative.milestones",
            "Initiative.progress",
            "Initiative.deadline",
            "Initiative.pilot",
            "Initiative.rollout",
            "Pilot.satisfied",
            "ExitCriterion.met",
            "Rollout.teams");

    /** The stage goes forward as work does; one that goes back is restated. */
    private static final String STAGE = "Initiative.stage";

    private DeclaredFields() {}

    /** Tells whether leaving it out, or a row of it, restates the plan. */
    static boolean countsWhenLeftOut(String field) {
        return PROMISES.contains(field) || PRESENCE.contains(field) || field.equals(STAGE);
    }

    /** Tells whether another value restates the plan. */
    static boolean countsWhenChanged(String field, Object before, Object after) {
        return PROMISES.contains(field) || (field.equals(STAGE) && isLater(before, after));
    }

    private static boolean isLater(Object before, Object after) {
        return before instanceof Stage one && after instanceof Stage other && one.compareTo(other) > 0;
    }
}
