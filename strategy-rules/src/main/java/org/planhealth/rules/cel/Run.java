package org.planhealth.rules.cel;

import org.planhealth.rules.sdk.RuleFaultException;

/** One run of one rule over one plan: counts what it reads, so that no rule reads without end. Not for several threads. */
final class Run {
    /** Our own figure: some hundred times what a rule needs that compares each of 200 initiatives with all others. */
    static final int MOST_STEPS = 5_000_000;

    private static final int CHARACTERS_OF_A_STEP = 64;

    private final String rule;
    private int left = MOST_STEPS;

    Run(String rule) {
        this.rule = rule;
    }

    /** Counts the reading of a value: one step, and one more for each element of a list and each piece of a long text. */
    void read(Object value) {
        int steps = 1;
        if (value instanceof java.util.Collection<?> list) {
            steps += list.size();
        } else if (value instanceof String text) {
            steps += text.length() / CHARACTERS_OF_A_STEP;
        }
        left = Math.max(0, left - steps);
        check();
    }

    /**
     * Ends the rule if it went too far; the language may have passed over the error by which it was told so.
     *
     * @throws RuleFaultException if there are no steps left, or the deadline came
     */
    void check() {
        if (left == 0) {
            throw new RuleFaultException(rule, "it read more than 5,000,000 values");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new RuleFaultException(rule, "it was stopped");
        }
    }
}
