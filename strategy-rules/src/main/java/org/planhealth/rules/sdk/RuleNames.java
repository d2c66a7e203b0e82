package org.planhealth.rules.sdk;

/**
 * The names of rules in a rule file. A file holds one rule in the sense of the catalogue, in one or more rules of the
 * engine: the first is named by the id, each other one by the id, a space and what it adds, such as
 * {@code stale-key-result missing}.
 */
public final class RuleNames {
    private RuleNames() {}

    /** Returns the id of the rule to which a rule of the engine belongs. */
    public static String id(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** Returns the value of an annotation without the quotes, which the compiler at run time leaves on it. */
    public static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replace("\\\"", "\"")
                : value;
    }
}
