package org.planhealth.rules;

import java.util.Locale;

/** How a rule ended, or what a finding is. */
public enum Outcome {
    /** The rule found nothing. */
    PASSED,
    /** The plan has the defect. */
    VIOLATED,
    /** The plan does not state a fact that the rule needs to decide: information is missing. */
    MISSING,
    /** The plan has the defect, or lacks the fact, and a waiver accepts it. */
    WAIVED,
    /** The plan has nothing that the rule is about. */
    NOT_APPLICABLE,
    /** The rule could not be run; it says nothing about the plan. */
    ERROR,
    /** The profile leaves the rule out. */
    OFF;

    /** Returns the spelling in reports, such as {@code not-applicable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
