package consumer;

import org.planhealth.rules.junit.PlanAudit;
import org.planhealth.rules.junit.PlanAuditTests;

@PlanAudit(plans = "plan.yaml", baseline = "baseline.json")
class PlansTest implements PlanAuditTests {}
