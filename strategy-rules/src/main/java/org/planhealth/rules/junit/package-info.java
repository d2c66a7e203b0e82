/**
 * The audit as JUnit tests: one test for each rule and plan, which fails where the gate would, and points to the plan.
 *
 * <p>Start at {@link org.planhealth.rules.junit.PlanAudit}, and at {@link org.planhealth.rules.junit.RulePackTests} for rules.
 * Needs JUnit Jupiter 5.14 or 6.1 on the class path; no other package does.
 */
@NullMarked
package org.planhealth.rules.junit;

import org.jspecify.annotations.NullMarked;
