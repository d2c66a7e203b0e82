package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.rules.SampleReport.ended;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.SampleReport;
import org.planhealth.rules.report.ReportOptions.Repository;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.io.StrategyReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final HealthReport EXAMPLE = HEALTH.audit(ExamplePlan.read(), DAY);
    private static final String RULE = "stalled-middle";

    private static JsonNode run(String sarif) {
        JsonNode log = JsonMapper.shared().readTree(sarif);
        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(log.get("runs").size()).isEqualTo(1);
        return log.get("runs").get(0);
    }

    private static JsonNode run(HealthReport... reports) {
        return run(new SarifReport().render(ImmutableList.copyOf(reports), ReportOptions.standard()));
    }

    private static List<JsonNode> results(HealthReport... reports) {
        return run(reports).get("results").valueStream().toList();
    }

    private static JsonNode sample(Outcome outcome, Severity severity, String message, String file) {
        return results(SampleReport.of(ended(RULE, outcome, 1))
                        .finding(RULE, severity, outcome, 3, "move", message, new SourceLocation(file, 7, 3, "/x"))
                        .build())
                .get(0);
    }

    private static String message(String text) {
        return sample(Outcome.VIOLATED, Severity.LOW, text, "plan.yaml")
                .at("/message/text")
                .asString();
    }

    /** Returns the example with a waiver of its first defect. */
    private static Strategy waived(Finding finding) {
        String waiver = "waivers:\n  - {rule: %s, subject: %s, reason: agreed, approvedBy: Ines, expires: 2026-12-31}\n"
                .formatted(finding.rule(), finding.subject());
        String text = ExamplePlan.text();
        return StrategyReader.create().read(text + (text.endsWith("\n") ? "" : "\n") + waiver, "plan.yaml");
    }

    private static Finding firstDefect() {
        return EXAMPLE.findings(Outcome.VIOLATED).get(0);
    }

    @Nested
    class IsSarif {
        @Test
        void forEveryExampleAloneAndTogether() {
            ImmutableList<HealthReport> reports = ExamplePlan.all().stream()
                    .map(plan -> HEALTH.audit(plan, DAY))
                    .collect(ImmutableList.toImmutableList());
            assertThat(reports)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                            report -> SarifSchema.check(new SarifReport().render(report, ReportOptions.standard())));
            SarifSchema.check(new SarifReport().render(reports, ReportOptions.standard()));
            SarifSchema.check(new SarifReport().render(List.of(), ReportOptions.standard()));
        }

        @Test
        void forADiff() {
            String sarif = new SarifReport()
                    .render(HEALTH.diff(EXAMPLE, waived(firstDefect()), DAY.plusYears(1)), ReportOptions.standard());
            SarifSchema.check(sarif);
            assertThat(run(sarif)
                            .get("results")
                            .valueStream()
                            .map(result -> result.get("baselineState").asString()))
                    .contains("new", "updated", "unchanged")
                    .isSubsetOf("new", "updated", "unchanged", "absent");
        }

        @Test
        void andTheSchemaRefusesWhatIsNot() {
            String sarif = new SarifReport().render(EXAMPLE, ReportOptions.standard());
            assertThat(SarifSchema.read().problems(sarif.replace("\"startLine\"", "\"line\""), InputFormat.JSON))
                    .isNotEmpty();
            assertThat(SarifSchema.read()
                            .problems(sarif.replace("\"level\": \"error\"", "\"level\": \"fatal\""), InputFormat.JSON))
                    .isNotEmpty();
        }

        @Test
        void withTheSameBytesEachTime() {
            assertThat(new SarifReport().render(EXAMPLE, ReportOptions.standard()))
                    .isEqualTo(new SarifReport().render(EXAMPLE, ReportOptions.standard()))
                    .doesNotContain("\r");
        }
    }

    @Nested
    class Results {
        @Test
        void areTheOpenAndTheWaivedFindingsAndNothingElse() {
            assertThat(results(EXAMPLE).stream()
                            .map(result -> result.at("/message/text").asString()))
                    .containsExactlyElementsOf(EXAMPLE.findings().stream()
                            .filter(finding -> finding.isOpen() || finding.outcome() == Outcome.WAIVED)
                            .map(Finding::message)
                            .toList());
        }

        @ParameterizedTest
        @CsvSource({
            "VIOLATED, CRITICAL, error",
            "VIOLATED, HIGH, error",
            "VIOLATED, MEDIUM, warning",
            "VIOLATED, LOW, note",
            "MISSING, CRITICAL, note",
        })
        void haveTheLevelOfTheirSeverity(Outcome outcome, Severity severity, String level) {
            assertThat(sample(outcome, severity, "late", "plan.yaml")
                            .get("level")
                            .asString())
                    .isEqualTo(level);
        }

        @Test
        void nameTheirRuleWithItsPage() {
            JsonNode rules = run(EXAMPLE).at("/tool/driver/rules");
            assertThat(rules.valueStream().map(rule -> rule.get("id").asString()))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(results(EXAMPLE)).isNotEmpty().allSatisfy(result -> {
                JsonNode rule = rules.get(result.get("ruleIndex").asInt());
                assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
                String id = rule.get("id").asString();
                assertThat(rule.at("/help/markdown").asString())
                        .contains("## Fix\n\n" + SampleReport.rule(id).page().fix());
                assertThat(rule.at("/shortDescription/text").asString())
                        .isEqualTo(SampleReport.rule(id).summary() + ".");
            });
        }

        @Test
        void haveAFingerprintOfTheirPlan() {
            assertThat(results(EXAMPLE).stream()
                            .map(result -> result.at("/partialFingerprints")
                                    .get("planhealthFinding/v1")
                                    .asString()))
                    .contains("data-infrastructure/" + firstDefect().fingerprint())
                    .doesNotHaveDuplicates();
            assertThat(results(EXAMPLE).stream()
                            .map(result -> result.at("/partialFingerprints/primaryLocationLineHash")
                                    .asString()))
                    .doesNotHaveDuplicates()
                    .allMatch(hash -> hash.matches("[0-9a-f]{16}:1"));
        }

        @Test
        void standWhereTheirSubjectDoesAndPointToTheOthers() {
            for (int index = 0; index < EXAMPLE.findings().size(); index++) {
                Finding finding = EXAMPLE.findings().get(index);
                JsonNode result = results(EXAMPLE).get(index);
                JsonNode place = result.at("/locations/0/physicalLocation");
                assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("data-infrastructure.yaml");
                assertThat(place.at("/region/startLine").asInt())
                        .isEqualTo(finding.location().line());
                assertThat(place.at("/region/startColumn").asInt())
                        .isEqualTo(finding.location().column());
                assertThat(result.get("relatedLocations")
                                .valueStream()
                                .map(related -> related.at("/message/text").asString()))
                        .containsExactlyElementsOf(finding.related().stream()
                                .filter(related -> related.location() != null)
                                .map(Finding.Related::subject)
                                .toList());
            }
            assertThat(results(EXAMPLE))
                    .anyMatch(result -> result.get("relatedLocations").size() > 0);
        }

        @Test
        void ofSeveralPlansAreInOneRun() {
            HealthReport other = HEALTH.audit(Strategy.builder("other").build(), DAY);
            JsonNode run = run(EXAMPLE, other);
            assertThat(run.get("results").size())
                    .isEqualTo(results(EXAMPLE).size() + results(other).size());
            assertThat(run.at("/properties/plans")
                            .valueStream()
                            .map(plan -> plan.get("strategy").asString()))
                    .containsExactly("data-infrastructure", "other");
        }

        @Test
        void withoutAFileHaveNoPhysicalPlace() {
            HealthReport built = HEALTH.audit(Strategy.builder("other").build(), DAY);
            assertThat(results(built))
                    .isNotEmpty()
                    .allMatch(
                            result -> result.at("/locations/0/physicalLocation").isMissingNode()
                                    && !result.at("/locations/0/logicalLocations/0/name")
                                            .isMissingNode());
            SarifSchema.check(new SarifReport().render(built, ReportOptions.standard()));
        }
    }

    @Nested
    class Suppressions {
        @Test
        void areTheWaiversOfThePlanWithTheirPlace() {
            HealthReport report = HEALTH.audit(waived(firstDefect()), DAY);
            assertThat(report.findings(Outcome.WAIVED)).isNotEmpty();
            List<JsonNode> suppressed = results(report).stream()
                    .filter(result -> !result.get("suppressions").isEmpty())
                    .toList();
            assertThat(suppressed)
                    .hasSameSizeAs(report.findings(Outcome.WAIVED))
                    .allSatisfy(result -> {
                        JsonNode suppression = result.get("suppressions").get(0);
                        assertThat(suppression.get("kind").asString()).isEqualTo("inSource");
                        assertThat(suppression.get("justification").asString())
                                .isEqualTo("waived: agreed, approved by Ines, expires 2026-12-31");
                        assertThat(suppression
                                        .at("/location/physicalLocation/region/startLine")
                                        .asInt())
                                .isEqualTo((int) ExamplePlan.text().lines().count() + 2);
                    });
            SarifSchema.check(new SarifReport().render(report, ReportOptions.standard()));
        }

        @Test
        void ofTheProfileStandOutsideOfThePlan() {
            HealthReport report = SampleReport.of(ended(RULE, Outcome.WAIVED, 1))
                    .waivedByProfile(Waiver.builder().rule(RULE).subject("move").build())
                    .finding(RULE, Outcome.WAIVED, 0, "move", "move stands still")
                    .build();
            assertThat(results(report).get(0).get("suppressions").get(0))
                    .isEqualTo(JsonMapper.shared().readTree("""
                    {"kind": "external", "status": "accepted", "justification": "waived: no reason is stated"}
                    """));
        }

        @Test
        void areWhatTheBaselineAccepts() {
            Baseline baseline = Baseline.none().accept(EXAMPLE);
            Baseline some = new Baseline(baseline.entries().subList(0, 2), baseline.verdicts());
            HealthReport report = HEALTH.withBaseline(some).audit(ExamplePlan.read(), DAY.plusDays(1));
            assertThat(report.acceptedFindings()).hasSize(2);
            assertThat(results(report).stream()
                            .flatMap(result -> result.get("suppressions").valueStream())
                            .map(suppression -> suppression.get("justification").asString()))
                    .containsExactly(
                            "accepted in the baseline since 2026-08-03", "accepted in the baseline since 2026-08-03");
        }

        @Test
        void areNotWhatWasMissingWhenItWasAcceptedAndIsADefect() {
            Initiative.Builder work = Initiative.builder("work").stage(Stage.MIDDLE);
            Strategy silent = Strategy.builder("plan").initiatives(work.build()).build();
            Strategy stated = silent.toBuilder()
                    .initiatives(work.start(DAY.minusDays(200))
                            .baselineEnd(DAY.minusDays(34))
                            .build())
                    .build();
            HealthReport report = HEALTH.withBaseline(Baseline.none().accept(HEALTH.audit(silent, DAY)))
                    .audit(stated, DAY);

            assertThat(report.nowKnown()).isNotEmpty();
            assertThat(results(report).stream()
                            .filter(result -> result.get("suppressions").isEmpty()))
                    .hasSameSizeAs(report.nowKnown())
                    .allSatisfy(result -> assertThat(
                                    result.at("/properties/nowKnown").asBoolean())
                            .isTrue());
        }
    }

    @Nested
    class Texts {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "late | late",
                    "takes {0} days | takes {{0}} days",
                    "{x} | {x}",
                    "a [b] | a [b]",
                    "[x](https://evil.example) | \\[x\\](https://evil.example)",
                })
        void areNeitherLinksNorPlaceholders(String text, String shown) {
            assertThat(message(text)).isEqualTo(shown);
        }

        @Test
        void actOnNothing() {
            assertThat(message("a\u202eb\u001b[31m\nc\"\ud83d")).isEqualTo("a\\u{202e}b\\u{1b}[31m\\nc\"\\u{d83d}");
            assertThat(message("x".repeat(10_000))).hasSize(1_000).endsWith("…");
            assertThat(message("<script>alert(1)</script>")).isEqualTo("<script>alert(1)</script>");
        }

        @Test
        void ofARuleThatCouldNotBeRunAreANotification() {
            HealthReport report = SampleReport.of(ended(RULE, Outcome.ERROR, 0))
                    .finding(RULE, Outcome.ERROR, 0, "fleet-cost", "the rule could not be run: too slow")
                    .build();
            JsonNode run = run(report);
            assertThat(run.get("results")).isEmpty();
            assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
            assertThat(run.at("/invocations/0/toolExecutionNotifications/0/associatedRule/id")
                            .asString())
                    .isEqualTo(RULE);
            SarifSchema.check(new SarifReport().render(report, ReportOptions.standard()));
        }
    }

    @Nested
    class Addresses {
        private final ReportOptions within = ReportOptions.standard()
                .withRepository(new Repository(Path.of("/home/repo"), Path.of("/home/repo/teams")));

        private JsonNode artifact(String file, ReportOptions options) {
            HealthReport report = SampleReport.of(ended(RULE, Outcome.VIOLATED, 1))
                    .finding(
                            RULE, Severity.LOW, Outcome.VIOLATED, 3, "move", "late", new SourceLocation(file, 7, 3, ""))
                    .build();
            String sarif = new SarifReport().render(report, options);
            SarifSchema.check(sarif);
            return run(sarif).at("/results/0/locations/0/physicalLocation/artifactLocation");
        }

        @ParameterizedTest
        @CsvSource({
            "plan.yaml, teams/plan.yaml",
            "../a b/größe.yaml, a%20b/gr%C3%B6%C3%9Fe.yaml",
            "/home/repo/plan.yaml, plan.yaml",
        })
        void leadOnFromTheRootOfTheRepository(String file, String uri) {
            JsonNode artifact = artifact(file, within);
            assertThat(artifact.get("uri").asString()).isEqualTo(uri);
            assertThat(artifact.get("uriBaseId").asString()).isEqualTo("%SRCROOT%");
        }

        @ParameterizedTest
        @CsvSource({"/etc/a plan.yaml, file:///etc/a%20plan.yaml", "../../plan.yaml, ../../plan.yaml", "stdin, stdin"})
        void ofOtherFilesNameThem(String file, String uri) {
            JsonNode artifact = artifact(file, within);
            assertThat(artifact.get("uri").asString()).isEqualTo(uri);
            assertThat(artifact.has("uriBaseId")).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\ud83d.yaml", "a\nb.yaml", "a\u0000b", "javascript:alert(1)", "", "\\\\host\\x"})
        void areAddressesWhateverTheName(String file) {
            String uri = artifact(file, ReportOptions.standard()).get("uri").asString();
            assertThat(uri).matches("[A-Za-z0-9%._/-]*");
        }
    }

    @Test
    void knowsNoRuleTwice() {
        assertThat(ImmutableSet.copyOf(
                        run(EXAMPLE, EXAMPLE).at("/tool/driver/rules").values()))
                .hasSize(run(EXAMPLE).at("/tool/driver/rules").size());
    }
}
