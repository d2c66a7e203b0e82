/**
 * The main API: audits a strategy, and returns its score, findings, missing information and next fixes. No engine types.
 *
 * <p>Start at {@link org.planhealth.rules.PlanHealth}; {@link org.planhealth.rules.HealthReport} is what it returns.
 */
@NullMarked
package org.planhealth.rules;

import org.jspecify.annotations.NullMarked;
