package org.planhealth.strategy.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Risk;

/**
 * How long initiatives take in simulated futures.
 *
 * <p>The futures of one initiative are its distribution in parts that are all as likely, in an order of its own that comes
 * from its id (a Latin hypercube: McKay, Beckman and Conover 1979). So its own chances come out exactly, and other work
 * does not change its draws.
 *
 * <p>Where a rollout has a forecast, the futures are those. Elsewhere the end that the plan states is as likely too early
 * as too late, and what is left until then takes (u / (1 - u))^¼ times as long, u going evenly from 0 to 1: a log-logistic
 * distribution, with 70% of the ends within 0.65 to 1.54 times. That spread and its shape are our own; it is close to the
 * 0.67 to 1.5 times that the cone of uncertainty gives for work whose requirements are complete (McConnell 2006, Software
 * Estimation, after Boehm 1981). It goes with what is left because on 106 real projects the uncertainty of the time left
 * was about the same share of it all the way to the end, and skewed to the late side (Little 2006, IEEE Software 23/3).
 *
 * <p>Where the pace or the milestones of work under way lead to a later day than its stated end, see {@link
 * DeliveryOutlook}, that day is taken in its place; work without progress never ends.
 *
 * <p>A plan whose end has slipped has shown how far its word holds: its late futures are stretched until its 85% point is
 * as many times the length as the present end is of the length that was promised first, see {@link DateSlip}; at most 4
 * times, the widest of the cone. That is our own.
 *
 * <p>An end that has passed is no end. What is left is then as long as the end is past: of what may end at any time, half is
 * over after as long again (Gott 1993, Nature 363). That it is counted from the broken promise, is our own.
 */
final class EndDraws {
    /** The length of work that never ends. */
    static final int NEVER = Integer.MAX_VALUE;

    /** By what the length is multiplied at the 85% point. */
    private static final double AT_85 = factor(0.85);

    private static final double MOST_AT_85 = 4;

    private final LocalDate asOf;
    private final RandomDraws draws = new RandomDraws();
    private final double[] factors;

    EndDraws(LocalDate asOf, int runs) {
        this.asOf = asOf;
        this.factors = new double[runs];
        for (int run = 0; run < runs; run++) {
            factors[run] = factor((run + 0.5) / runs);
        }
    }

    private static double factor(double share) {
        return Math.sqrt(Math.sqrt(share / (1 - share)));
    }

    /**
     * Returns from which day on the time that work takes is counted: the day of the forecast, or its start if that is to
     * come.
     */
    static LocalDate from(WorkState state) {
        LocalDate start = state.work().start();
        return state.isUnderWay() || start == null || start.isBefore(state.asOf()) ? state.asOf() : start;
    }

    /**
     * Draws how long the work of an initiative takes.
     *
     * @param finish when its rollout ends by its forecast; null if there is none
     * @param outlook where its pace leads; null if that is not known
     * @return days after {@link #from} by future; null if the plan does not say when it ends
     */
    int @Nullable [] lengths(WorkState state, @Nullable FinishDates finish, @Nullable DeliveryOutlook outlook) {
        LocalDate end = state.statedEnd();
        if (finish == null && end == null) {
            return null;
        }
        int[] lengths = finish == null
                ? stated(state, requireNonNull(end, "stated end"), outlook)
                : simulated(finish, (int) ChronoUnit.DAYS.between(finish.from(), from(state)));
        draws.start(state.initiative());
        draws.shuffle(lengths);
        return lengths;
    }

    private int[] stated(WorkState state, LocalDate stated, @Nullable DeliveryOutlook outlook) {
        if (outlook != null && outlook.isNever()) {
            int[] never = new int[factors.length];
            Arrays.fill(never, NEVER);
            return never;
        }
        LocalDate end = outlook == null ? stated : outlook.latest(stated);
        long length =
                end.isBefore(asOf) ? ChronoUnit.DAYS.between(end, asOf) : ChronoUnit.DAYS.between(from(state), end);
        DateSlip slip = DateSlip.of(state);
        double slipped = slip.days() <= 0 ? 1 : Math.min(MOST_AT_85, 1 + slip.share());
        double stretch = Math.max(1, (slipped - 1) / (AT_85 - 1));
        int[] lengths = new int[factors.length];
        for (int run = 0; run < lengths.length; run++) {
            double factor = factors[run] > 1 ? 1 + (factors[run] - 1) * stretch : factors[run];
            lengths[run] = (int) Math.ceil(Math.max(0, length) * factor - RemainingWork.ROUNDING);
        }
        return lengths;
    }

    /** Returns the middle of each of the parts of a forecast. */
    private int[] simulated(FinishDates finish, int from) {
        int[] lengths = new int[factors.length];
        ImmutableIntArray counts = finish.counts();
        long ended = 0;
        int day = -1;
        for (int run = 0; run < lengths.length; run++) {
            double before = (run + 0.5) / lengths.length * finish.runs();
            while (ended <= before && day + 1 < counts.length()) {
                day++;
                ended += counts.get(day);
            }
            lengths[run] = ended <= before ? NEVER : Math.max(0, day - from);
        }
        return lengths;
    }

    /**
     * Draws in which futures each of some risks happens.
     *
     * @return by how many days they delay the strategy, by future
     */
    double[] delays(Iterable<Risk> risks) {
        double[] delays = new double[factors.length];
        int[] order = new int[delays.length];
        for (Risk risk : risks) {
            double happens = requireNonNull(risk.likelihood(), "likelihood") * delays.length;
            double days = requireNonNull(risk.impactDays(), "impactDays");
            for (int run = 0; run < order.length; run++) {
                order[run] = run;
            }
            draws.start(risk.id());
            draws.shuffle(order);
            for (int run = 0; run < order.length; run++) {
                delays[run] += order[run] + 0.5 < happens ? days : 0;
            }
        }
        return delays;
    }
}
