package org.planhealth.rules;

import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;

/**
 * What the scores know of a finding.
 *
 * @param fingerprint its identity, which also orders the sums
 * @param subject id of the entity that it is about; both ids for a pair, so that it does not matter which is named first
 * @param rule the rule that found it
 * @param severity its own severity
 * @param degree how much of the plan it touches, over 0 up to 1
 * @param violated whether the defect is there; otherwise facts are missing
 * @param worst the most that it could weigh, while facts are missing; 0 if none is
 * @param waived whether a waiver accepts it
 */
record ScoredItem(
        String fingerprint,
        String subject,
        RuleInfo rule,
        Severity severity,
        double degree,
        boolean violated,
        double worst,
        boolean waived) {

    /** Tells whether the score counts it: it is violated; a waiver takes it out of Plan, but never out of Delivery. */
    boolean isCounted() {
        return violated && (!waived || rule.measures() == Measure.DELIVERY);
    }

    /** Returns the degree in terms of the rule's highest severity. */
    double weight() {
        return degree * severity.points() / rule.severity().points();
    }
}
