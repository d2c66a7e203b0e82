/**
 * Rules in CEL, which are data and not code: they see only the plan, what is computed from it, the day and their limits, and
 * are bounded in size and steps, so their authors need not be trusted. The only package that knows {@code dev.cel}, which is
 * optional.
 *
 * <p>Start at {@link org.planhealth.rules.pack.RulePack#ofCel}, and here at {@link org.planhealth.rules.cel.CelRuleProgram}.
 */
@NullMarked
package org.planhealth.rules.cel;

import org.jspecify.annotations.NullMarked;
