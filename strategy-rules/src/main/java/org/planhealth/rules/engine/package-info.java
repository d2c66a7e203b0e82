/**
 * Runs rules: one immutable rule base of all packs, and a Drools session for each audit. For the other packages only;
 * embedders use {@link org.planhealth.rules.PlanHealth}.
 *
 * <p>Start at {@link org.planhealth.rules.engine.RuleBase}.
 */
@NullMarked
package org.planhealth.rules.engine;

import org.jspecify.annotations.NullMarked;
