/**
 * Rules in CEL, which are data and not code: they see only the plan, what is computed from it, the day and their limits, and
 * are bounded in size and steps, so their authors need not be trusted. The only package that knows {@code dev.cel}, which is
 * optional.
 *
 * <p>The jars of {@code dev.cel} share packages, which the module path does not allow. They belong on the class path, also where
 * this library is on the module path; it finds them there.
 *
 * <p>Start at {@link org.planhealth.rules.pack.RulePack#ofCel}, and here at {@link org.planhealth.rules.cel.CelRuleProgram}.
 */
@NullMarked
package org.planhealth.rules.cel;

import org.jspecify.annotations.NullMarked;
