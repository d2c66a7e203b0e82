package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * How {@link RolloutForecast} draws its futures.
 *
 * <p>{@link #standard()} was chosen on eleven public migrations and on simulated ones by a written rule, to which two
 * sections were added after results; see {@code SELECTION.md} and {@code CALIBRATION.md}. Other methods are there to be
 * compared with it.
 *
 * @param prior how likely it is before any look at the history that the pace goes with the work left to the power of 0, ¼,
 *     ½, ¾ and 1; five weights of at least 0, of which one is above 0
 * @param trust how much a month of history counts in the choice of the power, 0 to 1; 1 if months were independent, which
 *     they are not; an even history counts more, an uneven one less
 * @param halfLife after how many months a part of the history is half as likely to be drawn; above 0, infinite if all parts
 *     are alike
 * @param block how many months of the history are drawn together, 1 to 12, for months that follow each other are alike
 * @param learning whether the weights of the months are uncertain too, as in the Bayesian bootstrap
 */
public record ForecastMethod(ImmutableDoubleArray prior, double trust, double halfLife, int block, boolean learning) {
    /** How many powers there are. */
    static final int POWERS = 5;

    private static final int MOST_BLOCK = 12;
    private static final ForecastMethod STANDARD =
            new ForecastMethod(ImmutableDoubleArray.of(5, 4, 3, 2, 1), 0.25, 24, 3, false);

    public ForecastMethod {
        checkArgument(prior.length() == POWERS, "prior must have %s weights, had %s", POWERS, prior.length());
        checkArgument(
                prior.stream().allMatch(weight -> weight >= 0)
                        && prior.stream().sum() > 0
                        && prior.stream().sum() < Double.POSITIVE_INFINITY,
                "prior must be at least 0 and not all 0, was %s",
                prior);
        checkArgument(trust >= 0 && trust <= 1, "trust must be 0 to 1, was %s", trust);
        checkArgument(halfLife > 0, "halfLife must be above 0, was %s", halfLife);
        checkArgument(block >= 1 && block <= MOST_BLOCK, "block must be 1 to %s, was %s", MOST_BLOCK, block);
    }

    /** Returns the method that {@link RolloutForecast} uses unless told otherwise. */
    public static ForecastMethod standard() {
        return STANDARD;
    }
}
