/**
 * Reading plans from YAML or JSON, with every problem named at its place, and writing them.
 *
 * <p>Start at {@link org.planhealth.strategy.io.StrategyReader}.
 */
@NullMarked
package org.planhealth.strategy.io;

import org.jspecify.annotations.NullMarked;
