package org.planhealth.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.Audience;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.ReportSlices;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.io.StrategyReader;

/** What one audience must do, as a page. */
class HtmlSliceTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final HtmlReport FORMAT = new HtmlReport();

    private static HealthReport example() throws IOException {
        return HEALTH.audit(StrategyReader.create().read(Path.of("../plans/data-infrastructure.yaml")), TODAY);
    }

    private static Document page(HealthReport report, Audience audience) {
        return Jsoup.parse(
                FORMAT.renderSlices(List.of(ReportSlices.of(report).slice(audience)), ReportOptions.standard()));
    }

    @Test
    void saysWhatToDoByDay() throws IOException {
        Document page = page(example(), Audience.team("forecasting"));

        assertThat(page.select("h1").text()).isEqualTo("forecasting: what to do, by when and why");
        assertThat(page.select(".due-day h3").eachText())
                .containsExactly("By 2026-09-30, in 58 days", "By 2026-12-18, in 137 days", "No date stated");
        assertThat(page.select(".due-day li").eachText())
                .anyMatch(said -> said.contains("58 of 76 jobs left") && said.contains("To be on time: 3 jobs a week"))
                .anyMatch(said -> said.startsWith("high ") && said.contains("Fix: Have the sponsor support"));
        assertThat(page.select(".due-day .place")).isNotEmpty();
    }

    @Test
    void namesTheTeamOfEachActionForAGroup() throws IOException {
        assertThat(page(example(), Audience.group("core")).select(".due-day li").eachText())
                .anyMatch(said -> said.contains("observability: Bring tested-runbooks from 68 to 90"));
    }

    @Test
    void hasHeadingsInOrderAndIdsOnce() throws IOException {
        HealthReport report = example();
        Document page = Jsoup.parse(FORMAT.renderSlices(
                List.of(
                        ReportSlices.of(report).slice(Audience.team("data-platform")),
                        ReportSlices.of(report).slice(Audience.team("data-platform"))),
                ReportOptions.standard()));

        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(page.select("article")).hasSize(2);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(FORMAT.renderSlices(List.of(), ReportOptions.standard())).isEmpty();
    }

    @Test
    void showsAHostilePlanAndDoesNothing() {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> </style>";
        HealthReport report = HEALTH.audit(
                Strategy.builder("calm")
                        .title(hostile)
                        .organization(Organization.builder()
                                .teams(Team.builder("ads")
                                        .group(hostile)
                                        .leader(hostile)
                                        .build())
                                .build())
                        .initiatives(Initiative.builder("sort")
                                .title(hostile)
                                .owner("ads")
                                .build())
                        .build(),
                TODAY);
        for (Audience audience : ReportSlices.of(report).audiences()) {
            Document page = page(report, audience);
            assertThat(page.select("script")).hasSize(1);
            assertThat(page.select("style")).hasSize(1);
            assertThat(page.select("img, [onerror], [style]")).isEmpty();
            assertThat(page.select("h2").text()).startsWith("<script>alert(1)</script>");
        }
    }
}
