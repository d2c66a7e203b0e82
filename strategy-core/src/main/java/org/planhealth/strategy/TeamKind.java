package org.planhealth.strategy;

/** The four team types of Team Topologies. */
public enum TeamKind implements Keyword {
    /** Serves one stream of user value. */
    STREAM_ALIGNED,
    /** Offers a service that other teams build on. */
    PLATFORM,
    /** Helps other teams to learn. */
    ENABLING,
    /** Owns a part that takes rare knowledge. */
    COMPLICATED_SUBSYSTEM
}
