package org.planhealth.strategy;

/** What sort of work an initiative is. */
public enum InitiativeKind implements Keyword {
    /** Makes something new. */
    BUILD,
    /** Moves users or systems from one thing to another, team by team. */
    MIGRATION,
    /** Moves a system as it is, with a cutover. */
    LIFT_AND_SHIFT,
    /** Reduces what something costs. */
    COST,
    /** Changes how people work. */
    PROCESS
}
