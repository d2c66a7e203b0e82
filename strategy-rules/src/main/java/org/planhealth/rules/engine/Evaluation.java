package org.planhealth.rules.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.planhealth.rules.sdk.Applicable;
import org.planhealth.rules.sdk.RuleFinding;

/**
 * What the rules said of a strategy.
 *
 * @param findings what they found, in no particular order
 * @param applicable the subjects that rules named because they apply to them, in no particular order
 * @param errors why a rule could not be run, by the id of the rule
 */
public record Evaluation(
        ImmutableList<RuleFinding> findings,
        ImmutableList<Applicable> applicable,
        ImmutableSortedMap<String, String> errors) {}
