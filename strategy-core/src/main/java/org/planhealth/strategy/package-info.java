/**
 * The model: a technical strategy in plain, immutable Java.
 *
 * <p>Start at {@link org.planhealth.strategy.Strategy}; every other type is a part of it. A component that is null is
 * not stated, an empty list states that there are none.
 */
@NullMarked
package org.planhealth.strategy;

import org.jspecify.annotations.NullMarked;
