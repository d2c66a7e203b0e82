package org.planhealth.strategy;

/** Which way an indicator gets better. */
public enum Direction implements Keyword {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN
}
