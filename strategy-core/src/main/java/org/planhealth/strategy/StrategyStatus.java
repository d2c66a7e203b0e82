package org.planhealth.strategy;

/** The status of a strategy. */
public enum StrategyStatus implements Keyword {
    /** Being written. */
    DRAFT,
    /** Put forward for a decision. */
    PROPOSED,
    /** Decided, not yet begun. */
    APPROVED,
    /** Being carried out. */
    ACTIVE,
    /** Halted for a while. */
    PAUSED,
    /** Carried out. */
    COMPLETED,
    /** Given up. */
    ABANDONED
}
