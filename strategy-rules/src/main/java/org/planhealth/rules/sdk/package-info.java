/**
 * What rules are written with: the facts to match, the functions to call, and messages. Its one engine type is the
 * {@code kcontext} of a rule in DRL.
 *
 * <p>Start at {@link org.planhealth.rules.sdk.Findings} for a rule in DRL, at {@link org.planhealth.rules.sdk.HealthRule} for
 * one in Java, and at {@link org.planhealth.rules.sdk.FactTypes} for the facts.
 */
@NullMarked
package org.planhealth.rules.sdk;

import org.jspecify.annotations.NullMarked;
