package org.planhealth.calibration;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Random;

/**
 * How often the dates of forecasts hold, over teams and rollouts of many kinds.
 *
 * @param trials how many rollouts are simulated
 * @param dated in how many of them the library names a date at 85%
 * @param forecast in how many of these it holds
 * @param bootstrap in how many of them that of a plain bootstrap holds
 */
record Calibration(int trials, int dated, int forecast, int bootstrap) {
    /** Weeks of history for which it is shown. */
    static final ImmutableList<Integer> KNOWN = ImmutableList.of(5, 8, 12, 20, 52);
    /** Weeks of average work that are left: from a month to a year. */
    static final ImmutableList<Integer> AHEAD = ImmutableList.of(4, 8, 13, 26, 52);

    private static final double[] MEANS = {2, 5, 20};
    private static final double[] DISPERSIONS = {0.5, 1, 3, 10};
    private static final long SEED = 85;

    /**
     * Simulates rollouts: as many of each kind of team.
     *
     * @param known weeks of history
     * @param ahead weeks of average work that are left
     * @param rounds how many rollouts of each kind of team
     * @param runs how many futures each forecast draws
     */
    static Calibration of(int known, int ahead, int rounds, int runs) {
        // A seed of its own for each, so that a row does not depend on those before.
        Random random = new Random(SEED + 1000L * known + ahead);
        int trials = 0;
        int dated = 0;
        int forecast = 0;
        int bootstrap = 0;
        for (int round = 0; round < rounds; round++) {
            for (double mean : MEANS) {
                for (double dispersion : DISPERSIONS) {
                    SimulatedRollout trial =
                            SimulatedRollout.of(new SimulatedTeam(mean, dispersion), known, ahead, random);
                    trials++;
                    LocalDate promised = trial.forecast(runs);
                    dated += promised == null ? 0 : 1;
                    forecast += trial.holds(promised) ? 1 : 0;
                    bootstrap += trial.holdsBootstrap(runs, random) ? 1 : 0;
                }
            }
        }
        return new Calibration(trials, dated, forecast, bootstrap);
    }

    /** Simulates rollouts of every length. */
    static Calibration ofAll(int known, int rounds, int runs) {
        return AHEAD.stream()
                .map(ahead -> of(known, ahead, rounds, runs))
                .reduce(new Calibration(0, 0, 0, 0), Calibration::plus);
    }

    /** Returns both together. */
    Calibration plus(Calibration other) {
        return new Calibration(
                trials + other.trials, dated + other.dated, forecast + other.forecast, bootstrap + other.bootstrap);
    }

    /** Returns the share of the dates of the library that hold, 0 to 1; no date is not counted as held. */
    double forecastRate() {
        return forecast / (double) dated;
    }

    /** Returns the share of trials for which the library names no date, 0 to 1. */
    double withoutDate() {
        return (trials - dated) / (double) trials;
    }

    /** Returns the share of trials in which the date of a plain bootstrap holds, 0 to 1. */
    double bootstrapRate() {
        return bootstrap / (double) trials;
    }
}
