/**
 * Rules that are data: conditions in CEL, an expression language that cannot reach Java and always ends; the only package
 * that knows {@code dev.cel}, which is optional.
 *
 * <p>A rule in DRL is code, and can do what the process can; a rule in CEL may come from someone who is not trusted. It sees
 * the components of the records of a plan and of what is computed from it, the day and its limits, and nothing else, and
 * each expression is bounded in length, nesting and steps. Start at {@link org.planhealth.rules.pack.RulePack#ofCel}.
 */
@NullMarked
package org.planhealth.rules.cel;

import org.jspecify.annotations.NullMarked;
