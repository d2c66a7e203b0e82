/**
 * Writing health rules: what a rule may match, call and say; the only package that knows the rule engine.
 *
 * <p>Start at {@link org.planhealth.rules.sdk.Findings}, which is what the consequence of a rule in DRL calls. A pack of such
 * rules is loaded by {@link org.planhealth.rules.pack.RulePack}; they are code, and run with all rights of the program. Rules that need
 * no engine are written with {@link org.planhealth.rules.sdk.HealthRule}, and rules of authors who are not trusted in CEL.
 */
@NullMarked
package org.planhealth.rules.sdk;

import org.jspecify.annotations.NullMarked;
