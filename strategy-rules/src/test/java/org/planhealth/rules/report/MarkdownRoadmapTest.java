package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.strategy.Deadline;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

class MarkdownRoadmapTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static String markdown(Strategy plan) {
        return new MarkdownReport().render(HEALTH.audit(plan, TODAY), ReportOptions.standard());
    }

    private static Strategy plan(Initiative... initiatives) {
        return Strategy.builder("calm").initiatives(initiatives).build();
    }

    private static Initiative.Builder work(String id) {
        return Initiative.builder(id).start(LocalDate.of(2026, 5, 4)).forecastEnd(LocalDate.of(2026, 11, 30));
    }

    private static List<String> bars(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("    ") && line.contains(" :"))
                .toList();
    }

    @Test
    void hasAPhaseForASectionAndABarForAnInitiative() {
        HealthReport report = HEALTH.audit(StrategyReader.create().read("""
                                apiVersion: planhealth/v1
                                kind: Strategy
                                id: calm
                                title: Calmer nights
                                horizon: {start: 2026-01-01, end: 2026-12-31}
                                phases: [{id: first, title: "Phase 1: sort"}, {id: second, title: Mute}, {id: third}]
                                objectives: [{id: sorted, phase: first}, {id: muted, phase: second}]
                                initiatives:
                                  - {id: mute, title: Mute alerts, objective: muted, start: 2026-09-07, forecastEnd: 2026-12-18, deadline: {date: 2026-12-01}}
                                  - {id: sort, title: Sort alerts, objective: sorted, stage: done, start: 2026-01-05, actualEnd: 2026-03-20}
                                  - {id: page, title: Page less, objective: muted, stage: early, start: 2026-04-06, forecastEnd: 2026-07-31}
                                  - {id: loose, title: Loose end, forecastEnd: 2026-10-30}
                                  - {id: some-day, title: Some day}
                                  - {id: given-up, title: Given up, stage: stopped, start: 2026-01-05, forecastEnd: 2026-12-18}
                                """, "plan.yaml"), TODAY);

        assertThat(new MarkdownReport().render(report, ReportOptions.standard()))
                .contains("""

                ### Roadmap

                ```mermaid
                %%{init: {"gantt": {"leftPadding": 170}}}%%
                gantt
                    dateFormat YYYY-MM-DD
                    inclusiveEndDates
                    todayMarker off
                    axisFormat %Y-%m
                    tickInterval 3month
                    section Whole strategy
                    Audit :milestone, 2026-08-03, 0d
                    Horizon ends :milestone, 2026-12-31, 0d
                    Forecast :2026-12-26, 2027-02-22
                    section Phase 1#58; sort
                    Sort alerts :done, 2026-01-05, 2026-03-20
                    section Mute
                    Page less :crit, 2026-04-06, 2026-07-31
                    Mute alerts :crit, 2026-09-07, 2026-12-18
                    Deadline :milestone, 2026-12-01, 0d
                    section No phase
                    Loose end :milestone, 2026-10-30, 0d
                ```

                Red: late, unlikely to make its due date, or what the end of the strategy waits for in at least half of the runs. Gray: done. Forecast: from a 50% chance to an 85% chance. 1 open initiative has no dates. 1 stopped initiative is left out.
                """);
    }

    @Test
    void showsTheForecastAndTheDueDateOfARollout() {
        String text = markdown(StrategyReader.create().read("""
                        apiVersion: planhealth/v1
                        kind: Strategy
                        id: calm
                        title: Calmer nights
                        initiatives:
                          - {id: move, title: Move jobs, stage: middle, start: 2026-04-06, forecastEnd: 2026-09-30, rollout: {unit: jobs, due: 2026-10-30, history: {
                             2026-04-13: {done: 2, total: 46}, 2026-05-11: {done: 4, total: 46}, 2026-05-25: {done: 6, total: 46},
                             2026-06-08: {done: 8, total: 46}, 2026-06-22: {done: 9, total: 46}, 2026-07-20: {done: 12, total: 46}}}}
                        """, "plan.yaml"));

        assertThat(bars(text))
                .anyMatch(bar -> bar.matches(" +Move jobs :crit, 2026-04-06, 2026-09-30"))
                .anyMatch(bar -> bar.matches(" +Forecast :2027-..-.., 202.-..-.."))
                .contains("    Due :milestone, 2026-10-30, 0d");
    }

    @Test
    void drawsWorkFromItsOwnStartToItsDueDateAndDeadline() {
        String text = markdown(plan(Initiative.builder("move")
                .baselineStart(LocalDate.of(2025, 6, 1))
                .start(LocalDate.of(2026, 1, 1))
                .forecastEnd(LocalDate.of(2026, 12, 1))
                .deadline(new Deadline(LocalDate.of(2026, 11, 1), null))
                .rollout(Rollout.builder().due(LocalDate.of(2026, 10, 1)).build())
                .build()));

        assertThat(bars(text))
                .contains(
                        "    move :2026-01-01, 2026-12-01",
                        "    Due :milestone, 2026-10-01, 0d",
                        "    Deadline :milestone, 2026-11-01, 0d");
    }

    @Test
    void countsApartWhatHasNoDatesAndWhatHasThemTooFarAway() {
        String text = markdown(plan(
                work("now").build(),
                Initiative.builder("some-day").build(),
                Initiative.builder("far")
                        .start(LocalDate.of(1950, 1, 1))
                        .forecastEnd(LocalDate.of(2150, 1, 1))
                        .build(),
                Initiative.builder("later")
                        .deadline(new Deadline(LocalDate.of(2150, 1, 1), null))
                        .build()));

        assertThat(text).contains("1 open initiative has no dates. 2 initiatives have dates too far away.");
    }

    @Test
    void isAbsentWhereNothingHasADate() {
        assertThat(markdown(plan(
                        Initiative.builder("a").build(), Initiative.builder("b").build())))
                .doesNotContain("mermaid", "Roadmap");
        assertThat(markdown(Strategy.builder("calm").build())).doesNotContain("mermaid");
    }

    @Test
    void showsWhatIsOpenAndEndsFirstIfThereIsMuch() {
        String text = markdown(plan(IntStream.range(0, 1_000)
                .mapToObj(index -> work("work-" + index)
                        .stage(index % 2 == 0 ? Stage.DONE : Stage.EARLY)
                        .forecastEnd(LocalDate.of(2026, 11, 30).plusDays(1_000 - index))
                        .build())
                .toArray(Initiative[]::new)));

        assertThat(bars(text))
                .hasSizeBetween(35, 43)
                .anyMatch(bar -> bar.startsWith("    work-999 :"))
                .noneMatch(bar -> bar.startsWith("    work-1 :") || bar.contains("done, "));
        assertThat(text).containsPattern("Not shown: 9\\d\\d more initiatives with dates\\.");
    }

    @Test
    void leavesOutDaysThatItCannotDraw() {
        String text = markdown(plan(
                work("far").forecastEnd(LocalDate.of(9999, 12, 31)).build(),
                work("ago").start(LocalDate.of(1, 1, 1)).build(),
                work("reverse").start(LocalDate.of(2027, 1, 1)).build()));

        assertThat(bars(text))
                .contains(
                        "    far (end too far away) :crit, milestone, 2026-05-04, 0d",
                        "    ago :milestone, 2026-11-30, 0d",
                        "    reverse (ends before it starts) :milestone, 2027-01-01, 0d");
    }

    @Test
    void isTheSameWhateverTheOrderOfThePlan() {
        Initiative a = work("a").build();
        Initiative b = work("b").build();

        assertThat(bars(markdown(plan(a, b)))).isEqualTo(bars(markdown(plan(b, a))));
    }
}
