package org.planhealth.strategy;

/** What a stakeholder is to the strategy. */
public enum StakeholderKind implements Keyword {
    /** Uses what the strategy builds. */
    USER,
    /** Decides over people or money that it needs. */
    LEADER,
    /** Leads work beside it. */
    PEER,
    /** Owns something that it cannot do without. */
    DEPENDENCY
}
