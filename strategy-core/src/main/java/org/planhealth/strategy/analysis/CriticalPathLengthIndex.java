package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How realistic the end of a schedule is: the critical path length index (CPLI).
 *
 * <p>It is (CPL + TF) / CPL. Below 1, the work that is left must go faster than planned; the DCMA expects at least 0.95.
 * Source: check 13 of the DCMA 14-point assessment (2005).
 *
 * @param length CPL, the days from the day of the assessment to the end of the critical path, at least 1
 * @param totalFloat TF, the days from that end to the one that was promised; negative if it comes too late
 */
public record CriticalPathLengthIndex(int length, int totalFloat) {

    public CriticalPathLengthIndex {
        checkArgument(length >= 1, "length must be at least 1 day, was %s", length);
    }

    /** Returns (CPL + TF) / CPL; 1 if there is no float, negative if the work is late by more than its length. */
    public double index() {
        return ((double) length + totalFloat) / length;
    }
}
