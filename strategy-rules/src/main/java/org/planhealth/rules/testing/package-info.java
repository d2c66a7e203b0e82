/**
 * Testing health rules: the cases that stand beside a rule, and tests in Java.
 *
 * <p>Start at {@link org.planhealth.rules.testing.RuleTester} for a test in Java, and at
 * {@link org.planhealth.rules.testing.PackCheck} for the cases of a whole pack, each a
 * {@link org.planhealth.rules.pack.RuleCase}.
 */
@NullMarked
package org.planhealth.rules.testing;

import org.jspecify.annotations.NullMarked;
