package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.rules.report.SampleReport.ended;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final HealthReport EXAMPLE =
            PlanHealth.standard().audit(ExamplePlan.read(), LocalDate.of(2026, 8, 3));

    private static JsonNode parsed(String json) {
        return new JsonMapper().readTree(json);
    }

    @Test
    void readsAsPinned() throws IOException {
        PinnedText.check("data-infrastructure.json", JsonReport.of(EXAMPLE));
    }

    @Test
    void hasTheFieldsOfTheContractInTheirOrder() {
        JsonNode report = parsed(JsonReport.of(EXAMPLE));

        assertThat(report.propertyNames())
                .containsExactly(
                        "schema",
                        "plan",
                        "asOf",
                        "profile",
                        "rulesVersion",
                        "score",
                        "gate",
                        "findings",
                        "nextFixes",
                        "rules",
                        "figures");
        assertThat(report.get("score").propertyNames())
                .containsExactly("proven", "potential", "unwaived", "grade", "debt", "coverage", "topics");
        assertThat(report.get("gate").propertyNames()).containsExactly("passed", "reasons");
        assertThat(report.get("findings").values()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.propertyNames())
                    .containsExactly(
                            "rule",
                            "topic",
                            "severity",
                            "outcome",
                            "subject",
                            "message",
                            "remedy",
                            "degree",
                            "debt",
                            "gain",
                            "location",
                            "related",
                            "fingerprint");
            assertThat(finding.get("location").propertyNames()).containsExactly("file", "line", "column", "pointer");
            assertThat(finding.get("related").values())
                    .allSatisfy(related -> assertThat(related.propertyNames()).containsExactly("subject", "location"));
        });
        assertThat(report.get("nextFixes").values())
                .allSatisfy(fix -> assertThat(fix.propertyNames()).containsExactly("rule", "subjects", "gain"));
        assertThat(report.get("rules").values())
                .allSatisfy(rule ->
                        assertThat(rule.propertyNames()).containsExactly("id", "outcome", "affected", "population"));
        assertThat(report.get("figures").propertyNames())
                .containsExactly("congruence", "plainCongruence", "missingConversations");
        assertThat(report.get("figures").get("missingConversations").values())
                .isNotEmpty()
                .allSatisfy(both -> assertThat(both.propertyNames()).containsExactly("teams", "initiatives"));
    }

    @Test
    void hasDebtsThatAddUp() {
        JsonNode report = parsed(JsonReport.of(EXAMPLE));
        double ofFindings = report.get("findings").values().stream()
                .mapToDouble(finding -> finding.get("debt").doubleValue())
                .sum();
        double ofTopics = report.get("score").get("topics").values().stream()
                .mapToDouble(topic -> topic.get("debt").doubleValue())
                .sum();

        double debt = report.get("score").get("debt").doubleValue();
        assertThat(debt).isPositive();
        assertThat(ofFindings)
                .isCloseTo(debt, within(0.00005 * (1 + report.get("findings").size())));
        assertThat(ofTopics).isCloseTo(debt, within(0.0005));
    }

    @Test
    void saysNullWhereNothingWasReadFromText() {
        HealthReport report = SampleReport.of(ended("misaligned-incentive", Outcome.VIOLATED, 1, 4))
                .finding("misaligned-incentive", Outcome.VIOLATED, 1.0 / 3, "move", "no", "ads")
                .build();

        assertThat(JsonReport.of(report)).contains("""
                              "degree": 0.5,
                              "debt": 0.3333,
                              "gain": 0.1667,
                              "location": null,
                              "related": [
                                {
                                  "subject": "ads",
                                  "location": null
                                }
                              ],
                              "fingerprint": "misaligned-incentive/move+ads"
                        """).contains("""
                          "figures": {
                            "congruence": null,
                            "plainCongruence": null,
                            "missingConversations": null
                          }
                        }
                        """);
    }

    @Test
    void putsSeveralReportsIntoAnArray() {
        JsonNode reports = parsed(JsonReport.ofAll(ImmutableList.of(EXAMPLE, EXAMPLE)));

        assertThat(reports.values()).hasSize(2).allMatch(parsed(JsonReport.of(EXAMPLE))::equals);
        assertThat(JsonReport.ofAll(ImmutableList.of())).isEqualTo("[]\n");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(JsonReport.of(EXAMPLE)).isEqualTo(JsonReport.of(EXAMPLE)).doesNotContain("\r");
    }
}
