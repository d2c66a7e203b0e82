/**
 * What is computed from a strategy: small pure functions over the model, mostly records that a rule can match.
 *
 * <p>Start at {@link org.planhealth.strategy.analysis.AskConcentration}, which says which teams hold what an ask wants, or
 * at {@link org.planhealth.strategy.analysis.AlignmentGraph}, which says what serves what.
 */
@NullMarked
package org.planhealth.strategy.analysis;

import org.jspecify.annotations.NullMarked;
