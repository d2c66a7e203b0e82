package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.schema.SchemaValidator;

/** What the committed schemas say of the JSON of the example plans; {@link JsonSchemaTest} holds them to the records. */
class JsonSchemaValidationTest {
    private static final Path PLANS = Path.of("../strategy-examples/plans");
    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard().withProfile(Profile.recommended());

    private static List<Strategy> examples() throws IOException {
        ImmutableList.Builder<Strategy> plans = ImmutableList.builder();
        try (Stream<Path> files = Files.list(PLANS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                plans.add(StrategyReader.create().read(file));
            }
        }
        return plans.build();
    }

    private static List<String> problems(JsonSchema schema, String json) {
        return SchemaValidator.of(schema.json()).problems(json, InputFormat.JSON);
    }

    private static String report() throws IOException {
        return new JsonReport().render(HEALTH.audit(examples().get(0), DAY), ReportOptions.standard());
    }

    private static String diff() throws IOException {
        Strategy plan = examples().get(0);
        return new JsonReport()
                .render(HEALTH.diff(HEALTH.audit(plan, DAY), plan, DAY.plusYears(1)), ReportOptions.standard());
    }

    private static String baseline() throws IOException {
        return Baseline.none().accept(HEALTH.audit(examples().get(0), DAY)).toJson();
    }

    @Nested
    class Accepts {
        @Test
        void theReportsOfTheExamplesAloneAndTogether() throws IOException {
            List<HealthReport> reports =
                    examples().stream().map(plan -> HEALTH.audit(plan, DAY)).toList();

            assertThat(reports)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(report -> assertThat(problems(
                                    JsonSchema.REPORT, new JsonReport().render(report, ReportOptions.standard())))
                            .isEmpty());
            assertThat(problems(JsonSchema.REPORT, new JsonReport().render(reports, ReportOptions.standard())))
                    .isEmpty();
            assertThat(problems(JsonSchema.REPORT, "[]\n")).isEmpty();
        }

        @Test
        void theirDiffs() throws IOException {
            for (Strategy plan : examples()) {
                HealthReport older = HEALTH.audit(plan, DAY);
                Strategy newer = plan.toBuilder().reviews().build();
                String json =
                        new JsonReport().render(HEALTH.diff(older, newer, DAY.plusYears(1)), ReportOptions.standard());
                assertThat(problems(JsonSchema.DIFF, json)).isEmpty();
            }
        }

        @Test
        void theirBaseline() throws IOException {
            Baseline baseline = Baseline.none();
            for (Strategy plan : examples()) {
                baseline = baseline.accept(HEALTH.audit(plan, DAY));
            }
            assertThat(problems(JsonSchema.BASELINE, baseline.toJson())).isEmpty();
            assertThat(problems(JsonSchema.BASELINE, Baseline.none().toJson())).isEmpty();
        }

        @Test
        void fieldsThatALaterVersionAdds() throws IOException {
            assertThat(problems(JsonSchema.REPORT, report().replaceFirst("\"plan\"", "\"later\": {}, \"plan\"")))
                    .isEmpty();
        }
    }

    @Nested
    class Refuses {
        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                another version          | planhealth-report/v1"    | planhealth-report/v2"
                a lost field             | "asOf":                  | "asof":
                a text for a number      | "degree": 0.5            | "degree": "0.5"
                a word of no such set    | "outcome": "violated"    | "outcome": "broken"
                a date in another form   | "asOf": "2026-08-03"     | "asOf": "03/08/2026"
                null where nothing is    | "questions": [           | "questions": null, "was": [
                a list for a text        | "profile": "recommended" | "profile": ["recommended"]
                """)
        void aReportWith(String what, String right, String wrong) throws IOException {
            String report = report();
            assertThat(report).contains(right);
            assertThat(problems(JsonSchema.REPORT, report.replace(right, wrong)))
                    .as(what)
                    .isNotEmpty();
            assertThat(problems(JsonSchema.REPORT, "[" + report.replace(right, wrong) + "]"))
                    .as("%s, in a list", what)
                    .isNotEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                another form             | planhealth-diff/v1" | planhealth-report/v1"
                a lost field             | "kept":             | "held":
                a text for a number      | "byTime": -?[0-9.]+ | "byTime": "less"
                a lost field of a part   | "older": \\{\\s+"asOf" | "older": { "day"
                """)
        void aDiffWith(String what, String right, String wrong) throws IOException {
            String diff = diff();
            assertThat(diff).containsPattern(right);
            assertThat(problems(JsonSchema.DIFF, diff.replaceAll(right, wrong)))
                    .as(what)
                    .isNotEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                another version          | planhealth-baseline/v1" | planhealth-baseline/v2"
                a lost field             | "since":                | "sinse":
                a word of no such set    | "severity": "high"      | "severity": "hihg"
                a day that is no date    | "since": "2026-08-03"   | "since": "today"
                """)
        void aBaselineWith(String what, String right, String wrong) throws IOException {
            String baseline = baseline();
            assertThat(baseline).contains(right);
            assertThat(problems(JsonSchema.BASELINE, baseline.replace(right, wrong)))
                    .as(what)
                    .isNotEmpty();
        }
    }
}
