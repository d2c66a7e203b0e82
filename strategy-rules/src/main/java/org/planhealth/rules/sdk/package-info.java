/**
 * Writing health rules: what a rule may match, call and say; the only package that knows the rule engine.
 *
 * <p>Start at {@link org.planhealth.rules.sdk.Findings}, which is what the consequence of a rule calls.
 */
@NullMarked
package org.planhealth.rules.sdk;

import org.jspecify.annotations.NullMarked;
