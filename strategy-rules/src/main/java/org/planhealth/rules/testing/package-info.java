/**
 * Testing health rules: the cases that stand beside a rule, and whether the rule does what they say.
 *
 * <p>Start at {@link org.planhealth.rules.testing.RuleCase}.
 */
@NullMarked
package org.planhealth.rules.testing;

import org.jspecify.annotations.NullMarked;
