package org.planhealth.junitaudit;

import org.planhealth.rules.junit.PlanAudit;
import org.planhealth.rules.junit.PlanAuditTests;

/**
 * Audits a plan that is sick on purpose, so it fails; the build does not take it for a test, but {@link SickPlanTest} runs
 * it. To see it fail: {@code mvn -pl strategy-examples/junit-audit -am test -Dtest=SickPlanAudit
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@PlanAudit(plans = "../plans/data-infrastructure.yaml", profile = "starter", minScore = 85)
class SickPlanAudit implements PlanAuditTests {}
