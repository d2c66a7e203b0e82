package org.planhealth.rules.sdk;

import static java.util.Objects.requireNonNull;

/**
 * A condition that one rule of a file establishes and the others match, so that it is written once.
 *
 * <p>It holds as long as what the rule matched. Rules find it by the name of the rule that infers it:
 * {@code not Inferred( condition == "missing-conversation connected", about == $pair )}.
 *
 * @param condition the name of the rule that infers it: the id of the rule, a space and the condition
 * @param about what it holds of
 */
public record Inferred(String condition, Object about) {
    /** Checks the parts. */
    public Inferred {
        requireNonNull(condition, "condition");
        requireNonNull(about, "about");
    }
}
