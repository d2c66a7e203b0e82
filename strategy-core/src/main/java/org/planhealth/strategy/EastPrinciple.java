package org.planhealth.strategy;

/** The four ways to ease a change of behavior, after the EAST framework. */
public enum EastPrinciple implements Keyword {
    /** It takes little effort. */
    EASY,
    /** It draws attention and rewards. */
    ATTRACTIVE,
    /** Others are seen to do it. */
    SOCIAL,
    /** It comes when people are receptive. */
    TIMELY
}
