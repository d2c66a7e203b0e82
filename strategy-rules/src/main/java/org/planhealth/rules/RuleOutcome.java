package org.planhealth.rules;

/**
 * How one rule of the catalogue ended.
 *
 * @param id id of the rule
 * @param outcome how it ended; violated before unknown before waived if it has findings of several kinds
 * @param affected how many entities have a finding that is not waived; the population if one is about the whole strategy
 * @param population how many entities of the kind that the rule looks at the plan has; 0 if the rule did not run
 */
public record RuleOutcome(String id, Outcome outcome, int affected, int population) {}
