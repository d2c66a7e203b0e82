package org.planhealth.rules.sdk;

import org.jspecify.annotations.Nullable;

/**
 * Reads what a plan may leave out.
 *
 * @param <H> what holds it
 * @param <P> what it is
 */
interface StatedPart<H, P> {
    /** Returns the part; null if it is not stated. */
    @Nullable
    P of(H holder);
}
