package org.planhealth.junitaudit;

import org.planhealth.rules.junit.PlanAudit;
import org.planhealth.rules.junit.PlanAuditTests;

/**
 * Audits a plan that fails on purpose. The build does not run it as a test, but {@link FailingPlanTest} runs
 * it. To see it fail: {@code mvn -pl strategy-examples/junit-audit -am test -Dtest=FailingPlanAudit
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@PlanAudit(plans = "../plans/data-infrastructure.yaml", profile = "starter", failOn = "high", minDelivery = 85)
class FailingPlanAudit implements PlanAuditTests {}
