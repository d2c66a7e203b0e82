package org.planhealth.strategy;

/** The four team types of Team Topologies, and who only adopts. */
public enum TeamKind implements Keyword {
    /** Serves one stream of user value. */
    STREAM_ALIGNED,
    /** Offers a service that other teams build on. */
    PLATFORM,
    /** Helps other teams to learn. */
    ENABLING,
    /** Owns a part that takes rare knowledge. */
    COMPLICATED_SUBSYSTEM,
    /**
     * A site, service or department that only adopts what others build; no rule asks an incentive or a conversation
     * of it.
     */
    ADOPTER
}
