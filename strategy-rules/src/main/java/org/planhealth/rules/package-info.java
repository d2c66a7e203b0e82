/**
 * The public door: audit a strategy and get its score, its findings and what to fix first; free of engine types.
 *
 * <p>Start at {@link org.planhealth.rules.PlanHealth}.
 */
@NullMarked
package org.planhealth.rules;

import org.jspecify.annotations.NullMarked;
