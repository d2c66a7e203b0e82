package org.planhealth.strategy;

/** How far the delivery of an initiative has come. */
public enum Stage implements Keyword {
    /** Not begun. */
    PLANNED,
    /** Finding out what works, with one team and quick wins. */
    EARLY,
    /** Rolling out to the many; where work slows. */
    MIDDLE,
    /** Finishing, landing and handing over. */
    LATE,
    /** Landed. */
    DONE,
    /** Given up. */
    STOPPED
}
