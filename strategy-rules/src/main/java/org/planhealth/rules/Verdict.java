package org.planhealth.rules;

import org.planhealth.strategy.Keyword;

/** What an audit says of an effort in one phrase. */
public enum Verdict implements Keyword {
    /** The dates or figures show that it will not get there as planned. */
    OFF_COURSE,
    /** Something endangers it, or it is paused. */
    AT_RISK,
    /** Nothing endangers it, and enough is stated to say so. */
    ON_COURSE,
    /** Nothing that is stated endangers it, but too little is stated. */
    CANNOT_TELL,
    /** Nothing has begun, so that the plan alone is judged. */
    NOT_STARTED,
    /** All of it is done, stopped or abandoned. */
    CLOSED;

    /** Returns the phrase in reports, such as {@code off course}. */
    public String phrase() {
        return word().replace('-', ' ');
    }
}
