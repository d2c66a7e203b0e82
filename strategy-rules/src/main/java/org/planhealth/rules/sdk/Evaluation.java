package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;

/**
 * What the rules said of a strategy.
 *
 * @param verdicts what they found, in no particular order
 * @param errors why a rule could not be run, by the id of the rule
 */
public record Evaluation(ImmutableList<Verdict> verdicts, ImmutableSortedMap<String, String> errors) {}
