package org.planhealth.rules.cel;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of one rule over one plan: counts what it reads, so that no rule reads without end. Not for several threads. */
final class EvaluationBudget {
    /** Our own figure: some twenty times what a rule needs that compares each of 200 initiatives with all others. */
    static final int MOST_STEPS = 10_000_000;

    private static final int CHARACTERS_OF_A_STEP = 64;
    /** A search compares each place of one text with the other, but a comparison of two characters is less than a step. */
    private static final int COMPARISONS_OF_A_STEP = 256;

    /** To find and compare an entry of a map takes longer than to evaluate a part of an expression. */
    private static final int STEPS_OF_AN_ENTRY = 4;

    private long left = MOST_STEPS;
    private @Nullable String absent;

    /** Ends an evaluation. The language hands on what is thrown as an exception as if it were a value, but no error. */
    static final class EndedError extends Error {
        private static final long serialVersionUID = 1;

        private EndedError(String why) {
            super(why, null, false, false);
        }
    }

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

    /**
     * Counts the reading of a value: one step, and one more for each element of a list and each piece of a long text.
     *
     * @throws EndedError if there are no steps left, or the deadline came
     */
    void read(Object value) {
        count(1 + (value instanceof Collection<?> list ? list.size() : piecesOf(value)));
    }

    /** Counts a part of an expression that came to a value, which may be a long text. */
    void evaluated(Object value) {
        count(1 + piecesOf(value));
    }

    /** Counts all that a value holds, since it is compared with another. */
    void compared(Object value) {
        if (value instanceof Collection<?> list) {
            count(1);
            list.forEach(this::compared);
        } else if (value instanceof Map<?, ?> map) {
            count(1);
            map.forEach((key, inside) -> {
                count(STEPS_OF_AN_ENTRY);
                compared(key);
                compared(inside);
            });
        } else {
            evaluated(value);
        }
    }

    /** Counts the search for one text in another. */
    void searched(long length, long lengthOfWanted) {
        count(1 + length * lengthOfWanted / COMPARISONS_OF_A_STEP);
    }

    private static long piecesOf(Object value) {
        return value instanceof String text ? text.length() / CHARACTERS_OF_A_STEP : 0;
    }

    private void count(long steps) {
        left -= steps;
        if (left < 0) {
            throw new EndedError("it read more than 10,000,000 values");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new EndedError("it was stopped");
        }
    }
}
