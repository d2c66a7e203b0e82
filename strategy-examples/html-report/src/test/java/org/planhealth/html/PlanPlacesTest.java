package org.planhealth.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.html.PlanPlaces.PlanLine;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

class PlanPlacesTest {
    private static final String PLAN = "initiatives:\n  - id: mail\n    title: Mail\n\tkind: build\n  - id: ads\n";

    private static PlanPlaces places(String text) {
        Sources sources = Sources.of(ImmutableMap.of(), ImmutableMap.of()).withTexts(ImmutableMap.of("p.yaml", text));
        return PlanPlaces.of(ReportOptions.standard(), sources, 1);
    }

    private static SourceLocation at(int line, int column) {
        return new SourceLocation("p.yaml", line, column, "");
    }

    private static List<String> texts(String plan, int line, int column) {
        return places(plan).lines(at(line, column)).stream().map(PlanLine::text).toList();
    }

    @Nested
    class Lines {
        @Test
        void areThatOfThePlaceAndThoseThatStandDeeper() {
            assertThat(places(PLAN).lines(at(2, 5)))
                    .containsExactly(new PlanLine(2, "- id: mail"), new PlanLine(3, "  title: Mail"));
            assertThat(places(PLAN).lines(at(1, 1)))
                    .extracting(PlanLine::number)
                    .containsExactly(1, 2, 3);
            assertThat(places(PLAN).lines(at(5, 5))).containsExactly(new PlanLine(5, "- id: ads"));
        }

        @Test
        void areShownOnce() {
            PlanPlaces places = places(PLAN);

            assertThat(places.lines(at(5, 5))).isNotEmpty();
            assertThat(places.lines(at(5, 9))).isEmpty();
            assertThat(places.isCut()).isFalse();
        }

        @Test
        void endAfterSoManyPlaces() {
            PlanPlaces places = places("x:\n".repeat(PlanPlaces.MOST_EXCERPTS + 1));
            for (int line = 1; line <= PlanPlaces.MOST_EXCERPTS; line++) {
                assertThat(places.lines(at(line, 1))).hasSize(1);
            }

            assertThat(places.isCut()).isFalse();
            assertThat(places.lines(at(PlanPlaces.MOST_EXCERPTS + 1, 1))).isEmpty();
            assertThat(places.isCut()).isTrue();
        }

        @Test
        void areNotKnownWithoutTheText() {
            assertThat(places(PLAN).lines(null)).isEmpty();
            assertThat(places(PLAN).lines(at(99, 1))).isEmpty();
            assertThat(places(PLAN).lines(new SourceLocation("other.yaml", 1, 1, "")))
                    .isEmpty();
        }

        @Test
        void endWhereTheReaderSaysThatLinesEnd() {
            assertThat(texts("a:\r\nb:\rc:\n", 3, 1)).containsExactly("c:");
        }

        @Test
        void actOnNothing() {
            assertThat(texts("\u202Ea: \u0007", 1, 1)).containsExactly("\\u{202e}a: \\u{7}");
        }

        @Test
        void areCutAroundTheColumn() {
            String json = "{\"a\": \"" + "👩".repeat(500) + "\", \"here\": 1, " + "x".repeat(500) + "}";
            int column = json.codePointCount(0, json.indexOf("\"here"));

            assertThat(texts(json, 1, column + 1)).singleElement().satisfies(text -> {
                assertThat(text).contains("\"here\": 1").startsWith("…👩").endsWith("…");
                assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(201);
            });
            assertThat(texts("y".repeat(300), 1, 1)).containsExactly("y".repeat(199) + "…");
        }
    }

    @Nested
    class Names {
        @Test
        void areTheShortestThatTellFilesApart() {
            assertThat(FileNames.shortest(ImmutableSet.of(
                            "a/one/plan.yaml", "a/two/plan.yaml", "b/org.yaml", "plan.yaml", "c\\x.yaml")))
                    .containsExactly(
                            Map.entry("a/one/plan.yaml", "one/plan.yaml"),
                            Map.entry("a/two/plan.yaml", "two/plan.yaml"),
                            Map.entry("b/org.yaml", "org.yaml"),
                            Map.entry("plan.yaml", "plan.yaml"),
                            Map.entry("c\\x.yaml", "x.yaml"));
            assertThat(FileNames.shortest(ImmutableSet.of("/x/plan.yaml", "/plan.yaml", "plan.yaml")))
                    .containsValues("x/plan.yaml", "/plan.yaml", "plan.yaml");
        }

        @Test
        void areThoseOfAPageWithSeveralPlans() throws Exception {
            String text = Files.readString(Path.of("../plans/one-billing.yaml"));
            PlanHealth health = PlanHealth.standard();
            LocalDate day = LocalDate.of(2026, 8, 3);
            Document page = Jsoup.parse(new HtmlReport()
                    .render(
                            List.of(
                                    health.audit(StrategyReader.create().read(text, "a/one/plan.yaml"), day),
                                    health.audit(StrategyReader.create().read(text, "a/two/plan.yaml"), day)),
                            ReportOptions.standard()));

            assertThat(page.select("#p1 .cards .place").eachText())
                    .isNotEmpty()
                    .allSatisfy(place -> assertThat(place).startsWith("one/plan.yaml:"));
            assertThat(page.select("#p2 .cards .place").eachText())
                    .allSatisfy(place -> assertThat(place).startsWith("two/plan.yaml:"));
        }
    }

    @Nested
    class OnThePage {
        private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

        private static Document page(Strategy plan, ReportOptions options) {
            return Jsoup.parse(new HtmlReport().render(PlanHealth.standard().audit(plan, TODAY), options));
        }

        @Test
        void everyPlaceHasItsLineOnce() throws Exception {
            Path file = Path.of("../plans/data-infrastructure.yaml");
            List<String> lines = Files.readAllLines(file);
            Document page = page(StrategyReader.create().read(file), ReportOptions.standard());

            assertThat(page.select(".findings details.lines")).isNotEmpty();
            assertThat(page.select(".findings details.lines .place").eachText()).doesNotHaveDuplicates();
            for (Element line : page.select(".line")) {
                int number = Integer.parseInt(line.selectFirst(".faint").text());
                assertThat(lines.get(number - 1).strip())
                        .startsWith(line.selectFirst("bdi").wholeText().strip().replace("…", ""));
            }
        }

        @Test
        void placesAreLinksIfThePageIsToldWhereThePlanIs() throws Exception {
            Strategy plan =
                    StrategyReader.create().read(Files.readString(Path.of("../plans/one-billing.yaml")), "a/b c.yaml");
            Document page = page(plan, ReportOptions.standard().withLinks("https://example.org/blob/main"));

            assertThat(page.select(".findings .place"))
                    .isNotEmpty()
                    .allSatisfy(place ->
                            assertThat(place.attr("href")).startsWith("https://example.org/blob/main/a/b%20c.yaml#L"));
            assertThat(page.select(".findings details.lines summary").eachText())
                    .containsOnly("The plan's lines");
        }

        @Test
        void aTextWithoutAFileHasLinesAndNoLink() throws Exception {
            Strategy plan =
                    StrategyReader.create().read(Files.readString(Path.of("../plans/one-billing.yaml")), "stdin");
            Document page = page(plan, ReportOptions.standard().withLinks("https://example.org/"));

            assertThat(page.select("a.place")).isEmpty();
            assertThat(page.select(".findings details.lines .line")).isNotEmpty();
        }

        @Test
        void linesOfTheOrganizationAreItsOwn(@TempDir Path folder) throws Exception {
            Files.writeString(folder.resolve("org.yaml"), """
                    apiVersion: planhealth/v1
                    kind: Organization
                    id: company
                    title: The company
                    teams:
                      - {id: search, metrics: {}} # <b>the only one</b>
                    """);
            Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                    apiVersion: planhealth/v1
                    kind: Strategy
                    id: plan
                    title: Plan
                    organization: org.yaml
                    """);
            Strategy strategy = StrategyReader.create().read(plan);
            PlanPlaces places = PlanPlaces.of(ReportOptions.standard(), strategy.sources(), 1);

            assertThat(places.lines(strategy.sources().ofEntity("search").orElseThrow()))
                    .extracting(PlanLine::text)
                    .containsExactly("- {id: search, metrics: {}} # <b>the only one</b>");
        }
    }
}
