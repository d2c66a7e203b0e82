package org.planhealth.rules.sdk;

import org.planhealth.strategy.Keyword;

/** The profiles that ship with the library, from the smallest to the largest; each runs the rules of those before it. */
public enum BuiltInProfile implements Keyword {
    /** Rules that a team can trust on day one. */
    STARTER,
    /** The starter rules, and more rules for a well-kept plan. */
    RECOMMENDED
}
