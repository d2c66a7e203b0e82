/**
 * Random plans for property tests with jqwik, which a test brings along itself: {@code net.jqwik:jqwik} 1.9.3.
 *
 * <p>Start at {@link org.planhealth.strategy.testing.RealisticStrategies} for tests of rules and analyses, and at
 * {@link org.planhealth.strategy.testing.ValidStrategies} for tests of readers and writers.
 */
@NullMarked
package org.planhealth.strategy.testing;

import org.jspecify.annotations.NullMarked;
