package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;

/** A page says what it leaves out of a large plan. */
class PageLimitsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static Document page(Strategy.Builder plan) {
        return Jsoup.parse(
                new HtmlReport().render(PlanHealth.standard().audit(plan.build(), TODAY), ReportOptions.standard()));
    }

    private static Initiative rollout(int number, int teams) {
        return Initiative.builder("work-" + number)
                .rollout(Rollout.builder()
                        .teams(IntStream.range(0, teams)
                                .mapToObj(team -> RolloutTeam.builder("team-" + team)
                                        .total(10.0)
                                        .done(1.0)
                                        .build())
                                .collect(toImmutableList()))
                        .build())
                .build();
    }

    @Test
    void showsTheMostEndangeredOfManyRollouts() {
        Document page = page(Strategy.builder("plan")
                .initiatives(IntStream.range(0, RolloutSection.MOST_IN_FULL + 2)
                        .mapToObj(number -> rollout(number, 1))
                        .collect(toImmutableList())));

        assertThat(page.select(".rollout")).hasSize(RolloutSection.MOST_IN_FULL);
        assertThat(page.select("h3:containsOwn(The other rollouts) + ul li")).hasSize(2);
    }

    @Test
    void showsTheTeamsWithMostLeftOfMany() {
        Document page = page(Strategy.builder("plan").initiatives(rollout(0, RolloutSection.MOST_TEAMS + 1)));

        assertThat(page.select(".rollout tbody tr")).hasSize(RolloutSection.MOST_TEAMS);
        assertThat(page.select(".rollout").text()).contains("1 more team is not shown.");
    }

    @Test
    void saysHowManyUnitsAreInNoRow() {
        Rollout.Builder rollout = Rollout.builder()
                .history(Map.of(TODAY.minusDays(3), new RolloutCount(5.0, 171.0)))
                .teams(
                        RolloutTeam.builder("east").total(6.0).done(3.0).build(),
                        RolloutTeam.builder("west").total(3.0).done(2.0).build());
        Document part = page(Strategy.builder("plan")
                .initiatives(Initiative.builder("work").rollout(rollout.build()).build()));
        Document whole = page(Strategy.builder("plan")
                .initiatives(Initiative.builder("work")
                        .rollout(rollout.history(Map.of(TODAY.minusDays(3), new RolloutCount(5.0, 9.0)))
                                .build())
                        .build()));

        assertThat(part.select(".rollout").text())
                .contains("162 more are in no team's row.")
                .doesNotContain("among the last", "Waiting for");
        assertThat(whole.select(".rollout").text())
                .contains("among the last to finish", "Waiting for")
                .doesNotContain("no team's row");
    }

    @Test
    void showsTheFirstOfManyIndicatorsAndAPartOfTheirValues() {
        ImmutableSortedMap<LocalDate, Double> observations = IntStream.range(0, 500)
                .boxed()
                .collect(toImmutableSortedMap(
                        Comparator.<LocalDate>naturalOrder(),
                        (Integer day) -> TODAY.minusDays(day),
                        Integer::doubleValue));
        Document page = page(Strategy.builder("plan")
                .indicators(IntStream.range(0, PlanSection.MOST_INDICATORS + 1)
                        .mapToObj(number -> Indicator.builder("indicator-" + number)
                                .observations(observations)
                                .build())
                        .collect(toImmutableList())));

        assertThat(page.select(".multiples figure")).hasSize(PlanSection.MOST_INDICATORS);
        assertThat(page.text()).contains("1 more indicator is not shown.");
        assertThat(page.selectFirst(".multiples polyline").attr("points").split(" "))
                .hasSize(BurnUpChart.MOST_POINTS);
        assertThat(page.selectFirst(".multiples figcaption").text())
                .contains("499 on " + TODAY.minusDays(499), "0 on " + TODAY);
    }
}
