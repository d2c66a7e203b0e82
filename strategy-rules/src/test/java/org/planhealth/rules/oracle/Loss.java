package org.planhealth.rules.oracle;

import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.testing.ValidStrategies;

/** A whole list that a plan does not state any more, and what refers to it. */
enum Loss {
    NOTHING,
    PHASES,
    OBJECTIVES,
    INITIATIVES,
    ASKS,
    INDICATORS,
    REVIEWS,
    ORGANIZATION,
    TEAMS,
    CHANNELS;

    Strategy from(Strategy plan) {
        return ValidStrategies.withoutDanglingReferences(new Strategy(
                plan.id(),
                plan.title(),
                plan.status(),
                plan.budget(),
                plan.asOf(),
                plan.horizon(),
                plan.owner(),
                plan.programManager(),
                plan.northStar(),
                plan.sponsor(),
                plan.kernel(),
                plan.purpose(),
                plan.stakeholders(),
                plan.allies(),
                organization(plan),
                this == PHASES ? null : plan.phases(),
                this == OBJECTIVES ? null : plan.objectives(),
                this == INITIATIVES ? null : plan.initiatives(),
                this == ASKS ? null : plan.asks(),
                this == INDICATORS ? null : plan.indicators(),
                plan.sprints(),
                plan.risks(),
                this == REVIEWS ? null : plan.reviews(),
                plan.pivotCriteria(),
                plan.waivers(),
                plan.sources()));
    }

    private @Nullable Organization organization(Strategy plan) {
        Organization stated = plan.organization();
        if (this == ORGANIZATION) {
            return null;
        }
        return stated == null
                ? null
                : new Organization(
                        stated.id(),
                        stated.title(),
                        stated.fiscalYearStartMonth(),
                        this == TEAMS ? null : stated.teams(),
                        this == CHANNELS ? null : stated.channels(),
                        stated.components());
    }
}
