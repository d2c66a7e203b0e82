package org.planhealth.rules.sdk;

import org.planhealth.strategy.Keyword;

/** Which of the two scores a rule counts in. */
public enum Measure implements Keyword {
    /** What has happened and where the pace leads, from dated facts and figures. */
    DELIVERY,
    /** How well the plan is set up and written down. */
    PLAN;

    /** Returns the name of the score, such as {@code Delivery}. */
    public String title() {
        return this == DELIVERY ? "Delivery" : "Plan";
    }
}
