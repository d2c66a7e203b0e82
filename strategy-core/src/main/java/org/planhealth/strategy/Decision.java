package org.planhealth.strategy;

/** What a review decided. */
public enum Decision implements Keyword {
    /** Go on as planned. */
    CONTINUE,
    /** Go on with changes. */
    ADAPT,
    /** Take another course to the same end. */
    PIVOT,
    /** End it. */
    STOP
}
