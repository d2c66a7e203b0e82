package org.planhealth.rules.junit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.sdk.MissingFact;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;

class RuleTestsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final RuleInfo RULE = HEALTH.catalogue().find("blanket-ask").orElseThrow();
    private static final HealthReport BARE =
            HEALTH.audit(Strategy.builder("plan").build(), TODAY);

    private static Finding finding(Outcome outcome, Severity severity, int line) {
        ImmutableList<Finding.Missing> missing = outcome == Outcome.MISSING
                ? ImmutableList.of(new Finding.Missing(MissingFact.field("ask-" + line, "metric", "it"), "/metric"))
                : ImmutableList.of();
        return new Finding(
                RULE.id(),
                RULE.measures(),
                RULE.topic(),
                severity,
                outcome,
                "ask-" + line,
                "message " + line,
                ImmutableSortedMap.of(),
                missing,
                null,
                outcome == Outcome.ERROR ? "a cause" : null,
                "remedy of " + outcome.word(),
                0.5,
                0,
                0,
                new SourceLocation("plan.yaml", line, 1, ""),
                ImmutableList.of());
    }

    private static DecidedTest leaf(Finding... findings) {
        return leaf(ImmutableList.copyOf(findings));
    }

    private static DecidedTest leaf(ImmutableList<Finding> findings) {
        HealthReport report = new HealthReport(
                BARE.strategy(),
                BARE.asOf(),
                BARE.profile(),
                BARE.rulesVersion(),
                BARE.verdict(),
                BARE.delivery(),
                BARE.plan(),
                BARE.topics(),
                BARE.gate(),
                ImmutableList.of(),
                findings,
                ImmutableList.of(),
                ImmutableList.of(),
                BARE.rules(),
                BARE.figures(),
                BARE.waivers(),
                BARE.expiredWaivers(),
                BARE.discussion(),
                null);
        return new RuleTests(
                        report,
                        GateSettings.defaults().withFailOn(Severity.HIGH).withFailOnMissing(true),
                        null)
                .of(RULE);
    }

    @Nested
    class ARuleThatCouldNotBeRun {
        @Test
        void failsWhateverItsSeverity() {
            DecidedTest leaf = leaf(finding(Outcome.ERROR, Severity.LOW, 3));
            assertThat(leaf.end()).isEqualTo(DecidedTest.End.FAILED);
            assertThat(leaf.message()).isEqualTo("error: message 3\n  plan.yaml:3:1\nFix: remedy of error");
        }
    }

    @Nested
    class SeveralFindings {
        @Test
        void leadWithWhatFailsAndWithDefectsBeforeQuestions() {
            DecidedTest leaf = leaf(
                    finding(Outcome.VIOLATED, Severity.MEDIUM, 1),
                    finding(Outcome.MISSING, Severity.HIGH, 2),
                    finding(Outcome.WAIVED, Severity.CRITICAL, 3),
                    finding(Outcome.VIOLATED, Severity.HIGH, 4));
            assertThat(leaf.end()).isEqualTo(DecidedTest.End.FAILED);
            assertThat(leaf.place()).isEqualTo(new SourceLocation("plan.yaml", 4, 1, ""));
            assertThat(leaf.message())
                    .startsWith("high: message 4\n  plan.yaml:4:1\nmissing: message 2\n  plan.yaml:2:1\n"
                            + "medium: message 1\n  plan.yaml:1:1\nWhy: ")
                    .doesNotContain("message 3");
        }

        @Test
        void areShownUpToTen() {
            assertThat(many(11)).contains("message 11").doesNotContain(" more\n");
            assertThat(many(12))
                    .contains("message 10")
                    .doesNotContain("message 11")
                    .contains("\nand 2 more\n");
        }

        private static String many(int number) {
            return leaf(IntStream.rangeClosed(1, number)
                            .mapToObj(line -> finding(Outcome.VIOLATED, Severity.HIGH, line))
                            .collect(toImmutableList()))
                    .message();
        }
    }

    @Nested
    class TheLeavesOfAPlan {
        /** What the gate fails on is what a test fails on, and the other way round. */
        @ParameterizedTest
        @EnumSource
        void failExactlyWhenTheGateDoes(Severity failOn) {
            GateSettings gate = GateSettings.defaults().withFailOn(failOn).withFailOnMissing(true);
            PlanHealth health = HEALTH.withProfile(HEALTH.profile().withGate(gate));
            for (Strategy plan : ImmutableList.of(
                    ExamplePlan.read(), Strategy.builder("plan").build())) {
                HealthReport report = health.audit(plan, TODAY);
                RuleTests leaves = new RuleTests(report, gate, null);
                boolean failed = health.catalogue().rules().stream()
                        .anyMatch(rule -> leaves.of(rule).end() == DecidedTest.End.FAILED);
                assertThat(failed).isNotEqualTo(report.gate().passed());
            }
        }
    }
}
