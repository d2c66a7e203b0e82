package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.math.Quantiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Double> scores = new LinkedHashMap<>();
        List<Initiative> initiatives = strategy.initiatives() == null ? List.of() : strategy.initiatives();
        for (Initiative work : initiatives) {
            Double score = score(work);
            if (score != null) {
                scores.put(work.id(), score);
            }
        }
        if (scores.isEmpty()) {
            return ImmutableList.of();
        }
        double median = Quantiles.median().compute(scores.values());
        return scores.entrySet().stream()
                .map(score -> new RiceScore(score.getKey(), score.getValue(), median, scores.size()))
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
