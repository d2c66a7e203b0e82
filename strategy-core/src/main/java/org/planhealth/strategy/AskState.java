package org.planhealth.strategy;

/** What has become of an ask. */
public enum AskState implements Keyword {
    /** Asked, not answered. */
    OPEN,
    /** Promised, not done. */
    ACCEPTED,
    /** Refused. */
    DECLINED,
    /** Fulfilled. */
    DONE
}
