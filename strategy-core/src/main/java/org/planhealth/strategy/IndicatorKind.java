package org.planhealth.strategy;

/** Whether an indicator tells early or late. */
public enum IndicatorKind implements Keyword {
    /** Moves before the result does. */
    LEADING,
    /** Is the result, seen afterwards. */
    LAGGING
}
