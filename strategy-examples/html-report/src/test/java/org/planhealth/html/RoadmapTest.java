package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

class RoadmapTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static Document page(Strategy plan) {
        return Jsoup.parse(new HtmlReport().render(HEALTH.audit(plan, TODAY), ReportOptions.standard()));
    }

    private static Document example(String name) throws IOException {
        return page(StrategyReader.create().read(Path.of("../plans").resolve(name)));
    }

    private static Strategy plan(List<Initiative> initiatives) {
        return Strategy.builder("plan").initiatives(initiatives).build();
    }

    private static Initiative.Builder work(int number) {
        return Initiative.builder("work-" + number)
                .stage(Stage.MIDDLE)
                .start(TODAY.minusDays(200 - number))
                .forecastEnd(TODAY.plusDays(number));
    }

    private static double x(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    @Nested
    class OfAnExample {
        private final Document page;

        OfAnExample() throws IOException {
            page = example("one-billing.yaml");
        }

        private Element row(String title) {
            return page.select(".roadmap g").stream()
                    .filter(row -> row.select("title").text().startsWith(title))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void hasABarAndALineForEachInitiative() {
            assertThat(page.select(".roadmap g rect.work")).hasSize(4);
            assertThat(page.select(".roadmap details tbody tr")).hasSize(4);
            assertThat(row("Merge six").select("rect").attr("class")).contains("closed");
            assertThat(row("Switch the six").select("rect").attr("class")).contains("planned");
        }

        @Test
        void putsPromisesForecastsAndMilestonesOnOneAxis() {
            Element row = row("Move the accounts of all regions");
            double first = x(row.selectFirst(".promise"), "x1");
            double second = x(row.selectFirst(".ghost"), "x1");
            Element bar = row.selectFirst("rect");
            double end = x(bar, "x") + x(bar, "width");
            double even = x(row.selectFirst("circle"), "cx");

            assertThat(x(bar, "x")).isLessThan(first);
            assertThat(first).isLessThan(second);
            assertThat(second).isLessThan(end);
            assertThat(end).isLessThan(even);
            assertThat(row.select(".milestone.reached")).hasSize(1);
            assertThat(row.select(".milestone.open")).hasSize(1);
            assertThat(row.select(".due-mark")).hasSize(1);
        }

        @Test
        void saysTheSameInTheTable() {
            Element line = page.select(".roadmap details tbody tr").get(1);

            assertThat(line.text())
                    .startsWith("Move the accounts of all regions")
                    .contains("2024-11-04", "2026-03-31", "2026-09-30", "2026-12-18", "of runs");
            assertThat(page.select(".roadmap details").text())
                    .contains("Waits for")
                    .contains("move-accounts");
        }

        @Test
        void drawsWhatWaitsForWhat() {
            assertThat(page.select(".roadmap figure > .scroll .arrow")).hasSize(1);
        }

        @Test
        void marksTheDayOfTheAuditAndTheDueDate() {
            assertThat(page.select(".roadmap svg").text()).contains("audit 2026-08-03", "strategy due 2027-03-31");
        }
    }

    @Test
    void drawsTheFirstOpenOnesOfManyAndListsAll() {
        Document page = page(plan(IntStream.range(0, 120)
                .mapToObj(number -> work(number)
                        .stage(number < 60 ? Stage.DONE : Stage.MIDDLE)
                        .build())
                .collect(toImmutableList())));

        assertThat(page.select(".roadmap g")).hasSize(RoadmapChart.MOST_ROWS);
        assertThat(page.select(".roadmap g .closed")).isEmpty();
        assertThat(page.select(".roadmap details tbody tr")).hasSize(120);
        assertThat(page.select(".roadmap figcaption").text()).contains("50 of 120 initiatives: open ones first");
    }

    @Test
    void listsDependenciesThatAreTooManyForArrows() {
        Document page = page(plan(IntStream.range(0, 20)
                .mapToObj(number -> number == 0
                        ? work(0).build()
                        : work(number)
                                .dependsOn(Dependency.builder("work-0").build())
                                .build())
                .collect(toImmutableList())));

        assertThat(page.select(".roadmap .arrow")).isEmpty();
        assertThat(page.select(".roadmap figcaption").text()).contains("19 dependencies are too many for arrows");
        assertThat(page.select(".roadmap details tbody tr").last().text()).contains("work-0");
    }

    @Test
    void isNoLongerThanTwentyYears() {
        Document page = page(plan(List.of(
                work(0).start(LocalDate.of(1, 1, 1))
                        .forecastEnd(LocalDate.of(9999, 12, 31))
                        .build(),
                Initiative.builder("half").forecastEnd(TODAY).build(),
                Initiative.builder("none").build())));

        assertThat(page.select(".roadmap .year")).hasSizeLessThanOrEqualTo(21);
        assertThat(page.select(".roadmap g").eachText().toString()).contains("no dates stated", "start not stated");
        for (Element shape : page.select(".roadmap svg [x1]")) {
            assertThat(x(shape, "x1")).isBetween(0.0, 1040.0);
        }
    }

    @Test
    void labelsYearsThatHaveRoom() {
        Document page = page(plan(List.of(work(0).start(TODAY.minusYears(10))
                .forecastEnd(TODAY.plusYears(12))
                .build())));
        List<Double> labels = page.select(".roadmap svg > text.strong[text-anchor=middle]").stream()
                .filter(label -> !label.text().isEmpty())
                .map(label -> x(label, "x"))
                .toList();

        assertThat(labels).hasSizeGreaterThan(5);
        for (int index = 1; index < labels.size(); index++) {
            assertThat(labels.get(index) - labels.get(index - 1)).isGreaterThanOrEqualTo(39);
        }
    }

    @Test
    void pointsToWhatBeginsOrEndsBeyondThePicture() {
        Document page = page(plan(List.of(
                work(0).start(TODAY.minusYears(12)).forecastEnd(TODAY).build(),
                work(1).forecastEnd(TODAY.plusYears(12)).build(),
                work(2).build())));

        assertThat(page.select(".roadmap g polyline.range").eachAttr("points"))
                .satisfiesExactly(
                        points -> assertThat(points).startsWith("276,").contains(" 268,"),
                        points -> assertThat(points).startsWith("960,").contains(" 968,"));
        assertThat(page.select(".roadmap .legend").text()).contains("begins before or ends after the picture");
    }

    @Test
    void saysHowManyPhasesAreNotDrawn() {
        Document page = page(Strategy.builder("plan")
                .initiatives(work(0).build())
                .phases(IntStream.range(0, 12)
                        .mapToObj(number -> Phase.builder("p" + number)
                                .start(TODAY)
                                .end(TODAY.plusDays(90))
                                .build())
                        .toList())
                .build());

        assertThat(page.select(".roadmap svg > svg > title").eachText()).containsExactly("p0", "p1", "p2");
        assertThat(page.select(".roadmap figcaption").text())
                .contains("9 of 12 phases are not drawn, for too many overlap.");
    }

    @Test
    void leavesOutPromisesOfLaterDays() {
        Document page =
                page(plan(List.of(work(0).forecasts(ImmutableSortedMap.of(TODAY.plusDays(1), TODAY.plusDays(90)))
                        .build())));

        assertThat(page.select(".roadmap .ghost")).isEmpty();
    }

    @Test
    void isLeftOutWithoutADate() {
        assertThat(page(plan(List.of(Initiative.builder("none").build()))).select(".roadmap"))
                .isEmpty();
    }
}
