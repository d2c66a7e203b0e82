/**
 * Tests of rules: the cases beside a rule, what is asked of every rule, and tests in Java. Needs no test framework.
 *
 * <p>Start at {@link org.planhealth.rules.testing.RuleTester} for a test in Java, and at
 * {@link org.planhealth.rules.testing.PackCheck} for a whole pack.
 */
@NullMarked
package org.planhealth.rules.testing;

import org.jspecify.annotations.NullMarked;
