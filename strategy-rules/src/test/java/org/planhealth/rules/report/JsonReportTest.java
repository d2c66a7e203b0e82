package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.rules.SampleReport.ended;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.SampleReport;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.analysis.BackTest;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.StrategyForecast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonReportTest {
    private static final HealthReport EXAMPLE =
            PlanHealth.standard().audit(ExamplePlan.read(), LocalDate.of(2026, 8, 3));

    private static JsonNode parsed(String json) {
        return new JsonMapper().readTree(json);
    }

    @Test
    void readsAsPinned() throws IOException {
        PinnedText.check("data-infrastructure.json", new JsonReport().render(EXAMPLE, ReportOptions.standard()));
    }

    @Test
    void hasTheFieldsOfTheContractInTheirOrder() {
        JsonNode report = parsed(new JsonReport().render(EXAMPLE, ReportOptions.standard()));

        assertThat(report.propertyNames())
                .containsExactly(
                        "schema",
                        "strategy",
                        "asOf",
                        "profile",
                        "rulesVersion",
                        "verdict",
                        "delivery",
                        "plan",
                        "topics",
                        "gate",
                        "counts",
                        "headlines",
                        "findings",
                        "questions",
                        "nextFixes",
                        "rules",
                        "figures",
                        "discussion",
                        "baseline",
                        "expiringWaivers");
        assertThat(report.get("delivery").propertyNames()).containsExactly("score", "floor", "evidence", "debt");
        assertThat(report.get("plan").propertyNames()).containsExactly("score", "floor", "evidence", "debt");
        assertThat(report.get("gate").propertyNames()).containsExactly("passed", "reasons", "warnings");
        assertThat(report.get("findings").values()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.propertyNames())
                    .containsExactly(
                            "rule",
                            "measures",
                            "topic",
                            "severity",
                            "outcome",
                            "subject",
                            "message",
                            "figures",
                            "missing",
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
                .allSatisfy(fix -> assertThat(fix.propertyNames())
                        .containsExactly("rule", "measures", "subjects", "complete", "gain", "location"));
        assertThat(report.get("rules").values())
                .allSatisfy(rule ->
                        assertThat(rule.propertyNames()).containsExactly("id", "outcome", "checked", "applicable"));
        assertThat(report.get("discussion").values())
                .isNotEmpty()
                .allSatisfy(
                        question -> assertThat(question.propertyNames()).containsExactly("topic", "stage", "question"));
    }

    @Test
    void hasTheFiguresOfTheContract() {
        JsonNode figures = parsed(new JsonReport().render(EXAMPLE, ReportOptions.standard()))
                .get("figures");

        assertThat(figures.propertyNames())
                .containsExactly(
                        "congruence",
                        "plainCongruence",
                        "missingConversations",
                        "forecasts",
                        "strategy",
                        "leaderboard",
                        "keyResults");
        assertThat(figures.get("leaderboard").values()).isNotEmpty().allSatisfy(board -> {
            assertThat(board.propertyNames())
                    .containsExactly("initiative", "unit", "due", "rows", "elsewhere", "lastTeams", "others");
            assertThat(board.get("rows").get(0).propertyNames())
                    .containsExactly(
                            "team",
                            "leader",
                            "done",
                            "total",
                            "left",
                            "shareDone",
                            "pace",
                            "p50",
                            "p85",
                            "daysSinceMove",
                            "finished");
        });
        assertThat(figures.get("missingConversations").values())
                .isNotEmpty()
                .allSatisfy(both -> assertThat(both.propertyNames()).containsExactly("teams", "initiatives"));
        assertThat(figures.get("forecasts").values())
                .isNotEmpty()
                .allSatisfy(forecast -> assertThat(forecast.propertyNames())
                        .containsExactly(
                                "initiative",
                                "p50",
                                "p85",
                                "p95",
                                "due",
                                "onTimeProbability",
                                "neededPace",
                                "backTest",
                                "evidence",
                                "periods"));
        assertThat(figures.get("keyResults").values())
                .isNotEmpty()
                .allSatisfy(result ->
                        assertThat(result.propertyNames()).containsExactly("id", "progress", "elapsed", "pace"));
    }

    @Test
    void hasTheForecastOfTheStrategy() {
        StrategyForecast forecast = new StrategyForecast(
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2027, 6, 1),
                LocalDate.of(2027, 9, 30),
                null,
                0.034,
                IntStream.range(0, 12)
                        .mapToObj(i -> new StrategyForecast.Criticality("work-" + (10 + i), (20 - i) / 20.0))
                        .collect(toImmutableList()),
                new StrategyForecast.Coverage(7, 5, ImmutableList.of("x"), 2, ImmutableList.of("r", "s", "t")),
                null,
                null);
        JsonNode json = parsed(new JsonReport()
                        .render(SampleReport.of().strategyForecast(forecast).build(), ReportOptions.standard()))
                .get("figures")
                .get("strategy");
        JsonNode criticality = ((ObjectNode) json).remove("criticality");
        assertThat(criticality.values()).hasSize(10);
        assertThat(criticality.get(1)).isEqualTo(parsed("{\"initiative\": \"work-11\", \"index\": 0.95}"));
        assertThat(json).isEqualTo(parsed("""
                {"p50": "2027-06-01", "p85": "2027-09-30", "p95": null, "due": "2026-12-31", "onTimeProbability": 0.034,
                 "basis": {"forecasts": 7, "statedEnds": 5, "undated": 1, "risks": 2, "unratedRisks": 3}, "noDate": null}
                """));
    }

    @Test
    void saysNullForADayThatThereIsNot() {
        HealthReport report = SampleReport.of()
                .forecasts(new RolloutForecast(
                        "move", null, 3, false, false, null, null, null, null, new BackTest(0, 0, 0), null))
                .build();

        assertThat(new JsonReport().render(report, ReportOptions.standard())).contains("""
                              {
                                "initiative": "move",
                                "p50": null,
                                "p85": null,
                                "p95": null,
                                "due": null,
                                "onTimeProbability": null,
                                "neededPace": null,
                                "backTest": null,
                                "evidence": "none",
                                "periods": 3
                              }
                        """);
    }

    @Test
    void saysHowManyTimesAsFastARolloutWithTwoEntriesMustGo() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(Initiative.builder("move")
                        .start(LocalDate.of(2026, 5, 1))
                        .rollout(Rollout.builder()
                                .due(LocalDate.of(2026, 9, 2))
                                .history(ImmutableMap.of(
                                        LocalDate.of(2026, 6, 24), new RolloutCount(0.0, 100.0),
                                        LocalDate.of(2026, 8, 3), new RolloutCount(40.0, 100.0)))
                                .build())
                        .build())
                .build();
        JsonNode forecast = parsed(new JsonReport()
                        .render(PlanHealth.standard().audit(plan, LocalDate.of(2026, 8, 3)), ReportOptions.standard()))
                .get("figures")
                .get("forecasts")
                .get(0);

        assertThat(forecast.get("evidence").asString()).isEqualTo("none");
        assertThat(forecast.get("neededPace").doubleValue()).isEqualTo(2);
    }

    @Test
    void hasDebtsThatAddUp() {
        JsonNode report = parsed(new JsonReport().render(EXAMPLE, ReportOptions.standard()));
        double ofFindings = report.get("findings").values().stream()
                .mapToDouble(finding -> finding.get("debt").doubleValue())
                .sum();
        double ofTopics = report.get("topics").values().stream()
                .mapToDouble(topic -> topic.get("debt").doubleValue())
                .sum();

        double debt = report.get("delivery").get("debt").doubleValue()
                + report.get("plan").get("debt").doubleValue();
        assertThat(debt).isPositive();
        assertThat(ofFindings)
                .isCloseTo(debt, within(0.00005 * (1 + report.get("findings").size())));
        assertThat(ofTopics).isCloseTo(debt, within(0.0005));
    }

    @Test
    void saysNullWhereNothingWasReadFromText() {
        HealthReport report = SampleReport.of(ended("misaligned-incentive", Outcome.VIOLATED, 4))
                .finding("misaligned-incentive", Outcome.VIOLATED, 1.0 / 3, "move", "no", "ads")
                .build();

        assertThat(new JsonReport().render(report, ReportOptions.standard()))
                .contains("""
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
                        """)
                .contains("""
                          "figures": {
                            "congruence": null,
                            "plainCongruence": null,
                            "missingConversations": null,
                            "forecasts": [],
                            "strategy": null,
                            "leaderboard": [],
                            "keyResults": []
                          },
                        """);
    }

    @Test
    void saysOfAWaivedFindingWhichWaiverAcceptsIt() {
        HealthReport report = SampleReport.of(ended("stalled-middle", Outcome.WAIVED, 4))
                .about(Strategy.builder("fleet-cost")
                        .waivers(Waiver.builder()
                                .rule("stalled-middle")
                                .subject("move")
                                .reason("it ends in May")
                                .approvedBy("Ada")
                                .expires(LocalDate.of(2026, 12, 31))
                                .build())
                        .build())
                .waivedByProfile(
                        Waiver.builder().rule("stalled-middle").subject("copy").build())
                .finding("stalled-middle", Outcome.WAIVED, 0, "move", "move stands still")
                .finding("stalled-middle", Outcome.WAIVED, 0, "copy", "copy stands still")
                .finding("stalled-middle", Outcome.VIOLATED, 5, "lift", "lift stands still")
                .build();

        JsonNode findings = parsed(new JsonReport().render(report, ReportOptions.standard()))
                .get("findings");
        assertThat(findings.get(0).get("outcome").stringValue()).isEqualTo("waived");
        assertThat(findings.get(0).get("waiver")).isEqualTo(parsed("""
                {"subject": "move", "reason": "it ends in May", "approvedBy": "Ada", "expires": "2026-12-31", "from": "plan"}
                """));
        assertThat(findings.get(1).get("waiver")).isEqualTo(parsed("""
                {"subject": "copy", "reason": null, "approvedBy": null, "expires": null, "from": "profile"}
                """));
        assertThat(findings.get(2).has("waiver")).isFalse();
    }

    @Test
    void putsSeveralReportsIntoAnArray() {
        JsonNode reports =
                parsed(new JsonReport().render(ImmutableList.of(EXAMPLE, EXAMPLE), ReportOptions.standard()));

        assertThat(reports.values())
                .hasSize(2)
                .allMatch(parsed(new JsonReport().render(EXAMPLE, ReportOptions.standard()))::equals);
        assertThat(new JsonReport().render(ImmutableList.of(), ReportOptions.standard()))
                .isEqualTo("[]\n");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(new JsonReport().render(EXAMPLE, ReportOptions.standard()))
                .isEqualTo(new JsonReport().render(EXAMPLE, ReportOptions.standard()))
                .doesNotContain("\r");
    }
}
