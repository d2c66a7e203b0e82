package org.planhealth.junitaudit;

import org.planhealth.rules.Severity;
import org.planhealth.rules.junit.PlanAudit;
import org.planhealth.rules.junit.PlanAuditTests;

/** All that it takes; a repository of plans would say {@code plans/*.yaml}. */
@PlanAudit(plans = "../plans/safe-releases.yaml", profile = "starter", failOn = Severity.LOW, minScore = 85)
class PlansTest implements PlanAuditTests {}
