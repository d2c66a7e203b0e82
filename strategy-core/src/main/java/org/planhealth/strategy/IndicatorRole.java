package org.planhealth.strategy;

/** What an indicator is for. */
public enum IndicatorRole implements Keyword {
    /** The strategy means to move it. */
    TARGET,
    /** The strategy must not harm it. */
    GUARDRAIL
}
