package org.planhealth.strategy;

/** The three interaction modes of Team Topologies. */
public enum ChannelMode implements Keyword {
    /** The teams work together closely for a time. */
    COLLABORATION,
    /** One team uses what the other offers, with little talk. */
    X_AS_A_SERVICE,
    /** One team helps the other to learn. */
    FACILITATING
}
