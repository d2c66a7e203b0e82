package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;

/** The level of a sponsor in the organization. */
public enum SponsorLevel implements Keyword {
    /** Accountable for a whole organization; the level that a strategy needs. */
    EXECUTIVE,
    /** Accountable for several teams. */
    DIRECTOR,
    /** Accountable for one team. */
    MANAGER;

    /**
     * Returns the level of a rank.
     *
     * @param rank 3 for executive, 2 for director, 1 for manager
     * @throws IllegalArgumentException if it is another number
     */
    public static SponsorLevel ofRank(int rank) {
        checkArgument(
                rank >= 1 && rank <= values().length,
                "the rank of a sponsor must be 3 (executive), 2 (director) or 1 (manager), was %s",
                rank);
        return values()[values().length - rank];
    }

    /** Returns how high it is: 3 for executive, 2 for director, 1 for manager. */
    public int rank() {
        return values().length - ordinal();
    }
}
