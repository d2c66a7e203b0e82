package org.planhealth.rules.engine;

import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.RuleFindings;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RuleParameters;

/**
 * A rule written in Java, in a pack.
 *
 * @param rule the rule
 * @param info what it says of itself, with its pack as its place
 */
public record JavaRule(HealthRule rule, RuleInfo info) implements RuleProgram {
    /** Returns a rule of the pack of that name. */
    public static JavaRule of(HealthRule rule, String pack) {
        return new JavaRule(rule, rule.info(pack));
    }

    @Override
    public RuleFindings evaluate(Facts facts, RuleParameters parameters, RunBounds bounds) {
        return rule.evaluate(facts, parameters, bounds.maxFindings());
    }
}
