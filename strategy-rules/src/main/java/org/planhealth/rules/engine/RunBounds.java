package org.planhealth.rules.engine;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How far a rule may go before it is stopped and left out.
 *
 * @param deadline the longest that one run of all rules may take; a rule that is at work then is left out and the others
 *     run anew, with as much time
 * @param maxFindings the most that one rule may find, and the most often that it may fire
 */
public record RunBounds(Duration deadline, int maxFindings) {
    public RunBounds {
        checkArgument(!deadline.isNegative() && !deadline.isZero(), "a deadline must be over 0, was %s", deadline);
        checkArgument(maxFindings > 0, "maxFindings must be over 0, was %s", maxFindings);
    }

    /** Returns 30 seconds and 100,000 findings of a rule, our own default: far more than any plan that people can read needs. */
    public static RunBounds defaults() {
        return new RunBounds(Duration.ofSeconds(30), 100_000);
    }

    /** Returns these bounds with another deadline. */
    public RunBounds withDeadline(Duration longest) {
        return new RunBounds(longest, maxFindings);
    }

    /** Returns these bounds with another number of findings. */
    public RunBounds withMaxFindings(int most) {
        return new RunBounds(deadline, most);
    }
}
