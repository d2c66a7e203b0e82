package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

class TeamLoadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static Document page(Strategy plan) {
        return Jsoup.parse(new HtmlReport().render(PlanHealth.standard().audit(plan, TODAY), ReportOptions.standard()));
    }

    private static Strategy.Builder plan() {
        return Strategy.builder("plan")
                .organization(Organization.builder()
                        .teams(
                                Team.builder("ads")
                                        .lightsOnShare(0.3)
                                        .engineers(7)
                                        .build(),
                                Team.builder("core").build(),
                                Team.builder("idle").lightsOnShare(0.9).build(),
                                Team.builder("maps").lightsOnShare(0.6).build())
                        .build());
    }

    @Test
    void addsUpTheTimeThatThePlanAsksFor() {
        Document page = page(plan().asks(
                        Ask.builder("move")
                                .to(Recipients.of("ads", "maps"))
                                .bandwidth(0.25)
                                .build(),
                        Ask.builder("tag")
                                .to(Recipients.of("maps"))
                                .bandwidth(0.2)
                                .state(AskState.ACCEPTED)
                                .build(),
                        Ask.builder("no")
                                .to(Recipients.of("ads"))
                                .bandwidth(0.5)
                                .state(AskState.DECLINED)
                                .build())
                .build());

        assertThat(page.select(".team-load tbody tr").eachText())
                .containsExactly("maps over 100% 105% 60% + 20% + 25% 2 –", "ads 55% 30% + 0% + 25% 1 7");
        assertThat(page.select(".team-load .asked").eachAttr("x")).containsExactly("80.0", "30.0");
        assertThat(page.select(".team-load .asked").eachAttr("width")).containsExactly("25.0", "25.0");
    }

    @Test
    void countsWorkThatTeamsOwnJoinAndAdopt() {
        Document page = page(plan().initiatives(
                        Initiative.builder("base")
                                .owner("core")
                                .contributors("core", "ads")
                                .adopters("maps", "ads")
                                .effortPersonWeeks(40)
                                .build(),
                        Initiative.builder("top")
                                .owner("ads")
                                .dependsOn(Dependency.builder("base").build())
                                .build(),
                        Initiative.builder("old").owner("ads").stage(Stage.DONE).build())
                .build());

        assertThat(page.select(".team-load thead th").eachText())
                .endsWith(
                        "Owns",
                        "Contributes to",
                        "Has to adopt",
                        "Others wait for",
                        "Person-weeks it owns",
                        "Engineers");
        assertThat(page.select(".team-load tbody tr").eachText())
                .containsExactly("maps 60% – – 1 – – –", "ads 30% 1 1 1 – – 7", "core – 1 – – 1 40 –");
    }

    @Test
    void listsTheHeaviestOfMany() {
        Document page = page(Strategy.builder("plan")
                .initiatives(IntStream.range(0, 130)
                        .mapToObj(number -> Initiative.builder("work-" + number)
                                .owner("team-" + number)
                                .build())
                        .collect(toImmutableList()))
                .build());

        assertThat(page.select(".team-load tbody tr")).hasSize(TeamLoadSection.MOST_TEAMS);
        assertThat(page.select(".team-load > p").text()).isEqualTo("30 more teams are not shown.");
    }

    @Test
    void isLeftOutIfNothingIsAskedOfATeam() {
        assertThat(page(plan().build()).select(".team-load")).isEmpty();
    }
}
