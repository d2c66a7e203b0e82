package org.planhealth.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/** Key results, and the indicators that measure them. */
class KeyResultsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static Document page(Strategy plan) {
        return Jsoup.parse(new HtmlReport().render(PlanHealth.standard().audit(plan, TODAY), ReportOptions.standard()));
    }

    private static Indicator speed(String id) {
        return Indicator.builder(id)
                .observations(ImmutableSortedMap.of(TODAY.minusDays(94), 20.0, TODAY.minusDays(2), 55.0))
                .build();
    }

    private static Objective objective(String quarter) {
        double target = YearPart.parse(quarter).start().getDayOfYear();
        return Objective.builder("o-" + quarter.toLowerCase(Locale.ROOT))
                .quarter(YearPart.parse(quarter))
                .keyResults(KeyResult.builder("k-" + quarter.toLowerCase(Locale.ROOT))
                        .indicator("speed")
                        .baseline(500)
                        .target(target)
                        .build())
                .build();
    }

    /** The target of a quarter is the number of its first day in the year. */
    @ParameterizedTest
    @CsvSource({
        "2026-Q2 2026-Q3 2026-Q4, target 182",
        "2026-Q1 2026-Q2, target of Q2 2026 91",
        "2026-Q2 2026-Q1 2026-Q4, target of Q2 2026 91",
        "2027-Q1 2026-Q4, target of Q4 2026 274"
    })
    void showTheTargetOfThePeriodThatTheAuditIsIn(String quarters, String target) {
        Document page = page(Strategy.builder("plan")
                .indicators(speed("speed"))
                .objectives(Arrays.stream(quarters.split(" "))
                        .map(KeyResultsTest::objective)
                        .toList())
                .build());

        assertThat(page.select("[aria-labelledby=p1-indicators] figcaption").text())
                .contains("; " + target + ", dashed");
    }

    @Test
    void sayWhatMovedTheWrongWayAsTheFindingDoes() {
        Document page = page(Strategy.builder("plan")
                .indicators(speed("speed"))
                .objectives(Objective.builder("faster")
                        .quarter(YearPart.parse("2026-Q3"))
                        .keyResults(KeyResult.builder("twice")
                                .indicator("speed")
                                .baseline(60)
                                .target(90)
                                .build())
                        .build())
                .build());

        assertThat(page.select("[aria-labelledby=p1-key-results] td.number").eachText())
                .containsExactly("0%, moved the wrong way", "37%");
        assertThat(page.select("[aria-labelledby=p1-key-results] .gone").attr("width"))
                .isEqualTo("0.0");
    }
}
