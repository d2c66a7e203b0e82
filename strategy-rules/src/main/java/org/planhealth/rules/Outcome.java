package org.planhealth.rules;

import org.planhealth.strategy.Keyword;

/** The outcome of a rule or a finding. */
public enum Outcome implements Keyword {
    /** The rule found nothing. */
    PASSED,
    /** The plan has the defect. */
    VIOLATED,
    /** The plan does not state a fact that the rule needs: information is missing. */
    MISSING,
    /** The plan has the defect, or lacks the fact, and a waiver accepts it. */
    WAIVED,
    /** The plan has nothing the rule applies to. */
    NOT_APPLICABLE,
    /** The rule could not be run; it says nothing about the plan. */
    ERROR,
    /** The profile leaves the rule out. */
    OFF;
}
