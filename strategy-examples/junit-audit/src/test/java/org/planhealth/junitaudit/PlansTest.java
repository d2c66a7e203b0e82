package org.planhealth.junitaudit;

import org.planhealth.rules.junit.PlanAudit;
import org.planhealth.rules.junit.PlanAuditTests;

/** All that it takes; a repository of plans would say {@code plans/*.yaml}. */
@PlanAudit(
        plans = "../plans/safe-releases.yaml",
        profile = "starter",
        failOn = "low",
        minDelivery = 85,
        minPlan = 85,
        minEvidence = 80,
        failOnMissing = true)
class PlansTest implements PlanAuditTests {}
