package org.planhealth.rules.sdk;

import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.analysis.Lateness;

/** How much a defect endangers a strategy. Each severity is worth points of debt, which weigh it in the score. */
public enum Severity implements Keyword {
    /** Worth a mention. */
    LOW(3),
    /** Slows the strategy down. */
    MEDIUM(8),
    /** Makes the strategy likely to fail in part. */
    HIGH(20),
    /** Makes the strategy likely to fail as a whole. */
    CRITICAL(60);

    private final int points;

    Severity(int points) {
        this.points = points;
    }

    /**
     * Returns the severity of a delay.
     *
     * @throws IllegalArgumentException if there is no delay
     */
    public static Severity of(Lateness lateness) {
        return switch (lateness) {
            case MEDIUM -> MEDIUM;
            case HIGH -> HIGH;
            case CRITICAL -> CRITICAL;
            case NONE -> throw new IllegalArgumentException("no delay has no severity");
        };
    }

    /** Returns the points of debt that a rule of this severity adds when it is broken in full; our own default. */
    public int points() {
        return points;
    }
}
