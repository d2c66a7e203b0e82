package org.planhealth.rules.sdk;

/** The texts that stand beside the condition of a rule; read when they are asked for. */
public interface RuleDocuments {

    /**
     * Returns the page of the rule, in Markdown with the sections Why, Fix, When to ignore and Source.
     *
     * @throws IllegalArgumentException if there is none, with the place where it was looked for
     */
    String page();

    /**
     * Returns the cases of the rule: a stream of small plans and what it says of each; empty if it has none.
     *
     * @throws IllegalArgumentException if they cannot be read, with the place where they were looked for
     */
    String cases();

    /** Returns where the rule stands, for people: a folder, or the name of what holds it. */
    String place();
}
