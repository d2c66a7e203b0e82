package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Folds what is missing: a fact that several rules need is asked for once. */
final class MissingInformation {
    private MissingInformation() {}

    /** Returns the facts, whole lists first, then those that most rules need, then by rule. */
    static ImmutableList<Question> questions(List<Finding> findings, PlanLocations locations) {
        Map<String, Asked> byFact = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.outcome() == Outcome.MISSING)
                .sorted(Comparator.comparing(Finding::rule).thenComparing(Finding::fingerprint))
                .forEach(finding -> finding.missing()
                        .forEach(missing -> byFact.computeIfAbsent(
                                        missing.fact().key(), key -> new Asked(missing, new TreeSet<>()))
                                .rules()
                                .add(finding.rule())));
        return byFact.values().stream()
                .map(asked -> asked.question(locations))
                .sorted(Comparator.comparing(Question::isAboutList)
                        .thenComparingInt(question -> question.rules().size())
                        .reversed())
                .collect(toImmutableList());
    }

    /** A fact in the words of the rule that comes first by its id, and the rules that need it. */
    private record Asked(Finding.Missing missing, Set<String> rules) {
        Question question(PlanLocations locations) {
            return new Question(
                    missing.fact().text(), missing, ImmutableList.copyOf(rules), locations.nearest(missing.pointer()));
        }
    }
}
