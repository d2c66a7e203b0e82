package org.planhealth.strategy.io;

import static java.util.Locale.ROOT;

/** What is left of the limits while the tree of one file grows. */
final class ReadBudget {
    private final ReadLimits limits;
    private int tokens;

    ReadBudget(ReadLimits limits) {
        this.limits = limits;
    }

    /** Takes in {@code count} keys, values, lists or objects. */
    void take(int count, TextPosition place) {
        tokens += count;
        if (tokens > limits.maxTokens()) {
            throw new UnreadableTextException(
                    place,
                    String.format(ROOT, "more than %,d keys and values, the limit", limits.maxTokens()),
                    "an alias counts as everything it repeats");
        }
    }

    /** Checks that lists and objects do not stand too deep inside each other. */
    void checkDepth(int depth, TextPosition place) {
        if (depth > limits.maxDepth()) {
            throw new UnreadableTextException(
                    place, String.format(ROOT, "nested more than %,d levels deep, the limit", limits.maxDepth()));
        }
    }
}
