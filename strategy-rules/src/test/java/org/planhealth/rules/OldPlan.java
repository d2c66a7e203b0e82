package org.planhealth.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** A plan that nobody audited for years, as a text. */
final class OldPlan {
    static final LocalDate DAY_ONE = LocalDate.of(2026, 8, 3);

    private OldPlan() {}

    /** Returns a plan of objectives without owner and quarter: two findings each, and those about the whole. */
    static String with(List<String> objectives) {
        return """
                apiVersion: planhealth/v1
                kind: Strategy
                id: old-plan
                title: What was once agreed
                initiatives: []
                organization: {teams: [{id: platform}]}
                objectives:
                """ + objectives.stream().map(id -> "  - {id: " + id + "}\n").collect(Collectors.joining());
    }

    static List<String> objectives(int count) {
        return IntStream.range(0, count).mapToObj(index -> "move-" + index).toList();
    }

    static Strategy read(String text) {
        return StrategyReader.create().read(text, "old-plan.yaml");
    }

    static Strategy of(int objectives) {
        return read(with(objectives(objectives)));
    }
}
