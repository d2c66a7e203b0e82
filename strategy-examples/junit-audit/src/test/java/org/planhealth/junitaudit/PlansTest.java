package org.planhealth.junitaudit;

import org.planhealth.rules.junit.PlanAudit;
import org.planhealth.rules.junit.PlanAuditTests;
import org.planhealth.rules.sdk.Severity;

/** All that it takes; a repository of plans would say {@code plans/*.yaml}. */
@PlanAudit(plans = "../plans/safe-releases.yaml", profile = "starter", failOn = Severity.LOW, minScore = 85)
class PlansTest implements PlanAuditTests {}
