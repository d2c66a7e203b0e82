package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * How much of what was to be done by a day is done: the baseline execution index (BEI).
 *
 * <p>Source: check 14 of the DCMA 14-point assessment (2005), which expects an index of at least 0.95. The cumulative form is
 * all that is done, divided by all that was to be done, so that what is done early makes up for what is late. The "hit" form
 * counts only what was to be done.
 *
 * @param baselined how many were to be done by the day, at least 0
 * @param hits how many of these are done, 0 to {@code baselined}
 * @param done how many are done in all, also of those that were to be done later; at least {@code hits}
 */
public record BaselineExecutionIndex(int baselined, int hits, int done) {

    public BaselineExecutionIndex {
        checkArgument(hits >= 0 && hits <= baselined, "hits must be 0 to the number baselined, was %s", hits);
        checkArgument(done >= hits, "done must be at least the number of hits, was %s", done);
    }

    /**
     * Counts the initiatives of a strategy that state a baseline end and have not been stopped.
     *
     * @param asOf the day; work that is done with an actual end after it is not done yet
     */
    public static BaselineExecutionIndex of(Strategy strategy, LocalDate asOf) {
        int baselined = 0;
        int hits = 0;
        int done = 0;
        if (strategy.initiatives() != null) {
            for (Initiative initiative : strategy.initiatives()) {
                LocalDate end = initiative.baselineEnd();
                if (end == null || initiative.stage() == Stage.STOPPED) {
                    continue;
                }
                boolean due = !end.isAfter(asOf);
                boolean isDone = isDone(initiative, asOf);
                baselined += due ? 1 : 0;
                hits += due && isDone ? 1 : 0;
                done += isDone ? 1 : 0;
            }
        }
        return new BaselineExecutionIndex(baselined, hits, done);
    }

    private static boolean isDone(Initiative initiative, LocalDate asOf) {
        LocalDate end = initiative.actualEnd();
        return initiative.stage() == Stage.DONE && (end == null || !end.isAfter(asOf));
    }

    /**
     * Returns the cumulative form: done, divided by baselined.
     *
     * @throws IllegalStateException if nothing was to be done
     */
    public double cumulative() {
        return done / denominator();
    }

    /**
     * Returns the "hit" form: hits, divided by baselined; 0 to 1.
     *
     * @throws IllegalStateException if nothing was to be done
     */
    public double hit() {
        return hits / denominator();
    }

    /** Tells whether something was to be done, so that there is an index. */
    public boolean isDefined() {
        return baselined > 0;
    }

    private double denominator() {
        if (!isDefined()) {
            throw new IllegalStateException("nothing was to be done by the day, so there is no index");
        }
        return baselined;
    }
}
