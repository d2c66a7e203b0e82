package org.planhealth.rules;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.strategy.Strategy;

/** What a director reads first of each example plan. */
class ExamplePlansTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final ImmutableMap<String, HealthReport> REPORTS = ExamplePlan.all().stream()
            .map(plan -> HEALTH.audit(plan, plan.asOf()))
            .collect(toImmutableMap(report -> report.strategy().id(), report -> report));

    private static HealthReport report(String plan) {
        return REPORTS.getOrDefault(
                plan,
                HEALTH.audit(Strategy.builder(plan).build(), ExamplePlan.read().asOf()));
    }

    @Test
    void areFourAndEachIsNamedAfterItsFile() {
        assertThat(REPORTS).containsOnlyKeys("data-infrastructure", "one-billing", "safe-releases", "shared-login");
        REPORTS.values()
                .forEach(report -> assertThat(report.strategy().sources().at(""))
                        .get()
                        .extracting(place -> place.file().replaceAll(".*/", ""))
                        .isEqualTo(report.strategy().id() + ".yaml"));
    }

    @Test
    void oneIsOffCourse() {
        HealthReport report = report("one-billing");
        assertThat(report.verdict()).isEqualTo(Verdict.OFF_COURSE);
        assertThat(report.headlines())
                .extracting(Headline::text)
                .satisfiesExactly(
                        late -> assertThat(late)
                                .startsWith(
                                        "\"Move the accounts of all regions\" has less than a 1% chance of making its"
                                                + " due date, 2026-12-18."),
                        bills -> assertThat(bills)
                                .isEqualTo("\"Wrong bills\" is at 3.8 on 2026-07-31, beyond its limit, 1.5."),
                        pilot -> assertThat(pilot)
                                .startsWith(
                                        "\"Move the accounts of all regions\" started with 4 teams beyond its pilot,"
                                                + " north, which is not satisfied:"));
        assertThat(report.topFixes())
                .extracting(NextFix::rule)
                .containsExactly("late-forecast", "breached-guardrail", "broad-before-deep");
        assertThat(report.findings())
                .extracting(Finding::rule)
                .contains("slipped-date", "overdue-work", "cost-growth", "no-review");
        assertThat(report.questions()).isEmpty();
        assertThat(report.gate().reasons()).contains("the verdict is off course");
    }

    @Test
    void oneIsAtRisk() {
        HealthReport report = report("data-infrastructure");
        assertThat(report.verdict()).isEqualTo(Verdict.AT_RISK);
        assertThat(report.headlines())
                .extracting(Headline::rule)
                .allMatch(report("data-infrastructure").rules().stream()
                        .map(RuleOutcome::rule)
                        .filter(rule -> rule.measures() == Measure.DELIVERY)
                        .map(rule -> rule.id())
                        .toList()::contains);
        assertThat(report.headlines().get(0).text()).contains("has a 5% chance of making its due date, 2026-12-18.");
        assertThat(report.topFixes().get(0).rule()).isEqualTo("late-forecast");
    }

    @Test
    void oneIsOnCourse() {
        HealthReport report = report("safe-releases");
        assertThat(report.verdict()).isEqualTo(Verdict.ON_COURSE);
        assertThat(report.headlines())
                .extracting(Headline::text)
                .containsExactly("The stated dates and figures show no delivery problem.");
        assertThat(report.gate()).satisfies(gate -> assertThat(gate.passed()).isTrue());
        assertThat(report.nextFixes()).isEmpty();
        assertThat(report.questions()).isEmpty();
    }

    @Test
    void oneIsTooSparseToTell() {
        HealthReport report = report("shared-login");
        assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(report.headlines().get(0).text())
                .isEqualTo(
                        "Two missing facts matter most: \"Build the shared login\" does not state how much of its work is"
                                + " done (progress); \"Move the four apps to the shared login\" does not state how much of its work"
                                + " is done (progress).");
        assertThat(report.topQuestions())
                .flatExtracting(QuestionGroup::questions)
                .allMatch(question -> question.measures() == Measure.DELIVERY && question.location() != null)
                .extracting(question -> question.missing().pointer())
                .contains(
                        "/initiatives/0/progress",
                        "/initiatives/1/progress",
                        "/initiatives/1/baselineEnd",
                        "/objectives/0/keyResults/0/current");
        assertThat(report.gate().passed()).isTrue();
        assertThat(report.gate().warnings()).containsExactly("the audit cannot tell how the effort goes");
    }
}
