package org.planhealth.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.ScoreChange;
import org.planhealth.rules.report.DiffPhrases;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** What changed from one version of a plan to the next, as a page: it says of what is restated what the other formats say. */
class HtmlDiffTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final String PLAN = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: goalposts
            title: Goalposts
            status: active
            organization: {teams: [{id: search, leader: Ann}]}
            initiatives:
              - {id: moved, title: Moved, owner: search, stage: middle, start: 2026-01-01, baselineEnd: 2026-06-01, forecastEnd: 2026-07-01, progress: 0.5}
              - {id: ended, title: Ended, owner: search, stage: middle, start: 2026-01-01, baselineEnd: 2026-07-30, forecastEnd: 2026-07-30, progress: 0.9}
            """;
    private static final String NEWER = PLAN.replace("baselineEnd: 2026-06-01", "baselineEnd: 2026-11-20")
            .replace("forecastEnd: 2026-07-01", "forecastEnd: 2026-12-01")
            .replace("id: ended, title: Ended, owner: search, stage: middle", "id: ended, title: Ended, stage: done");

    private static Strategy read(String plan) {
        return StrategyReader.create().read(plan, "plan.yaml");
    }

    private static HealthDiff diff(Strategy older, Strategy newer) {
        return HEALTH.diff(HEALTH.audit(older, TODAY), newer, TODAY);
    }

    private static HealthDiff diff() {
        return diff(read(PLAN), read(NEWER));
    }

    private static Document page(HealthDiff diff) {
        return Jsoup.parse(new HtmlReport().render(diff, ReportOptions.standard()));
    }

    private static Element section(Document page, String title) {
        return page.select("main > section").stream()
                .filter(section -> section.select("h2").text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the sentences of the findings of a section. */
    private static List<String> findings(Document page, String title) {
        return section(page, title).select(".rule li > .severity + bdi").eachText();
    }

    @Test
    void tellsWhatIsFixedFromWhatIsGoneAfterRestating() {
        HealthDiff diff = diff();
        Document page = page(diff);

        assertThat(findings(page, "Gone after restating"))
                .containsExactlyInAnyOrderElementsOf(diff.goneAfterRestating().keySet().stream()
                        .map(Finding::message)
                        .toList())
                .anyMatch(message -> message.startsWith("\"Moved\" is still open"))
                .noneMatch(message -> message.contains("Ended"));
        assertThat(findings(page, "Fixed findings"))
                .containsExactlyInAnyOrderElementsOf(
                        DiffPhrases.fixed(diff).stream().map(Finding::message).toList())
                .anyMatch(message -> message.startsWith("\"Ended\" is still open"))
                .noneMatch(message -> message.contains("Moved"));
        assertThat(page.select(".counts").text())
                .isEqualTo(diff.newer().counts().summary() + "; " + DiffPhrases.counts(diff))
                .contains(" gone after restating, ");
    }

    @Test
    void namesWhatIsRestated() {
        Document page = page(diff());

        assertThat(section(page, "Restated facts").select("li li").eachText())
                .contains("baselineEnd 2026-06-01, now 2026-11-20", "forecastEnd 2026-07-01, now 2026-12-01");
        assertThat(section(page, "Gone after restating").select(".remark").eachText())
                .contains("Restated: baselineEnd 2026-06-01, now 2026-11-20; forecastEnd 2026-07-01, now 2026-12-01");
    }

    @Test
    void saysWhyTheScoresChanged() {
        HealthDiff diff = diff();
        Document page = page(diff);
        ScoreChange delivery = diff.delivery().rounded(1);

        assertThat(delivery.byRestating().signum()).isPositive();
        assertThat(page.select(".causes tbody tr").first().select(".number").eachText())
                .containsExactly(
                        DiffPhrases.signed(delivery.total()),
                        DiffPhrases.signed(delivery.byPlan()),
                        DiffPhrases.signed(delivery.byRestating()),
                        "+0.0",
                        "+0.0");
        assertThat(page.select(".verdicts td.number").eachText())
                .contains(delivery.before().toString(), delivery.after().toString());
        assertThat(page(diff(read(PLAN), read(PLAN))).select(".causes tbody td").eachText())
                .containsExactly("unchanged", "unchanged");
    }

    @Test
    void showsBothGates() {
        HealthDiff diff = diff();
        List<String> gates = page(diff).select(".verdicts tbody td:last-child").eachText();

        assertThat(gates).hasSize(2).allMatch(gate -> gate.startsWith("failed"));
        assertThat(gates.get(0)).contains(diff.older().gate().reasons());
        assertThat(gates.get(1)).contains(diff.newer().gate().reasons());
    }

    @Test
    void saysWhatChangedFindingsWere() {
        Document page = page(HEALTH.diff(HEALTH.audit(read(PLAN), TODAY), read(PLAN), TODAY.plusDays(30)));

        assertThat(section(page, "Changed findings").select(".remark").eachText())
                .contains("was: \"Moved\" is still open 33 days after its end date, 2026-07-01");
    }

    @Test
    void saysHowMuchIsStatedWhereNoVerdictCanBeTold() {
        Strategy plan = Strategy.builder("empty").build();
        Document page = page(diff(plan, plan));

        assertThat(page.select(".verdicts .verdict").eachText()).containsExactly("? Cannot tell", "? Cannot tell");
        assertThat(page.select(".verdicts td.number").eachText())
                .hasSize(4)
                .allMatch(score -> score.matches(".* evidence: \\d+%"));
        assertThat(page(diff()).select(".verdicts td.number").text()).doesNotContain("evidence");
    }

    @Test
    void leavesOutTheSectionIfNothingIsRestated() {
        assertThat(page(diff(read(PLAN), read(PLAN))).select("h2").eachText())
                .containsExactly("New findings", "Changed findings", "Fixed findings");
    }

    @Test
    void linksNothingThatIsGone() {
        Document page = Jsoup.parse(
                new HtmlReport().render(diff(), ReportOptions.standard().withLinks("https://example.org/blob/main/")));

        assertThat(section(page, "Gone after restating").select("a")).isEmpty();
        assertThat(section(page, "Fixed findings").select("a")).isEmpty();
    }

    @Test
    void runsNothingThatAPlanSays() {
        String text = "<img src=x onerror=alert(1)>";
        Document page = page(diff(
                read(PLAN.replace("title: Moved", "title: \"" + text + "\"")),
                read(NEWER.replace("title: Moved", "title: \"" + text + "\""))));

        assertThat(page.select("img")).isEmpty();
        assertThat(page.text()).contains(text);
    }

    @Test
    void saysHowManyRestatedLinesAreLeftOut() {
        Strategy older = ending(TODAY.minusDays(9));
        Strategy newer = ending(TODAY.plusDays(200));
        Document page = page(diff(older, newer));

        assertThat(section(page, "Restated facts").select("li li")).hasSize(DiffPage.MOST_RESTATED);
        assertThat(section(page, "Restated facts").select("p").text()).isEqualTo("1 more line is not shown.");
    }

    private static Strategy ending(LocalDate day) {
        return Strategy.builder("many")
                .initiatives(IntStream.rangeClosed(0, DiffPage.MOST_RESTATED)
                        .mapToObj(number -> Initiative.builder("i" + number)
                                .forecastEnd(day)
                                .build())
                        .toList())
                .build();
    }
}
