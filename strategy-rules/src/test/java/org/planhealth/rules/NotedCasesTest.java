package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.StrategyReader;

/** Plans that were once judged wrong; they lie beside the project, and are no part of it. */
class NotedCasesTest {
    private static final Path CASES = Path.of("../../shared/cases");
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    @Test
    void countNoDocumentationThatThereIsNot() throws IOException {
        HealthReport without = audit("41-no-documentation-counts/v9.yaml");
        try {
            assertThat(audit("41-no-documentation-counts/v7.yaml").figures().congruence())
                    .isEqualTo(without.figures().congruence());
        } catch (InvalidPlanException refused) {
            assertThat(refused).hasMessageContaining("/onboarding/");
        }
    }

    @Test
    void showWhatIsProvenBesideAnAbsentList() throws IOException {
        HealthReport absent = audit("42-absent-list-hides-proven/t1.yaml");
        HealthReport empty = audit("42-absent-list-hides-proven/t1b.yaml");

        assertThat(rules(absent, "a")).isEqualTo(rules(empty, "a")).contains("missing-owner", "unplaced-work");
        assertThat(absent.findings())
                .filteredOn(finding -> finding.rule().equals("unplaced-work"))
                .extracting(Finding::outcome)
                .contains(Outcome.VIOLATED, Outcome.MISSING);
        assertThat(absent.plan().floor()).isLessThanOrEqualTo(empty.plan().floor());
    }

    @Test
    void takeNoPilotThatIsYetToStart() throws IOException {
        assertThat(rules(audit("19-dates-after-as-of/plan.yaml"), "pilot-2030")).contains("no-pilot");
    }

    private static ImmutableSortedSet<String> rules(HealthReport report, String subject) {
        return report.findings(Outcome.VIOLATED).stream()
                .filter(finding -> finding.subject().equals(subject))
                .map(Finding::rule)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private static HealthReport audit(String file) throws IOException {
        Path plan = CASES.resolve(file);
        assumeTrue(Files.exists(plan), "the cases do not lie beside the project");
        return PlanHealth.standard().audit(StrategyReader.create().read(plan), TODAY);
    }
}
