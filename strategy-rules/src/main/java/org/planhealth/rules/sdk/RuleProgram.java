package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;

/**
 * A rule that is not run by the rule engine, such as one written in Java.
 *
 * <p>It is immutable and safe for use by several threads, and says the same of the same facts.
 */
public interface RuleProgram {

    /** Returns what it says of itself. */
    RuleDeclaration declaration();

    /**
     * Runs it. What it throws ends in an error of this rule alone.
     *
     * @param facts the strategy and what is computed from it
     * @param limits the day and the limits of this rule
     * @param bounds how far it may go; it is stopped from outside at the deadline, but has to give up by itself when it
     *     finds too much
     * @return what it found
     */
    ImmutableList<Verdict> evaluate(Facts facts, Limits limits, RunBounds bounds);
}
