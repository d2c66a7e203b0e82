package org.planhealth.strategy;

/** How high in the organisation a sponsor stands. */
public enum SponsorLevel implements Keyword {
    /** Answers for a whole organisation; what a strategy needs. */
    EXECUTIVE,
    /** Answers for several teams. */
    DIRECTOR,
    /** Answers for one team. */
    MANAGER
}
