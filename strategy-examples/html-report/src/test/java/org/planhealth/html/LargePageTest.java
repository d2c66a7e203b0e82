package org.planhealth.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.HealthReport;

/** However large a plan is, its page is one that opens, and shows every finding. */
class LargePageTest {
    private static final int LARGEST = 3_000_000;

    @Test
    void ofAThousandInitiativesIsSmall() {
        HealthReport report = SamplePages.audit(LargePlans.withInitiatives(1_000));
        String html = SamplePages.page(report);
        Document page = Jsoup.parse(html);

        assertThat(html.getBytes(UTF_8).length).isLessThan(LARGEST);
        assertThat(report.findings()).hasSizeGreaterThan(5_000);
        assertThat(page.select(".findings .rule li")).hasSameSizeAs(report.findings());
        assertThat(page.select("section.rollout")).hasSize(50);
        assertThat(page.select("section[aria-labelledby=p1-rollouts] > ul > li"))
                .hasSize(950);
    }
}
