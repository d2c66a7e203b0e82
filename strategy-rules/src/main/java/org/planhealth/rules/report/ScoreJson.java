package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.util.Map;
import org.planhealth.rules.Grade;
import org.planhealth.rules.HealthScore;
import org.planhealth.rules.sdk.Topic;

/**
 * The health of a plan in numbers.
 *
 * @param proven the score of what is proven, over 0 up to 100: missing information counts against it
 * @param potential the score if all missing information turned out well; at least {@code proven}
 * @param unwaived the score if no finding were waived; at most {@code proven}
 * @param grade the proven score in one letter
 * @param debt the points of debt, 0 or more; 60 of them halve a score
 * @param coverage which share of the facts that the rules need is stated, 0 to 1
 * @param topics debt and score of each topic that has a rule in the profile
 */
record ScoreJson(
        BigDecimal proven,
        BigDecimal potential,
        BigDecimal unwaived,
        Grade grade,
        BigDecimal debt,
        BigDecimal coverage,
        Map<Topic, ScorePart> topics) {

    /**
     * The health of one topic.
     *
     * @param debt the points of debt, 0 or more
     * @param score over 0 up to 100
     */
    record ScorePart(BigDecimal debt, BigDecimal score) {}

    static ScoreJson of(HealthScore score) {
        return new ScoreJson(
                JsonNumber.of(score.proven()),
                JsonNumber.of(score.potential()),
                JsonNumber.of(score.unwaived()),
                score.grade(),
                JsonNumber.of(score.debt()),
                JsonNumber.of(score.coverage()),
                score.topics().entrySet().stream()
                        .collect(toImmutableSortedMap(
                                naturalOrder(),
                                Map.Entry::getKey,
                                part -> new ScorePart(
                                        JsonNumber.of(part.getValue().debt()),
                                        JsonNumber.of(part.getValue().score())))));
    }
}
