/**
 * What is computed from a strategy: small pure functions over the model, each a record that a rule can match.
 *
 * <p>Start at {@link org.planhealth.strategy.analysis.AskConcentration}, which says which teams hold what an ask wants.
 */
@NullMarked
package org.planhealth.strategy.analysis;

import org.jspecify.annotations.NullMarked;
