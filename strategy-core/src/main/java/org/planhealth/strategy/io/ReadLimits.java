package org.planhealth.strategy.io;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much a reader takes in before it refuses a file, so that no input can exhaust time or memory.
 *
 * <p>The defaults leave room for a plan a hundred times the size of a large one. Each file has the limits to itself: a
 * plan and the organization that it names may reach them both.
 *
 * @param maxBytes the most bytes of UTF-8 in a file, by default 5,000,000; no byte beyond is read
 * @param maxTokens the most keys, values, lists and objects in a file, by default 500,000; each YAML alias counts as all
 *     that it stands for, so a few lines cannot unfold into millions of entries
 * @param maxDepth how deep lists and objects may stand inside each other, by default 100; a plan needs eight
 * @param maxProblems the most problems that are listed, by default 1,000; the rest is only said to exist
 */
public record ReadLimits(int maxBytes, int maxTokens, int maxDepth, int maxProblems) {
    private static final ReadLimits DEFAULTS = new ReadLimits(5_000_000, 500_000, 100, 1_000);
    private static final int DEEPEST = 1_000;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is less than 1, or {@code maxDepth} is greater than 1,000, which a thread's
     *     stack may not hold
     */
    public ReadLimits {
        checkArgument(
                maxBytes >= 1 && maxBytes < Integer.MAX_VALUE, "maxBytes must be 1 to 2147483646, was %s", maxBytes);
        checkArgument(maxTokens >= 1, "maxTokens must be at least 1, was %s", maxTokens);
        checkArgument(maxDepth >= 1 && maxDepth <= DEEPEST, "maxDepth must be 1 to 1000, was %s", maxDepth);
        checkArgument(maxProblems >= 1, "maxProblems must be at least 1, was %s", maxProblems);
    }

    /** Returns the limits that hold unless others are given. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** Returns these limits with another size of a file, in bytes. */
    public ReadLimits withMaxBytes(int bytes) {
        return new ReadLimits(bytes, maxTokens, maxDepth, maxProblems);
    }

    /** Returns these limits with another number of keys, values, lists and objects. */
    public ReadLimits withMaxTokens(int tokens) {
        return new ReadLimits(maxBytes, tokens, maxDepth, maxProblems);
    }

    /** Returns these limits with another depth. */
    public ReadLimits withMaxDepth(int depth) {
        return new ReadLimits(maxBytes, maxTokens, depth, maxProblems);
    }

    /** Returns these limits with another number of problems that are listed. */
    public ReadLimits withMaxProblems(int problems) {
        return new ReadLimits(maxBytes, maxTokens, maxDepth, problems);
    }
}
