/**
 * The audit as JUnit tests: one test for each rule and plan, which fails where the gate would, and points at the plan.
 *
 * <p>Start at {@link org.planhealth.rules.junit.PlanAudit}. Needs JUnit Jupiter 5.14 or 6.1 on the class path; nothing
 * else in this library does.
 */
@NullMarked
package org.planhealth.rules.junit;

import org.jspecify.annotations.NullMarked;
