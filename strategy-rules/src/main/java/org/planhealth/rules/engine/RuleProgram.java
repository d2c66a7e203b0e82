package org.planhealth.rules.engine;

import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleFindings;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RuleParameters;

/**
 * A rule that is not run by the rule engine, such as one written in Java.
 *
 * <p>It is immutable and safe for use by several threads, and says the same of the same facts.
 */
public interface RuleProgram {

    /** Returns what it says of itself. */
    RuleInfo info();

    /**
     * Runs it. What it throws ends in an error of this rule alone.
     *
     * @param facts the strategy and what is computed from it
     * @param parameters the day and the limits of this rule
     * @param bounds how far it may go; it is stopped from outside at the deadline, but has to give up by itself when it
     *     finds too much
     * @return what it found, and what it applies to
     */
    RuleFindings evaluate(Facts facts, RuleParameters parameters, RunBounds bounds);
}
