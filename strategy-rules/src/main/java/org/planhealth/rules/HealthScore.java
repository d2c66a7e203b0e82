package org.planhealth.rules;

import com.google.common.collect.ImmutableSortedMap;
import org.planhealth.rules.sdk.Topic;

/**
 * The score of a plan; 60 points of debt halve it.
 *
 * @param proven the score of what is proven, over 0 up to 100: a fact that is not stated counts against it
 * @param potential the score if every fact that is not stated turned out well; at least {@code proven}
 * @param unwaived the score if no finding were waived; at most {@code proven}
 * @param grade the proven score in one letter
 * @param debt the points of debt, 0 or more
 * @param coverage the share of the facts the rules need that are stated, 0 to 1, each rule weighted by
 *     the points of its severity; 1 if no rule applies
 * @param topics debt and score of each topic that has a rule in the profile
 */
public record HealthScore(
        double proven,
        double potential,
        double unwaived,
        Grade grade,
        double debt,
        double coverage,
        ImmutableSortedMap<Topic, TopicScore> topics) {

    /**
     * The health of one topic; the product of score ÷ 100 over all topics is the score of the plan ÷ 100.
     *
     * @param debt the points of debt, 0 or more
     * @param score over 0 up to 100
     */
    public record TopicScore(double debt, double score) {}
}
