package org.planhealth.calibration;

import java.util.Random;

/**
 * A team that stays as it is: what it does in a week follows the same negative binomial distribution for ever.
 *
 * <p>That is the usual model of counts that vary more than chance alone would have it. The variance of a week is
 * mean + mean² / dispersion.
 *
 * @param mean units that it does in a week on average, over 0
 * @param dispersion how even its weeks are, over 0: at 0.5 most do little and a few do much, at 10 they are much alike
 */
record SimulatedTeam(double mean, double dispersion) {

    /** Returns what the team does in one week, in units. */
    int week(Random random) {
        double rank = random.nextDouble();
        // The same on every machine, which Math.pow need not be.
        double chance = StrictMath.pow(dispersion / (dispersion + mean), dispersion);
        int done = 0;
        while (rank >= chance && chance > Double.MIN_NORMAL) {
            rank -= chance;
            chance *= (done + dispersion) / (done + 1) * (mean / (dispersion + mean));
            done++;
        }
        return done;
    }
}
