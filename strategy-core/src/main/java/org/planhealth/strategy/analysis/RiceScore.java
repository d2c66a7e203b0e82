package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.math.Quantiles;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rice;
import org.planhealth.strategy.Strategy;

/**
 * The RICE score of an initiative: reach × impact × confidence ÷ effort, as Sean McBride published it ("RICE: Simple
 * prioritization for product managers", Intercom, 2016), and how it compares with the others of the plan.
 *
 * <p>The effort is the {@code effortPersonWeeks} of the initiative, where the publication counts person-months. That divides
 * each score of a plan by the same figure, so it changes no order and no comparison.
 *
 * @param initiative id of the initiative
 * @param score the score, in reach × impact per person-week, at least 0
 * @param median the median of all scores of the plan, of an even number the mean of the two in the middle
 * @param scored how many initiatives of the plan have a score, at least 1
 */
public record RiceScore(String initiative, double score, double median, int scored) {

    /**
     * Computes the scores of a strategy.
     *
     * @return one for each initiative that states all four figures, the effort above 0, whatever its stage, in the order of
     *     the plan
     */
    public static ImmutableList<RiceScore> all(Strategy strategy) {
        ImmutableList<Initiative> initiatives =
                strategy.initiatives() == null ? ImmutableList.of() : strategy.initiatives();
        ImmutableList<Initiative> scored =
                initiatives.stream().filter(work -> score(work) != null).collect(toImmutableList());
        if (scored.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList<Double> scores = scored.stream().map(RiceScore::score).collect(toImmutableList());
        double median = Quantiles.median().compute(scores);
        return scored.stream()
                .map(work -> new RiceScore(work.id(), score(work), median, scored.size()))
                .collect(toImmutableList());
    }

    /** Returns the score of an initiative; null if one of the four figures is not stated, or the effort is 0. */
    public static @Nullable Double score(Initiative work) {
        Rice rice = work.rice();
        Double effort = work.effortPersonWeeks();
        if (rice == null
                || rice.reach() == null
                || rice.impact() == null
                || rice.confidence() == null
                || effort == null
                || effort == 0) {
            return null;
        }
        return rice.reach() * rice.impact() * rice.confidence() / effort;
    }

    /** Tells whether the score is below the median, and at least so many initiatives of the plan have a score. */
    public boolean isBelowMedianOf(int least) {
        return scored >= least && score < median;
    }
}
