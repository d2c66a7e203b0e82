package org.planhealth.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

class PlanSectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static HealthReport audit(Strategy plan) {
        return PlanHealth.standard().audit(plan, TODAY);
    }

    private static Document page(HealthReport report) {
        return Jsoup.parse(new HtmlReport().render(report, ReportOptions.standard()));
    }

    @Test
    void aClosedPlanHasNothingToDoNext() {
        Initiative.Builder work = Initiative.builder("work");
        HealthReport closed = audit(Strategy.builder("plan")
                .initiatives(work.stage(Stage.DONE).build())
                .build());
        HealthReport open = audit(Strategy.builder("plan")
                .initiatives(work.stage(Stage.MIDDLE).build())
                .build());

        assertThat(closed.verdict()).isEqualTo(Verdict.CLOSED);
        assertThat(page(closed).select("h2").eachText()).doesNotContain("What to do next");
        assertThat(page(open).select("h2").eachText()).contains("What to do next");
    }

    @Test
    void aWaivedFindingHasItsReasonInsteadOfAFix() {
        HealthReport report = audit(Strategy.builder("plan")
                .waivers(Waiver.builder()
                        .rule("missing-executive-sponsor")
                        .subject("plan")
                        .reason("The board decides in May")
                        .approvedBy("Ann")
                        .expires(TODAY.plusDays(90))
                        .build())
                .build());

        assertThat(report.findings(Outcome.WAIVED)).hasSize(1);
        for (Element rule : page(report).select(".findings .rule")) {
            if (rule.select("p.faint").text().contains(", waived")) {
                assertThat(rule.text())
                        .contains("waived until 2026-11-01: The board decides in May")
                        .doesNotContain("Fix:");
            } else {
                assertThat(rule.text()).contains("Fix:").doesNotContain("waived");
            }
        }
    }
}
