package org.planhealth.rules.sdk;

import java.util.Optional;

/** The texts that stand beside the condition of a rule; read when they are asked for. */
public interface RuleDocuments {

    /** Returns the texts of a rule that states its page itself, and has no cases. */
    static RuleDocuments of(RulePage page, String place) {
        return new StatedPage(page, place);
    }

    /**
     * Returns the page of the rule: what its file says, unless it is stated otherwise.
     *
     * @throws IllegalArgumentException if there is none, or it lacks a section, with the place where it was looked for
     */
    default RulePage page() {
        return RulePage.parse(readme().orElseThrow(), place() + "/README.md");
    }

    /** Returns the file of the page, in Markdown; empty if the page is stated otherwise. */
    Optional<String> readme();

    /**
     * Returns the cases of the rule: a stream of small plans and what it says of each; empty if it has none.
     *
     * @throws IllegalArgumentException if they cannot be read, with the place where they were looked for
     */
    String cases();

    /** Returns the file of a rule in DRL, by which errors find its lines; empty for other rules, and if it cannot be read. */
    default Optional<String> drl() {
        return Optional.empty();
    }

    /** Returns where the rule stands, for people: a folder, or the name of what holds it. */
    String place();
}
