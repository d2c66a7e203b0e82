package org.planhealth.rules.cel;

import org.jspecify.annotations.Nullable;

/**
 * What an expression comes to.
 *
 * @param value its value; null if what the plan states does not decide it
 * @param absent what the plan does not state, if so; null otherwise
 */
record CelResult(@Nullable Object value, @Nullable String absent) {

    static CelResult of(Object value) {
        return new CelResult(value, null);
    }

    static CelResult undecided(String absent) {
        return new CelResult(null, absent);
    }

    boolean is(boolean truth) {
        return Boolean.valueOf(truth).equals(value);
    }
}
