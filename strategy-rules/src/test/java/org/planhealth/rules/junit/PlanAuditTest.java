package org.planhealth.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.UriSource;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;

class PlanAuditTest {
    private static final String FOLDER = "src/test/resources/org/planhealth/rules/junit/";
    private static final String EVERY_END = FOLDER + "every-end.yaml";

    @PlanAudit(plans = EVERY_END)
    static class EveryEnd implements PlanAuditTests {}

    @PlanAudit(plans = EVERY_END, failOn = "medium", minPlan = 99.5, failOnMissing = true)
    static class Stricter implements PlanAuditTests {}

    @PlanAudit(plans = EVERY_END, failOn = "critical", minDelivery = 1, minPlan = 1, minEvidence = 1)
    static class Milder implements PlanAuditTests {}

    @PlanAudit(plans = FOLDER + "*.yaml", asOf = "2026-08-03")
    static class Both implements PlanAuditTests {}

    @Nested
    class TheTests {
        private final Run run = Run.of(EveryEnd.class);

        @Test
        void areOneForEachRuleThatIsOnAndFiveForTheRestOfTheGate() {
            PlanHealth health = PlanHealth.standard();
            Stream<String> rules = health.catalogue().rules().stream()
                    .filter(health.profile()::includes)
                    .map(RuleInfo::id);
            assertThat(run.leaves().keySet())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    rules, Stream.of("verdict", "min-delivery", "min-plan", "min-evidence", "waivers"))
                            .map(name -> "every-end: " + name)
                            .toList());
        }

        @Test
        void standInTheirTopicAndPlan() {
            assertThat(run.leaf("every-end: blanket-ask").path())
                    .startsWith("people", "every-end", "audit(PlanAudits)");
            assertThat(run.leaf("every-end: waivers").path()).startsWith("gate", "every-end");
        }

        @Test
        void haveNamesOfTheirOwnAlsoWithSeveralPlans() {
            Run both = Run.of(Both.class);
            assertThat(both.leaves()).containsKeys("every-end: blanket-ask", "little: blanket-ask");
            assertThat(both.leaves()).hasSize(2 * run.leaves().size());
        }

        @Test
        void areTheSameWhenTheyRunInParallel() {
            Run parallel = Run.of(
                    Both.class,
                    Map.of(
                            "junit.jupiter.execution.parallel.enabled", "true",
                            "junit.jupiter.execution.parallel.mode.default", "concurrent"));
            Run one = Run.of(Both.class);
            assertThat(parallel.leaves().keySet())
                    .containsExactlyInAnyOrderElementsOf(one.leaves().keySet());
            parallel.leaves().forEach((name, ended) -> {
                assertThat(ended.status()).isEqualTo(one.leaf(name).status());
                assertThat(ended.message()).isEqualTo(one.leaf(name).message());
            });
        }
    }

    @Nested
    class ARule {
        private final Run run = Run.of(EveryEnd.class);

        @Test
        void failsWhenItIsViolated() {
            Run.Ended ended = run.leaf("every-end: blanket-ask");
            assertThat(ended.status()).isEqualTo(FAILED);
            assertThat(ended.thrown()).isInstanceOf(AssertionError.class);
            assertThat(ended.message().lines().limit(4))
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .isEqualTo(
                                            "high: everyone-saves asks 4 teams to cut spend by 10%, but search and ads"
                                                    + " hold 89% of it: a cut of 11% from them alone saves the"
                                                    + " same 89,000"),
                            line -> assertThat(line).isEqualTo("  " + EVERY_END + ":18:5"),
                            line -> assertThat(line).startsWith("Why: The same percentage from everyone"),
                            line -> assertThat(line).startsWith("Fix: Ask only the named teams"));
            assertThat(ended.message()).matches("(?s).*\nGain: \\d+\\.\\d points of Plan");
        }

        @Test
        void abortsWithItsQuestionWhenItCannotDecide() {
            Run.Ended ended = run.leaf("every-end: misaligned-incentive");
            assertThat(ended.status()).isEqualTo(ABORTED);
            assertThat(ended.message())
                    .contains("missing: ")
                    .contains("\nFix: State it in the plan")
                    .doesNotContain("\nWhy:");
        }

        @Test
        void failsWhenItCannotDecideIfMissingInformationMayNotBe() {
            Run.Ended ended = Run.of(Stricter.class).leaf("every-end: misaligned-incentive");
            assertThat(ended.status()).isEqualTo(FAILED);
            assertThat(ended.message()).startsWith("missing: ");
        }

        @Test
        void abortsBelowTheBoundAndSaysWhatItFound() {
            Run.Ended ended = run.leaf("every-end: stalled-middle");
            assertThat(ended.status()).isEqualTo(ABORTED);
            assertThat(ended.message())
                    .startsWith("not failing, below critical: medium: move has been in its middle stage")
                    .contains("\nFix: ");
        }

        @Test
        void failsBelowTheUsualBoundIfTheBoundIsLower() {
            Run.Ended ended = Run.of(Stricter.class).leaf("every-end: stalled-middle");
            assertThat(ended.status()).isEqualTo(FAILED);
            assertThat(ended.message()).startsWith("medium: ");
        }

        @Test
        void passesWhenItIsWaived() {
            assertThat(run.leaf("every-end: missing-conversation").status()).isEqualTo(SUCCESSFUL);
        }

        @Test
        void abortsWhenThereIsNothingItIsAbout() {
            Run both = Run.of(Both.class);
            assertThat(both.leaf("little: blanket-ask").status()).isEqualTo(ABORTED);
            assertThat(both.leaf("little: blanket-ask").message())
                    .isEqualTo("not applicable: the plan has no open asks to many teams for the same relative change");
            assertThat(both.leaf("little: stalled-middle").status()).isEqualTo(ABORTED);
            assertThat(both.leaf("little: stalled-middle").message())
                    .isEqualTo("not applicable: the plan has no initiatives under way with work left");
        }
    }

    @Nested
    class TheGate {
        @Test
        void failsOnAScoreUnderTheMinimumAndNamesWhatGainsMost() {
            Run.Ended ended = Run.of(Stricter.class).leaf("every-end: min-plan");
            assertThat(ended.status()).isEqualTo(FAILED);
            assertThat(ended.message())
                    .matches(
                            "Plan is \\d+\\.\\d+, below 99\\.5\n\\d+ violated, \\d+ missing information, 1 waived\nFix first: [a-z-]+ \\([A-Z][a-z]+ \\+\\d+\\.\\d\\).*");
            Run milder = Run.of(Milder.class);
            assertThat(List.of("min-delivery", "min-plan", "min-evidence"))
                    .allSatisfy(
                            name -> assertThat(milder.leaf("every-end: " + name).status())
                                    .isEqualTo(SUCCESSFUL));
        }

        @Test
        void asksForNoMinimumUnlessTold() {
            Run.Ended ended = Run.of(EveryEnd.class).leaf("every-end: min-delivery");
            assertThat(ended.status()).isEqualTo(ABORTED);
            assertThat(ended.message()).matches("not applicable: no minimum is set; Delivery is \\d+(\\.\\d+)?");
        }

        @Test
        void saysTheVerdictWithItsHeadlines() {
            Run.Ended ended = Run.of(EveryEnd.class).leaf("every-end: verdict");
            assertThat(ended.status()).isEqualTo(ABORTED);
            assertThat(ended.message()).startsWith("not failing: verdict: ");
        }

        @Test
        void failsOnAnExpiredWaiverWhereItStands() {
            Run.Ended ended = Run.of(EveryEnd.class).leaf("every-end: waivers");
            assertThat(ended.status()).isEqualTo(FAILED);
            assertThat(ended.message())
                    .startsWith("the waiver for blanket-ask on everyone-saves expired on 2026-08-02\nFix the finding");
            assertThat(position(ended).getLine()).isEqualTo(21);
        }

        @Test
        void hasNothingToSayOfAPlanWithoutWaivers() {
            assertThat(Run.of(Both.class).leaf("little: waivers").status()).isEqualTo(ABORTED);
        }
    }

    @Nested
    class ThePlace {
        private final Run run = Run.of(EveryEnd.class);

        @Test
        void isThatOfTheFirstFinding() {
            Run.Ended ended = run.leaf("every-end: blanket-ask");
            assertThat(ended.source())
                    .asInstanceOf(type(FileSource.class))
                    .satisfies(source -> assertThat(source.getFile())
                            .isEqualTo(Path.of(EVERY_END).toAbsolutePath().toFile()));
            assertThat(position(ended)).isEqualTo(FilePosition.from(18, 5));
        }

        @Test
        void isTheHeadOfThePlanIfNothingIsFound() {
            assertThat(position(run.leaf("every-end: verdict")).getLine()).isEqualTo(2);
            assertThat(position(Run.of(Both.class).leaf("little: blanket-ask")).getLine())
                    .isEqualTo(1);
        }

        @Test
        void isTheOneFrameOfWhatIsThrown() {
            assertThat(run.leaf("every-end: blanket-ask").thrown().getStackTrace())
                    .extracting(StackTraceElement::toString)
                    .containsExactly("every-end.blanket-ask(every-end.yaml:18)");
            assertThat(run.leaf("every-end: stalled-middle").thrown().getStackTrace())
                    .extracting(StackTraceElement::toString)
                    .containsExactly("every-end.stalled-middle(every-end.yaml:16)");
        }

        @PlanAudit(plans = "classpath:org/planhealth/rules/junit/every-end.yaml")
        static class OfAResource implements PlanAuditTests {}

        @Test
        void ofAResourceIsOnTheClassPath() {
            Run.Ended ended = Run.of(OfAResource.class).leaf("every-end: blanket-ask");
            assertThat(ended.source())
                    .asInstanceOf(type(ClasspathResourceSource.class))
                    .satisfies(source -> {
                        assertThat(source.getClasspathResourceName())
                                .isEqualTo("org/planhealth/rules/junit/every-end.yaml");
                        assertThat(source.getPosition()).contains(FilePosition.from(18, 5));
                    });
            assertThat(ended.message()).contains("\n  org/planhealth/rules/junit/every-end.yaml:18:5\n");
        }

        @PlanAudit(plansFrom = "built")
        @SuppressWarnings("unused") // read by name
        static class OfABuiltPlan implements PlanAuditTests {
            private final Strategy built = Strategy.builder("built").build();
        }

        @Test
        void isNowhereForAPlanThatWasBuilt() {
            Run.Ended ended = Run.of(OfABuiltPlan.class).leaf("built: missing-north-star");
            assertThat(ended.status()).isEqualTo(FAILED);
            assertThat(ended.source())
                    .asInstanceOf(type(UriSource.class))
                    .satisfies(source -> assertThat(source.getUri()).hasToString("plan:built"));
            assertThat(ended.thrown().getStackTrace())
                    .extracting(StackTraceElement::toString)
                    .containsExactly("built.missing-north-star(Unknown Source)");
        }
    }

    private static FilePosition position(Run.Ended ended) {
        return ((FileSource) ended.source()).getPosition().orElseThrow();
    }
}
