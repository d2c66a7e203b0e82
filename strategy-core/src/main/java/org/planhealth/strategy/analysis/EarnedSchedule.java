package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.function.IntToDoubleFunction;

/**
 * How far a project has come against its plan, in time: its earned schedule.
 *
 * <p>The earned schedule is the time at which the plan had as much value as is earned by now. Of C, the most periods after
 * which the planned value PV is not over the earned value EV, it is C + (EV − PV<sub>C</sub>) / (PV<sub>C+1</sub> −
 * PV<sub>C</sub>). Unlike EV / PV, it still shows a delay once the plan is over. Source: Lipke, "Schedule is Different", The
 * Measurable News, summer 2003.
 *
 * @param earned ES, the earned schedule in periods, 0 to {@code planned}
 * @param actual AT, the periods that have passed, over 0
 * @param planned PD, how many periods the plan has, at least 1
 */
public record EarnedSchedule(double earned, double actual, int planned) {
    /** What the sums of binary fractions may lose, as a share of the whole value or of an index. */
    private static final double ROUNDING = 1e-9;

    public EarnedSchedule {
        checkArgument(planned >= 1, "planned periods must be at least 1, was %s", planned);
        checkArgument(actual > 0, "actual time must be over 0, was %s", actual);
        checkArgument(earned >= 0 && earned <= planned, "earned must be 0 to the planned periods, was %s", earned);
    }

    /**
     * Computes the earned schedule of a project.
     *
     * @param plannedValues the planned value in total by the end of each period, not less than by the end of the one before;
     *     at the start of the first it is 0
     * @param earnedValue what is earned by now, in the same unit, at least 0
     * @param actual the periods that have passed, over 0
     */
    public static EarnedSchedule of(ImmutableDoubleArray plannedValues, double earnedValue, double actual) {
        checkArgument(!plannedValues.isEmpty(), "planned values must be at least one");
        for (int period = 1; period < plannedValues.length(); period++) {
            checkArgument(
                    plannedValues.get(period) >= plannedValues.get(period - 1),
                    "planned values must not fall, were %s",
                    plannedValues);
        }
        return of(
                plannedValues.length(), period -> period == 0 ? 0 : plannedValues.get(period - 1), earnedValue, actual);
    }

    /**
     * Computes the same of a plan that is given as a function.
     *
     * @param planned how many periods it has
     * @param plannedValue the planned value in total after so many periods, from 0 on, which never falls
     */
    static EarnedSchedule of(int planned, IntToDoubleFunction plannedValue, double earnedValue, double actual) {
        checkArgument(earnedValue >= 0, "earned value must be at least 0, was %s", earnedValue);
        double least = earnedValue + ROUNDING * plannedValue.applyAsDouble(planned);
        int complete = 0;
        int over = planned + 1;
        while (over - complete > 1) {
            int middle = complete + (over - complete) / 2;
            if (plannedValue.applyAsDouble(middle) <= least) {
                complete = middle;
            } else {
                over = middle;
            }
        }
        if (complete == planned) {
            return new EarnedSchedule(planned, actual, planned);
        }
        double before = plannedValue.applyAsDouble(complete);
        double part = (earnedValue - before) / (plannedValue.applyAsDouble(complete + 1) - before);
        return new EarnedSchedule(complete + Math.max(0, part), actual, planned);
    }

    /** Returns SV(t) = ES − AT, the periods by which it is ahead of its plan; negative if it is behind. */
    public double variance() {
        return earned - actual;
    }

    /** Returns SPI(t) = ES / AT, at which multiple of the planned speed it goes; at least 0, below 1 if it is behind. */
    public double index() {
        return earned / actual;
    }

    /** Tells whether {@link #index} is below a limit, by more than the rounding of fractions. */
    public boolean isBelow(double limit) {
        return index() < limit - ROUNDING;
    }

    /** Returns IEAC(t) = PD / SPI(t), how many periods it takes in all at this speed; infinite if nothing is earned. */
    public double estimateAtCompletion() {
        return planned / index();
    }
}
