package org.planhealth.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.ReportPhrases;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

class BaselineSectionTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate THEN = LocalDate.of(2026, 8, 3);
    private static final LocalDate NOW = LocalDate.of(2026, 8, 17);

    private final String plan;

    BaselineSectionTest() throws IOException {
        plan = Files.readString(Path.of("../plans/data-infrastructure.yaml"));
    }

    private static Document page(HealthReport report) {
        return Jsoup.parse(new HtmlReport().render(report, ReportOptions.standard()));
    }

    private static Strategy read(String text) {
        return StrategyReader.create().read(text, "plan.yaml");
    }

    @Test
    void saysWhatWasAcceptedAndWhatIsFixed() {
        Baseline baseline = Baseline.none().accept(HEALTH.audit(read(plan), THEN));
        HealthReport report = HEALTH.withBaseline(baseline)
                .audit(read(plan.replace("forecastEnd: 2026-12-18\n", "forecastEnd: 2025-12-19\n")), NOW);
        Document page = page(report);

        assertThat(report.baseline().fixed()).isNotEmpty();
        assertThat(page.select(".baseline > p").text())
                .isEqualTo(ReportPhrases.baseline(report).orElseThrow() + "; the verdict was at risk.");
        assertThat(page.select(".baseline ul li"))
                .hasSize(report.baseline().fixed().size());
        assertThat(page.select(".baseline h3").eachText()).containsExactly("Fixed", "Accepted");
        assertThat(page.select(".baseline tbody td.number").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(report.acceptedFindings().size());
        assertThat(page.select(".baseline tbody td.day").eachText()).containsOnly("2026-08-03");
    }

    @Test
    void saysWhatIsNowKnown() {
        String before = plan.replace("    forecastEnd: 2026-12-18\n", "");
        Baseline baseline = Baseline.none().accept(HEALTH.audit(read(before), THEN));
        HealthReport report = HEALTH.withBaseline(baseline).audit(read(plan), NOW);

        assertThat(report.nowKnown()).isNotEmpty();
        assertThat(page(report).select(".baseline h3 + p.faint + ul li"))
                .hasSize(report.nowKnown().size());
    }

    @Test
    void putsNewDefectsBeforeTheFixes() {
        Baseline baseline = Baseline.none().accept(HEALTH.audit(read(plan), THEN));
        String late = plan.replace("forecastEnd: 2026-12-18\n", "forecastEnd: 2028-12-19\n");
        HealthReport report = HEALTH.withBaseline(baseline).audit(read(late), NOW);
        Document page = page(report);

        int all = (int) report.newFindings().stream()
                .filter(finding -> finding.outcome() == Outcome.VIOLATED)
                .count();
        assertThat(all).isPositive();
        assertThat(page.select(".fresh li")).hasSize(Math.min(3, all));
        assertThat(page.select(".fresh + p").text())
                .isEqualTo(all > 3 ? all - 3 + " more among the findings below." : "What raises a score most:");
        assertThat(page.select(".fresh").first().parent().select("ul, ol").eachAttr("class"))
                .containsExactly("fresh", "cards");
        assertThat(page(HEALTH.withBaseline(baseline).audit(read(plan), THEN)).select(".fresh"))
                .isEmpty();
    }

    @Test
    void isLeftOutWithoutABaseline() {
        assertThat(page(HEALTH.audit(read(plan), THEN)).select(".baseline")).isEmpty();
    }
}
