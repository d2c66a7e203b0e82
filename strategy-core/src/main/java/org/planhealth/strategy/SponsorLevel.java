package org.planhealth.strategy;

/** The level of a sponsor in the organization. */
public enum SponsorLevel implements Keyword {
    /** Accountable for a whole organization; the level that a strategy needs. */
    EXECUTIVE,
    /** Accountable for several teams. */
    DIRECTOR,
    /** Accountable for one team. */
    MANAGER
}
