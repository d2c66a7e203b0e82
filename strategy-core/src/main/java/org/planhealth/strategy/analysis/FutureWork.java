package org.planhealth.strategy.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Futures of a rollout that go on like its past, with a pace that may slow down as less is left.
 *
 * <p>Real migrations slow down: the easy part is done first. So the pace goes with what is left to some power γ, by how much
 * less was left after each step divided by what was left before it to that power. A power of 0 is an even pace; of 1, each
 * month does the same share of the rest. What γ is, no short history can tell, so each future draws its own, of five, as
 * likely as the prior and the history make it. The history speaks by the likelihood of its steps, were each exponential
 * around the mean of its power, taken to the power of {@link ForecastMethod#trust} and divided by the variance of its steps
 * around the best of the means, as a quasi-likelihood does (Wedderburn, 1974): an even history says more than an uneven one.
 *
 * <p>Steps are drawn from the history in blocks, newer ones more often. With {@link ForecastMethod#learning}, which the
 * standard method does without, the weights of the past are unknown too, and follow a Dirichlet distribution, as in the
 * Bayesian bootstrap: as Pólya's urn does, the draw after t others repeats one of these with the chance t / (A + t), A
 * being the sum of the weights.
 */
final class FutureWork {
    /** Futures that are not done after ten years, or after so many steps, never are. */
    static final int MOST_DAYS = 3_652;

    static final int MOST_PERIODS = 2_000;
    /** The most work that a future may find, of the most that ever was. */
    private static final double MOST_LEFT = 3;
    /** The least share that a pace is divided by. */
    private static final double LEAST_LEFT = 1e-3;

    /** The last day that has four digits for its year. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** How even a pace is trusted to be at most: a variance of 0.005, 7% of the mean up or down; our own. */
    private static final double MOST_EVEN = 0.005;

    private static final int NEVER = -1;

    private final RemainingWork work;
    private final ForecastMethod method;
    /** How likely each power is, summed up. */
    private final double[] chances;
    /** By how much less was left after each step, by power, divided by what was left to that power. */
    private final double[][] paces;
    /** How likely each step is drawn, summed up. */
    private final double[] steps;
    /**
     * The most that a step of each power can take off, divided by what is left to that power; 0 if none takes off anything.
     */
    private final double[] best;
    /** Whether some step added work, so that what is left can become more. */
    private final boolean growing;
    /** The sum of the weights of the steps. */
    private final double mass;

    private final int block;

    FutureWork(RemainingWork work, ForecastMethod method) {
        this.work = work;
        this.method = method;
        double[] levels = work.levels().toArray();
        int known = levels.length - 1;
        double[] weights = new double[known];
        for (int i = 0; i < known; i++) {
            weights[i] = StrictMath.pow(0.5, (known - 1 - i) * work.period() / RemainingWork.MONTH / method.halfLife());
        }
        this.mass = Arrays.stream(weights).sum();
        this.steps = sums(weights);
        this.paces = new double[ForecastMethod.POWERS][known];
        for (int power = 0; power < paces.length; power++) {
            for (int i = 0; i < known; i++) {
                paces[power][i] = (levels[i] - levels[i + 1]) / power(Math.max(levels[i], LEAST_LEFT), power);
            }
        }
        this.best = Arrays.stream(paces)
                .mapToDouble(all -> Math.max(0, Arrays.stream(all).max().orElse(0)))
                .toArray();
        this.growing = Arrays.stream(paces[0]).anyMatch(pace -> pace < 0);
        this.chances = sums(likelihoods(levels, weights));
        int blockSteps = (int) Math.round(method.block() * RemainingWork.MONTH / work.period());
        this.block = Math.max(1, Math.min(blockSteps, known / 3));
    }

    /**
     * Follows futures until nothing is left.
     *
     * @param asOf the day of the forecast, the one of the last entry or later; no end is before it
     * @param runs how many futures
     */
    FinishDates finish(LocalDate asOf, int runs) {
        return finish(asOf, runs, day -> 0);
    }

    /** Follows futures until nothing is left but what others take off. */
    FinishDates finish(LocalDate asOf, int runs, Relief relief) {
        int least = (int) ChronoUnit.DAYS.between(work.last(), asOf);
        long most = ChronoUnit.DAYS.between(work.last(), LAST_DAY);
        int[] days = new int[runs];
        Run run = new Run((int) Math.min(MOST_PERIODS, MOST_DAYS / work.period()));
        double[] relieved = new double[run.most + 1];
        Arrays.setAll(relieved, period -> relief.by(period * work.period()));
        double[] daily = new double[MOST_DAYS + 1];
        Arrays.setAll(daily, relief::by);
        for (int i = 0; i < runs; i++) {
            run.start(i);
            int end = run.daysUntilDone(relieved, daily);
            days[i] = end == NEVER || end > most ? NEVER : Math.max(least, end);
        }
        return FinishDates.of(work.last(), days);
    }

    /** Work that others take off, as well. */
    @FunctionalInterface
    interface Relief {
        /**
         * Returns how much up to a day after the last entry, as a share of the most that ever was left; never less later.
         */
        double by(double day);
    }

    /** Returns what is left after some steps in each of some futures, as shares of the most, the least first. */
    double[] leftAfter(int periods, int runs) {
        double[] left = new double[runs];
        Run run = new Run(periods);
        for (int i = 0; i < runs; i++) {
            run.start(i);
            while (run.period < run.most && run.left > 0) {
                run.step();
            }
            left[i] = Math.max(0, run.left);
        }
        Arrays.sort(left);
        return left;
    }

    /** One future. */
    private final class Run {
        private final RandomDraws draws = new RandomDraws();
        private final int[] drawn;
        private final int most;
        private int power;
        private int period;
        private int blocks;
        private int at;
        private double left;

        Run(int most) {
            this.drawn = new int[most / block + 1];
            this.most = most;
        }

        void start(int number) {
            draws.start(number);
            power = indexOf(chances, draws.unit());
            period = 0;
            blocks = 0;
            left = work.now();
        }

        void step() {
            if (period % block == 0) {
                at = next();
                drawn[blocks++] = at;
            } else {
                at = Math.min(at + 1, steps.length - 1);
            }
            period++;
            left = Math.min(MOST_LEFT, left - paces[power][at] * power(left, power));
        }

        /** Follows this future, with what is taken off by each step and by each day. */
        int daysUntilDone(double[] relieved, double[] daily) {
            double all = relieved[most] + work.nothing();
            while (period < most && left - all <= reach()) {
                double start = left;
                double before = left - relieved[period] - work.nothing();
                step();
                double after = left - relieved[period] - work.nothing();
                if (after <= 0) {
                    if (relieved[period] > relieved[period - 1]) {
                        return firstDayDone(start, daily);
                    }
                    double part = before <= 0 ? 0 : before / (before - after);
                    return (int) Math.ceil((period - 1 + part) * work.period() - RemainingWork.ROUNDING);
                }
            }
            return NEVER;
        }

        /**
         * Returns the most that could be taken off in the steps to come, so that a future without hope need not be gone
         * through.
         */
        private double reach() {
            return (1 + RemainingWork.ROUNDING)
                    * (most - period)
                    * best[power]
                    * power(growing ? MOST_LEFT : left, power);
        }

        /** Returns the first day of this step with nothing left: in it, work falls evenly, but others may begin or end. */
        private int firstDayDone(double start, double[] daily) {
            double first = (period - 1) * work.period();
            for (int day = (int) first + 1; day < period * work.period(); day++) {
                double part = (day - first) / work.period();
                if (start + (left - start) * part - daily[day] <= work.nothing()) {
                    return day;
                }
            }
            return (int) Math.ceil(period * work.period() - RemainingWork.ROUNDING);
        }

        private int next() {
            if (method.learning() && blocks > 0 && draws.unit() * (mass + blocks) < blocks) {
                return drawn[(int) draws.below(blocks)];
            }
            return indexOf(steps, draws.unit());
        }
    }

    private double[] likelihoods(double[] levels, double[] weights) {
        double[] logs = new double[ForecastMethod.POWERS];
        double unevenness = Double.POSITIVE_INFINITY;
        for (int power = 0; power < logs.length; power++) {
            double mean = 0;
            for (int i = 0; i < weights.length; i++) {
                mean += weights[i] / mass * Math.max(0, paces[power][i]);
            }
            if (mean == 0) {
                return method.prior().toArray();
            }
            double squares = 0;
            for (int i = 0; i < weights.length; i++) {
                double expected = mean * power(Math.max(levels[i], LEAST_LEFT), power);
                double ratio = Math.max(0, levels[i] - levels[i + 1]) / expected;
                logs[power] -= weights[i] * (StrictMath.log(expected) + ratio);
                squares += weights[i] / mass * (ratio - 1) * (ratio - 1);
            }
            unevenness = Math.min(unevenness, squares);
        }
        double best = Arrays.stream(logs).max().orElseThrow();
        double trust = method.trust() * work.period() / RemainingWork.MONTH / Math.max(MOST_EVEN, unevenness);
        double[] chances = method.prior().toArray();
        for (int power = 0; power < logs.length; power++) {
            chances[power] *= StrictMath.exp(trust * (logs[power] - best));
        }
        return chances;
    }

    /** Returns a share of at least 0 to the power of 0, ¼, ½, ¾ or 1, by square roots, which are exact on all machines. */
    private static double power(double share, int quarters) {
        return switch (quarters) {
            case 0 -> 1;
            case 1 -> Math.sqrt(Math.sqrt(share));
            case 2 -> Math.sqrt(share);
            case 3 -> Math.sqrt(share) * Math.sqrt(Math.sqrt(share));
            default -> share;
        };
    }

    /** Returns the sums of the weights up to each, divided by all. */
    private static double[] sums(double[] weights) {
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        double all = sums[sums.length - 1];
        return Arrays.stream(sums).map(sum -> sum / all).toArray();
    }

    private static int indexOf(double[] sums, double unit) {
        int found = Arrays.binarySearch(sums, unit);
        return Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1);
    }
}
