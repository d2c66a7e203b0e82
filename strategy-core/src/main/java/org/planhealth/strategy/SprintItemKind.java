package org.planhealth.strategy;

/** Where the work of a sprint item comes from. */
public enum SprintItemKind implements Keyword {
    /** Moves the strategy. */
    STRATEGIC,
    /** Keeps what exists running. */
    LIGHTS_ON,
    /** Came up during the sprint. */
    UNPLANNED
}
