package org.planhealth.strategy;

/** How risky it is to move one team. */
public enum RiskLevel implements Keyword {
    /** Little harm if it goes wrong. */
    LOW,
    /** Noticed by its users if it goes wrong. */
    MEDIUM,
    /** An outage or loss if it goes wrong. */
    HIGH
}
