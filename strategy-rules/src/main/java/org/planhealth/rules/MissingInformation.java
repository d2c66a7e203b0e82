package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.MissingFact;

/** Folds what is missing: a fact that several rules need is asked for once. */
final class MissingInformation {
    private MissingInformation() {}

    /** Returns the facts, whole lists first, then those that most rules need, then in the order of the findings. */
    static ImmutableList<Question> questions(List<Finding> findings, PlanLocations locations) {
        Map<MissingFact, List<Finding>> byFact = new LinkedHashMap<>();
        Map<MissingFact, Finding.Missing> places = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.outcome() == Outcome.MISSING)
                .forEach(finding -> finding.missing().forEach(missing -> {
                    byFact.computeIfAbsent(missing.fact(), fact -> new ArrayList<>())
                            .add(finding);
                    places.put(missing.fact(), missing);
                }));
        return byFact.entrySet().stream()
                .map(fact -> question(fact.getKey(), fact.getValue(), places, locations))
                .sorted(Comparator.comparing((Question question) -> !question.isAboutList())
                        .thenComparing(question -> -question.rules().size()))
                .collect(toImmutableList());
    }

    private static Question question(
            MissingFact fact,
            List<Finding> findings,
            Map<MissingFact, Finding.Missing> places,
            PlanLocations locations) {
        Finding.Missing missing = places.getOrDefault(fact, new Finding.Missing(fact, ""));
        return new Question(
                fact.isList() ? FactTypes.notStated(ImmutableList.of(fact.field())) : text(findings),
                missing,
                findings.stream().map(Finding::rule).distinct().sorted().collect(toImmutableList()),
                locations.nearest(missing.pointer()));
    }

    /** Returns the words of the rule that comes first by its id. */
    private static String text(List<Finding> findings) {
        return findings.stream()
                .min(Comparator.comparing(Finding::rule).thenComparing(Finding::fingerprint))
                .map(Finding::message)
                .orElse("");
    }
}
