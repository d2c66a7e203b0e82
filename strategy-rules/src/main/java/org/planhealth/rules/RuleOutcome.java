package org.planhealth.rules;

import org.planhealth.rules.sdk.RuleInfo;

/**
 * How one rule of the catalogue ended.
 *
 * @param rule the rule, as the profile sets it
 * @param outcome how it ended; violated before missing before waived if it has findings of several kinds
 * @param affected how many entities have a finding that is not waived; the population if one is about the whole strategy
 * @param population how many entities the rule applies to the plan has; 0 if the rule did not run
 */
public record RuleOutcome(RuleInfo rule, Outcome outcome, int affected, int population) {

    /** Returns the id of the rule. */
    public String id() {
        return rule.id();
    }
}
