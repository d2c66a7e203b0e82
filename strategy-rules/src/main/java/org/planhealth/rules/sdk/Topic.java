package org.planhealth.rules.sdk;

import org.planhealth.strategy.Keyword;

/** What part of a strategy a rule is about, in the order in which reports go through them. */
public enum Topic implements Keyword {
    /** Where it is going, why, and who stands behind it. */
    DIRECTION,
    /** Phases, objectives and key results. */
    PLANNING,
    /** The early stage: pilots, prototypes, early wins. */
    EARLY,
    /** The middle stage: rolling out to the many. */
    MIDDLE,
    /** What is asked of teams, and what moves them. */
    PEOPLE,
    /** Whether the work fits the structure of the organization. */
    ALIGNMENT,
    /** Indicators, reviews and sprints. */
    EVALUATION,
    /** Dates, dependencies and forecasts. */
    SCHEDULE;
}
