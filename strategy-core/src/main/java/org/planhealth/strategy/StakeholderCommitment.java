package org.planhealth.strategy;

/** How far a stakeholder backs the strategy. */
public enum StakeholderCommitment implements Keyword {
    /** Does not know of it. */
    UNAWARE,
    /** Was asked. */
    CONSULTED,
    /** Speaks for it. */
    SUPPORTIVE,
    /** Has promised people, time or money. */
    COMMITTED
}
