package org.planhealth.rules.cel;

import org.jspecify.annotations.Nullable;

/**
 * What an expression comes to.
 *
 * @param value its value; null if what the plan states does not decide it
 * @param absent what the plan does not state, if so; null otherwise
 */
record Answer(@Nullable Object value, @Nullable String absent) {

    static Answer of(Object value) {
        return new Answer(value, null);
    }

    static Answer undecided(String absent) {
        return new Answer(null, absent);
    }

    boolean is(boolean truth) {
        return Boolean.valueOf(truth).equals(value);
    }
}
