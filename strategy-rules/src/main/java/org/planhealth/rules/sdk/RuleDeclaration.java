package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableSortedMap;

/**
 * A rule as it stands in its file.
 *
 * @param id the name of the rule
 * @param annotations its annotations, by key, as the texts that were written
 * @param documents the texts that stand beside it
 */
public record RuleDeclaration(String id, ImmutableSortedMap<String, String> annotations, RuleDocuments documents) {}
