package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.rules.report.JsonReport;
import org.planhealth.rules.report.MarkdownReport;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.TextReport;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** What the newer of two versions of a plan restates, and what a diff makes of it. */
class RestatementTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    private static final String PLAN = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: moving
            title: Move everything
            horizon: {start: 2026-01-05, end: 2026-12-31}
            budget: {unit: euros, planned: 100, spent: {2026-07-01: 80}}
            organization: {teams: [{id: core}, {id: shop}, {id: mail}]}
            objectives:
              - {id: moved, quarter: 2026-Q3, keyResults: [{id: rate, unit: percent, baseline: 10, target: 80, current: 30}]}
            indicators: [{id: errors, direction: down, role: guardrail, limit: 5, observations: {2026-07-01: 4}}]
            initiatives:
              - id: move
                kind: migration
                objective: moved
                stage: middle
                stageHistory: {early: 2026-01-05, middle: 2026-03-02}
                start: 2026-01-05
                baselineEnd: 2026-10-30
                progress: 0.3
                adopters: [shop, mail]
                dependsOn: [prepare]
                deadline: {date: 2026-12-01, reason: The license ends}
                milestones: [{title: Half, due: 2026-05-29}]
                exitCriteria: [{statement: All moved, met: false}]
                rollout:
                  due: 2026-10-30
                  teams: [{team: shop, total: 60, done: 20}, {team: mail, total: 40, done: 10}]
                  history: {2026-06-01: {done: 25, total: 100}, 2026-08-03: {done: 30, total: 100}}
              - {id: prepare, stage: done}
            asks: [{id: help, to: [shop, mail], kind: reduce, metric: spend, change: -10%, due: 2026-09-30}]
            pivotCriteria: [{statement: Too slow, indicator: errors, operator: above, value: 9}]
            """;

    private static Strategy read(String text) {
        return StrategyReader.create().read(text, "plan.yaml");
    }

    private static HealthDiff diff(String newer) {
        return HEALTH.diff(HEALTH.audit(read(PLAN), DAY), read(newer), DAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    due: 2026-10-30              | due: 2028-10-30           | move: rollout.due 2026-10-30, now 2028-10-30
                    baselineEnd: 2026-10-30      | baselineEnd: 2027-03-31   | move: baselineEnd 2026-10-30, now 2027-03-31
                    middle: 2026-03-02}          | middle: 2026-07-27}       | move: stageHistory[middle] 2026-03-02, now 2026-07-27
                    stage: middle                | stage: early              | move: stage middle, now early
                    kind: migration              | kind: build               | move: kind migration, now build
                    progress: 0.3                | x-progress: 0.3           | move: progress 0.3, left out
                    date: 2026-12-01             | date: 2027-12-01          | move: deadline.date 2026-12-01, now 2027-12-01
                    deadline:                    | x-deadline:               | move: deadline left out
                    due: 2026-05-29              | due: 2026-11-27           | move: milestones[Half].due 2026-05-29, now 2026-11-27
                    milestones:                  | x-milestones:             | move: milestones[Half] left out
                    ', met: false'               | ''                        | move: exitCriteria[All moved].met false, left out
                    'adopters: [shop, mail]'     | 'adopters: [shop]'        | move: adopters[mail] mail, left out
                    dependsOn:                   | x-dependsOn:              | move: dependsOn[prepare] left out
                    ', {team: mail, total: 40, done: 10}' | ''               | move: rollout.teams[mail] left out
                    total: 60                    | total: 30                 | move: rollout.teams[shop].total 60, now 30
                    '2026-06-01: {done: 25, total: 100}, ' | ''              | move: rollout.history[2026-06-01] 25 of 100, left out
                    rollout:                     | x-rollout:                | move: rollout left out
                    - {id: prepare, stage: done} | ''                        | prepare: left out of the plan
                    target: 80                   | target: 40                | rate: target 80, now 40
                    quarter: 2026-Q3             | quarter: 2026-Q4          | moved: quarter 2026-Q3, now 2026-Q4
                    ', role: guardrail'          | ''                        | errors: role guardrail, left out
                    limit: 5                     | limit: 50                 | errors: limit 5, now 50
                    2026-07-01: 4                | 2026-07-01: 2             | errors: observations[2026-07-01] 4, now 2
                    'to: [shop, mail]'           | 'to: [mail]'              | help: to shop, mail, now mail
                    change: -10%                 | change: -1%               | help: change -10%, now -1%
                    planned: 100                 | planned: 300              | moving: budget.planned 100, now 300
                    value: 9                     | value: 90                 | moving: pivotCriteria[Too slow].value 9, now 90
                    end: 2026-12-31              | end: 2029-12-31           | moving: horizon.end 2026-12-31, now 2029-12-31
                    """)
    void isNamed(String stated, String restated, String said) {
        assertThat(PLAN).contains(stated);
        String newer = PLAN.replace(stated, restated == null ? "" : restated);
        if (stated.contains("prepare, stage")) {
            newer = newer.replace("dependsOn: [prepare]", "dependsOn: []");
        }
        assertThat(Restatement.between(read(PLAN), read(newer)))
                .extracting(restatement -> restatement.subject() + ": " + restatement)
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    progress: 0.3                | progress: 0.5
                    stage: middle                | stage: late
                    met: false                   | met: true
                    current: 30                  | current: 60
                    2026-07-01: 4                | '2026-07-01: 4, 2026-08-01: 6'
                    done: 20}                    | done: 25}
                    title: Move everything       | title: Move it all
                    'adopters: [shop, mail]'     | 'adopters: [shop, mail, core]'
                    """)
    void isNotProgress(String stated, String newer) {
        assertThat(PLAN).contains(stated);
        assertThat(Restatement.between(read(PLAN), read(PLAN.replace(stated, newer))))
                .isEmpty();
    }

    @Nested
    class InADiff {
        @Test
        void splitsTheScoreAndTellsWhatIsGoneFromWhatIsFixed() {
            HealthDiff diff = diff(PLAN.replace("2026-10-30", "2028-10-30").replace("2026-12-01", "2028-12-01"));
            assertThat(diff.delivery().byPlan())
                    .isPositive()
                    .isEqualTo(diff.delivery().byRestating());
            assertThat(diff.goneAfterRestating().keySet())
                    .extracting(Finding::fingerprint)
                    .contains("late-forecast/move");

            String text = new TextReport().render(diff, ReportOptions.standard());
            assertThat(text)
                    .containsPattern("\n {14}of these \\+[\\d.]+ from what the plan restates\n")
                    .containsPattern("Restated -+ 3 facts\n\n {10}move\n")
                    .containsSubsequence(
                            "\n            baselineEnd 2026-10-30, now 2028-10-30\n",
                            "            deadline.date 2026-12-01, now 2028-12-01\n",
                            "            rollout.due 2026-10-30, now 2028-10-30\n")
                    .containsPattern("(?s)Gone after restating -+.*late-forecast on move.*"
                            + "Restated: baselineEnd 2026-10-30, now\\s+2028-10-30;")
                    .contains(" 0 fixed, ")
                    .doesNotContain("\nFixed ---");
            assertThat(new MarkdownReport().render(diff, ReportOptions.standard()))
                    .containsPattern(" the plan changed, of these \\+[\\d.]+ what it restates, ")
                    .contains("### Restated (3)\n\n- `move`: baselineEnd 2026-10-30, now 2028-10-30\n")
                    .contains("### Gone after restating (");
            assertThat(new JsonReport().render(diff, ReportOptions.standard()))
                    .contains("\"byRestating\": ", "\"before\": \"2026-10-30\"");
        }

        @Test
        void saysWhatIsFixedWithoutARestatement() {
            HealthDiff diff = diff(PLAN.replace("2026-08-03: {done: 30", "2026-08-03: {done: 95")
                    .replace("done: 20}", "done: 58}")
                    .replace("done: 10}", "done: 37}")
                    .replace("progress: 0.3", "progress: 0.95"));
            assertThat(diff.restated()).extracting(Restatement::field).containsExactly("rollout.history[2026-08-03]");
            HealthDiff honest = HEALTH.diff(
                    HEALTH.audit(read(PLAN), DAY),
                    read(PLAN.replace("total: 100}}", "total: 100}, 2026-08-10: {done: 95, total: 100}}")
                            .replace("done: 20}", "done: 58}")
                            .replace("done: 10}", "done: 37}")
                            .replace("progress: 0.3", "progress: 0.95")),
                    DAY.plusDays(7));
            assertThat(honest.restated()).isEmpty();
            assertThat(honest.goneAfterRestating().keySet()).isEmpty();
            assertThat(honest.delivery().byRestating()).isZero();
            assertThat(honest.fixed()).extracting(Finding::fingerprint).contains("late-forecast/move");
        }

        @Test
        void saysManyDaysOfOneSeriesInOneLine() {
            HealthDiff diff = diff(PLAN.replace("total: 100", "total: 120"));
            assertThat(new TextReport().render(diff, ReportOptions.standard()))
                    .contains("rollout.history[2026-06-01] 25 of 100, now 25 of 120 (+1 more)\n");
        }

        @Test
        void leavesOutTheSplitWhereTheOldPromisesDoNotFit() {
            String gone = PLAN.replace("- {id: prepare, stage: done}", "- {id: tidy, stage: done}")
                    .replace("dependsOn: [prepare]", "dependsOn: []")
                    .replace(", {id: mail}", "")
                    .replace("[shop, mail]", "[shop]")
                    .replace(", {team: mail, total: 40, done: 10}", "");
            HealthDiff diff = diff(gone);
            assertThat(diff.restated()).isNotEmpty();
            assertThat(diff.plan().byRestating()).isZero();
        }
    }
}
