package org.planhealth.strategy;

/** Which direction of an indicator is better. */
public enum Direction implements Keyword {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN
}
