package org.planhealth.strategy;

/** Whether an indicator leads or lags. */
public enum IndicatorKind implements Keyword {
    /** Moves before the result does. */
    LEADING,
    /** Is the result, seen afterwards. */
    LAGGING
}
