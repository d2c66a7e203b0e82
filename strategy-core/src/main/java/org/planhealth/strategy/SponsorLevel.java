package org.planhealth.strategy;

import java.util.Arrays;

/** The level of a sponsor in the organization. */
public enum SponsorLevel implements Keyword {
    /** Accountable for a whole organization; the level that a strategy needs. */
    EXECUTIVE(3),
    /** Accountable for several teams. */
    DIRECTOR(2),
    /** Accountable for one team. */
    MANAGER(1);

    private final int rank;

    SponsorLevel(int rank) {
        this.rank = rank;
    }

    /**
     * Returns the level of a rank.
     *
     * @param rank 3 for executive, 2 for director, 1 for manager
     * @throws IllegalArgumentException if it is another number
     */
    public static SponsorLevel ofRank(int rank) {
        return Arrays.stream(values())
                .filter(level -> level.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the rank of a sponsor must be 3 (executive), 2 (director) or 1 (manager), was " + rank));
    }

    /** Returns how high it is: 3 for executive, 2 for director, 1 for manager. */
    public int rank() {
        return rank;
    }
}
