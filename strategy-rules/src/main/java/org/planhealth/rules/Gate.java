package org.planhealth.rules;

import com.google.common.collect.ImmutableList;

/**
 * Whether a plan may pass; apart from the scores and never averaged.
 *
 * <p>It may not when its verdict is off course, with a violated finding at or above the severity that the profile states
 * for its measure, with a waiver that has expired, or if a rule could not be run; and if the profile says so, with a
 * figure under a minimum or with missing information. With a baseline, only findings that it does not hold count, and off
 * course only if the plan was not off course when it was accepted; a defect that was
 * missing information then warns, unless it is critical. A closed effort always passes.
 *
 * @param reasons why it may not, each a clause such as {@code 3 plan findings at or above high}; empty if it may
 * @param warnings what does not keep it from passing, each a clause such as {@code the verdict is at risk}
 */
public record Gate(ImmutableList<String> reasons, ImmutableList<String> warnings) {

    /** Tells whether the plan passes. */
    public boolean passed() {
        return reasons.isEmpty();
    }
}
