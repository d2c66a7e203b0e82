package org.planhealth.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.planhealth.rules.DrawnAudits;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.report.ReportFormats;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.testing.RealisticStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads the page is told the same as who reads the JSON report of the same audit, and can add up what it shows. */
class PageAgreesProperties {
    /** A column shows tenths, so a sum of tenths lies within half of one; a thousandth more for the double. */
    private static final double HALF_A_TENTH = 0.051;

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(SamplePages.TODAY);
    }

    @Property(tries = 1_000)
    void withTheJsonReportAndWithItself(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        HealthReport report = DrawnAudits.of(drawn, random).report();
        Statistics.label("accepted").collect(report.counts().accepted() > 0);
        Statistics.label("errors").collect(report.counts().errors() > 0);
        Statistics.label("teams").collect(!report.figures().leaderboards().isEmpty());
        String page = SamplePages.page(report);
        String json = ReportFormats.installed().find("json").orElseThrow().render(report, ReportOptions.standard());

        assertThat(ShownPage.ofHtml(page)).isEqualTo(ShownPage.ofJson(json));
        JsonNode root = JsonMapper.shared().readTree(json);
        Jsoup.parse(page).select("table.steps").forEach(table -> addsUp(table, root));
    }

    private static void addsUp(Element table, JsonNode report) {
        String measure = table.select("caption").text().toLowerCase(Locale.ROOT);
        Map<String, Double> debts = report.get("findings")
                .valueStream()
                .filter(finding -> finding.get("measures").asString().equals(measure))
                .collect(Collectors.groupingBy(
                        finding -> finding.get("rule").asString(),
                        Collectors.summingDouble(finding -> finding.get("debt").doubleValue())));
        debts.values().removeIf(debt -> debt == 0);
        BigDecimal debt = BigDecimal.ZERO;
        BigDecimal left = new BigDecimal("100.0");
        for (Element row : table.select("tbody tr:has(code)")) {
            BigDecimal ofRule = new BigDecimal(row.select("td.debt").text());
            debt = debt.add(ofRule);
            left = left.subtract(new BigDecimal(row.select("td.taken").text()));
            assertThat(row.select("td.number").get(2).text()).isEqualTo(left.toPlainString());
            assertThat(ofRule.doubleValue())
                    .isCloseTo(debts.remove(row.select("code").text()), within(2 * HALF_A_TENTH));
        }
        assertThat(debts).isEmpty();
        assertThat(table.select("tfoot td.number").eachText())
                .containsExactly(
                        debt.setScale(1).toPlainString(),
                        new BigDecimal("100.0").subtract(left).toPlainString(),
                        left.toPlainString());
        assertThat(left.doubleValue())
                .isCloseTo(report.get(measure).get("score").doubleValue(), within(HALF_A_TENTH));
        assertThat(debt.doubleValue()).isCloseTo(report.get(measure).get("debt").doubleValue(), within(HALF_A_TENTH));
    }
}
