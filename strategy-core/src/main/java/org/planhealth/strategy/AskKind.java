package org.planhealth.strategy;

/** What is asked of a team. */
public enum AskKind implements Keyword {
    /** To take something into use. */
    ADOPT,
    /** To bring a figure down. */
    REDUCE,
    /** To give people. */
    STAFF,
    /** To read and judge. */
    REVIEW,
    /** To decide. */
    DECIDE,
    /** To give money. */
    FUND
}
