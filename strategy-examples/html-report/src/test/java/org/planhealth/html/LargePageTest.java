package org.planhealth.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;

/** However large a plan is, its page is one that opens, and names every finding. */
class LargePageTest {
    private static final int LARGEST = 3_000_000;

    @Test
    void ofAThousandInitiativesIsSmall() {
        Strategy plan = LargePlans.withInitiatives(1_000);
        HealthReport report = SamplePages.audit(
                StrategyReader.create().read(StrategyWriter.create().toYaml(plan), "large-plan.yaml"));
        String html = SamplePages.page(report);
        Document page = Jsoup.parse(html);

        assertThat(html.getBytes(UTF_8).length).isLessThan(LARGEST);
        assertThat(report.findings()).hasSizeGreaterThan(5_000);
        assertThat(page.select(".findings .rule li"))
                .hasSizeBetween(TopicSection.MOST_LISTED - 20, TopicSection.MOST_LISTED);
        assertThat(page.select(".findings .topic > h3 > span").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(report.findings().size());
        assertThat(page.select(".findings .rule").stream()
                        .mapToInt(LargePageTest::named)
                        .sum())
                .isEqualTo(report.findings().size());
        assertThat(page.select("section.rollout")).hasSize(RolloutSection.MOST_IN_FULL);
        assertThat(page.select("section[aria-labelledby=p1-rollouts]").text())
                .contains("750 more rollouts are not shown.");
        assertThat(page.select(".roadmap tbody tr")).hasSize(RoadmapTable.MOST_LINES);
    }

    /** Returns how many findings of a rule are listed, or named by what they are on. */
    private static int named(Element rule) {
        String others = rule.select("> p:containsOwn( more, on) bdi").text();
        return rule.select("li").size()
                + (others.isEmpty() ? 0 : Splitter.on(", ").splitToList(others).size());
    }
}
