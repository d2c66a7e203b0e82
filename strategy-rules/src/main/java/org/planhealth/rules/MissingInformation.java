package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.RuleInfo;

/** Folds what is missing: a fact that several rules need is asked for once. */
final class MissingInformation {
    private MissingInformation() {}

    /**
     * Returns the facts, those first whose answer could change most: for each rule that needs it, the points of the rule times the
     * degree of the heaviest subject.
     *
     * @param rules the rules by id, as they are under the profile
     */
    static ImmutableList<Question> questions(
            List<Finding> findings, ImmutableMap<String, RuleInfo> rules, PlanLocations locations) {
        Map<String, Asked> byFact = new LinkedHashMap<>();
        findings.stream()
                .filter(Finding::isOpen)
                .sorted(Comparator.comparing(Finding::measures)
                        .thenComparing(Finding::rule)
                        .thenComparing(Finding::fingerprint))
                .forEach(finding -> finding.missing()
                        .forEach(missing -> byFact.computeIfAbsent(
                                        missing.fact().key(),
                                        key -> new Asked(missing, finding.measures(), new TreeMap<>()))
                                .points()
                                .merge(finding.rule(), points(finding, rules), Math::max)));
        return byFact.values().stream()
                .map(asked -> asked.question(locations))
                .sorted(Comparator.comparingDouble(Question::weight).reversed())
                .collect(toImmutableList());
    }

    private static double points(Finding finding, ImmutableMap<String, RuleInfo> rules) {
        RuleInfo rule = rules.get(finding.rule());
        return finding.degree() * (rule == null ? finding.severity() : rule.severity()).points();
    }

    /** A fact in the words of the rule that comes first, and the rules that need it with what they could take. */
    private record Asked(Finding.Missing missing, Measure measures, Map<String, Double> points) {
        Question question(PlanLocations locations) {
            return new Question(
                    missing.fact().text(),
                    missing,
                    measures,
                    points.values().stream().mapToDouble(Double::doubleValue).sum(),
                    ImmutableList.copyOf(points.keySet()),
                    locations.nearest(missing.pointer()));
        }
    }
}
