package org.planhealth.strategy;

/** What an objective promises. */
public enum ObjectiveCommitment implements Keyword {
    /** To be reached in full; a grade under 1.0 is a miss. */
    COMMITTED,
    /** A stretch; a grade near 0.7 is a success. */
    ASPIRATIONAL
}
