package org.planhealth.strategy.analysis;

/**
 * How bad it is to be so many days late, against the length of the work.
 *
 * <p>The shares and days are our own, tried on eleven real efforts with known outcomes.
 */
public enum Lateness {
    /** Not late, or by so little that it does not matter. */
    NONE,
    /** By more than a tenth of the length and 14 days. */
    MEDIUM,
    /** By more than a quarter of the length and 31 days. */
    HIGH,
    /** By more than half of the length and 92 days. */
    CRITICAL;

    private static final int DAYS_MEDIUM = 14;
    private static final int DAYS_HIGH = 31;
    private static final int DAYS_CRITICAL = 92;

    /**
     * Returns the class of a delay.
     *
     * @param days the delay in days; 0 or less is none
     * @param length the length of the work in days; 0 if it is not known, so that the days alone decide
     */
    public static Lateness of(long days, long length) {
        if (2 * days > length && days > DAYS_CRITICAL) {
            return CRITICAL;
        }
        if (4 * days > length && days > DAYS_HIGH) {
            return HIGH;
        }
        return 10 * days > length && days > DAYS_MEDIUM ? MEDIUM : NONE;
    }

    /** Tells whether it is at least as bad as another. */
    public boolean isAtLeast(Lateness other) {
        return compareTo(other) >= 0;
    }
}
