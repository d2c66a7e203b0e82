package org.planhealth.rules.cel;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One run of one rule over one plan: counts what it reads, so that no rule reads without end. Not for several threads. */
final class EvaluationBudget {
    /** Our own figure: some hundred times what a rule needs that compares each of 200 initiatives with all others. */
    static final int MOST_STEPS = 5_000_000;

    private static final int CHARACTERS_OF_A_STEP = 64;

    private int left = MOST_STEPS;
    private @Nullable String absent;

    /** Begins an expression, in which nothing was found absent so far. */
    void begin() {
        absent = null;
    }

    /** Notes what an expression asked for and the plan does not state. */
    void miss(String path) {
        absent = path;
    }

    /** Returns what the expression last asked for in vain; null if it found everything. */
    @Nullable
    String absent() {
        return absent;
    }

    /** Counts the reading of a value: one step, and one more for each element of a list and each piece of a long text. */
    void read(Object value) {
        int steps = 1;
        if (value instanceof Collection<?> list) {
            steps += list.size();
        } else if (value instanceof String text) {
            steps += text.length() / CHARACTERS_OF_A_STEP;
        }
        left = Math.max(0, left - steps);
        if (fault() != null) {
            throw new IllegalStateException("the run has ended");
        }
    }

    /**
     * Returns why the rule must end, since there are no steps left or the deadline came; null if it may go on. The language
     * may have passed over the error by which it was told so.
     */
    @Nullable
    String fault() {
        if (left == 0) {
            return "it read more than 5,000,000 values";
        }
        return Thread.currentThread().isInterrupted() ? "it was stopped" : null;
    }
}
