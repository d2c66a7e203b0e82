package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;

/**
 * What rules said of a plan.
 *
 * @param findings what they found
 * @param applicable the subjects that they named because they apply to them; none of rules that apply to all of their subjects
 */
public record RuleFindings(ImmutableList<RuleFinding> findings, ImmutableList<Applicable> applicable) {}
