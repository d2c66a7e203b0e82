package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * By how much a figure is to change.
 *
 * @param amount a fraction of the figure if relative, so -0.1 for {@code -10%}; else in the unit of the figure; finite,
 *     negative for less
 * @param relative whether the amount is a fraction
 */
public record MetricChange(double amount, boolean relative) {
    public MetricChange {
        checkArgument(Double.isFinite(amount), "a change must be finite, was %s", amount);
    }

    /** Returns a change by a fraction of the figure: -0.1 for ten percent less. */
    public static MetricChange relative(double fraction) {
        return new MetricChange(fraction, true);
    }

    /** Returns a change by an amount in the unit of the figure. */
    public static MetricChange absolute(double amount) {
        return new MetricChange(amount, false);
    }
}
