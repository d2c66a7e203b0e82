package org.planhealth.strategy;

/** What is done about a risk. */
public enum RiskResponse implements Keyword {
    /** Lived with. */
    ACCEPT,
    /** Made less likely or less bad. */
    MITIGATE,
    /** Made impossible by another course. */
    AVOID,
    /** Borne by somebody else. */
    TRANSFER
}
