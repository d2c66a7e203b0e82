package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableSortedMap;

/**
 * A rule as it stands in its file.
 *
 * @param id the name of the rule
 * @param annotations its annotations, by key, as the texts that were written
 * @param documents the texts that stand beside it
 */
public record RuleDeclaration(String id, ImmutableSortedMap<String, String> annotations, RuleDocuments documents) {

    /**
     * Returns the id of the rule to which a rule of the engine belongs. A file holds one rule in the sense of the catalogue, in one
     * or more rules of the engine: the first is named by the id, each other one by the id, a space and what it adds, such as
     * {@code stale-key-result missing}.
     */
    public static String idOf(String engineRule) {
        int space = engineRule.indexOf(' ');
        return space < 0 ? engineRule : engineRule.substring(0, space);
    }

    /** Returns the value of an annotation without the quotes, which the compiler at run time leaves on it. */
    public static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replace("\\\"", "\"")
                : value;
    }
}
