package org.planhealth.html;

import static java.util.stream.Collectors.summingDouble;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Measure;

/**
 * How a score comes about: from 100 down, rule by rule. What is shown adds up, for each step is the difference of two rounded
 * sums.
 *
 * @param title name of the score
 * @param steps one for each rule with debt, the heaviest first
 * @param debt all debt, in points
 * @param score the score that is left
 */
record ScoreSteps(String title, ImmutableList<Step> steps, BigDecimal debt, BigDecimal score) {
    private static final double WHOLE = 100;

    /**
     * What one rule takes.
     *
     * @param rule id of the rule
     * @param debt its debt, in points
     * @param taken by how much the score falls
     * @param left the score after it
     */
    record Step(String rule, BigDecimal debt, BigDecimal taken, BigDecimal left) {}

    /** Returns by how much all rules together make the score fall. */
    BigDecimal taken() {
        return tenths(WHOLE).subtract(score);
    }

    /** Returns the steps of a score; null if there is no score yet. */
    static @Nullable ScoreSteps of(HealthReport report, Measure measure) {
        if (report.figure(measure).score() == null) {
            return null;
        }
        Map<String, Double> byRule = report.findings().stream()
                .filter(finding -> finding.measures() == measure && finding.debt() > 0)
                .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, summingDouble(Finding::debt)));
        List<Map.Entry<String, Double>> heaviest = byRule.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        double sum = 0;
        BigDecimal debt = tenths(0);
        BigDecimal left = tenths(WHOLE);
        for (Map.Entry<String, Double> rule : heaviest) {
            sum += rule.getValue();
            BigDecimal debtNow = tenths(sum);
            BigDecimal leftNow = tenths(HealthFigure.scoreAfter(sum));
            steps.add(new Step(rule.getKey(), debtNow.subtract(debt), left.subtract(leftNow), leftNow));
            debt = debtNow;
            left = leftNow;
        }
        return new ScoreSteps(measure.title(), steps.build(), debt, left);
    }

    private static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
