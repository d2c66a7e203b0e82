/**
 * Checks over all entities of a strategy, for the reader, which knows their places in a file, and for the model, which knows
 * strategies that were built. Not exported.
 *
 * <p>Start at {@link org.planhealth.strategy.check.EntityIndex}.
 */
@NullMarked
package org.planhealth.strategy.check;

import org.jspecify.annotations.NullMarked;
