package org.planhealth.rules;

import org.planhealth.rules.sdk.RuleInfo;

/**
 * How one rule of the catalogue ended.
 *
 * @param rule the rule, as the profile sets it
 * @param outcome how it ended; violated before missing before waived if it has findings of several kinds
 * @param applicable how many subjects it applies to; 0 if it did not run
 * @param checked how many of these it could decide; one that it could decide in part counts half
 */
public record RuleOutcome(RuleInfo rule, Outcome outcome, int applicable, double checked) {

    /** Returns the id of the rule. */
    public String id() {
        return rule.id();
    }
}
