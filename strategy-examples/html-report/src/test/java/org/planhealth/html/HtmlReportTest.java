package org.planhealth.html;

import static com.google.common.collect.ImmutableSortedMultiset.toImmutableSortedMultiset;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportFormats;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;
import org.planhealth.strategy.testing.HostileTexts;

class HtmlReportTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final Path PLANS = Path.of("../plans");
    private static final HtmlReport FORMAT = new HtmlReport();

    private static HealthReport audit(String plan) throws IOException {
        return HEALTH.audit(StrategyReader.create().read(PLANS.resolve(plan)), TODAY);
    }

    private static String page(HealthReport report) {
        return FORMAT.render(report, ReportOptions.standard());
    }

    private static void showsEveryFinding(HealthReport report, Document page) {
        List<String> shown =
                page.select(".findings li bdi").stream().map(Element::wholeText).toList();
        assertThat(shown)
                .containsAll(report.findings().stream()
                        .map(Finding::message)
                        .map(PageText::sentence)
                        .toList());
    }

    private static void addsUp(Document page) {
        for (Element table : page.select("table.steps")) {
            BigDecimal debt = sum(table, "td.debt");
            BigDecimal taken = sum(table, "td.taken");
            List<String> sums = table.select("tfoot td.number").eachText();
            assertThat(sums.get(0)).isEqualTo(debt.toPlainString());
            assertThat(sums.get(1)).isEqualTo(taken.toPlainString());
            assertThat(sums.get(2))
                    .isEqualTo(new BigDecimal("100.0").subtract(taken).toPlainString());
        }
    }

    private static BigDecimal sum(Element table, String cells) {
        return table.select(cells).eachText().stream()
                .map(BigDecimal::new)
                .reduce(new BigDecimal("0.0"), BigDecimal::add);
    }

    /** Checks that nothing can run or be loaded but the one script and the one style sheet of the format. */
    private static void doesNothing(Document page) {
        assertThat(page.select("script"))
                .singleElement()
                .satisfies(script ->
                        assertThat(script.data()).isEqualTo(PageFrame.of("").script()));
        assertThat(page.select("style"))
                .singleElement()
                .satisfies(style ->
                        assertThat(style.data()).isEqualTo(PageFrame.of("").style()));
        assertThat(page.select("img, iframe, object, embed, link, base, video, audio, image, use, foreignObject"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")
                                || attribute.getKey().equals("src")));
        assertThat(page.select("[href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
    }

    @Nested
    class TheExample {
        private final HealthReport report;
        private final Document page;

        TheExample() throws IOException {
            report = audit("data-infrastructure.yaml");
            page = Jsoup.parse(page(report));
        }

        @Test
        void beginsWithTheVerdictTheScoresAndWhatToDo() {
            String head = page.select("article").text();

            assertThat(page.select("h1").eachText())
                    .containsExactly(report.strategy().title());
            assertThat(page.select("p.verdict").text()).isEqualTo("▲ At risk");
            assertThat(page.select(".headlines li").eachText())
                    .containsExactlyElementsOf(report.headlines().stream()
                            .map(headline -> headline.text())
                            .toList());
            assertThat(head).contains("Delivery", "Plan", "evidence:", "What to do next", "What to find out");
            assertThat(head.indexOf("What to do next")).isLessThan(head.indexOf("Findings"));
        }

        @Test
        void showsEveryFindingWithItsPlace() {
            showsEveryFinding(report, page);
            assertThat(page.select(".findings li .place")).isNotEmpty();
        }

        @Test
        void hasARowForEachTeamOfARollout() {
            long rows = report.figures().leaderboards().stream()
                    .mapToLong(board -> board.rows().size())
                    .sum();

            assertThat(rows).isPositive();
            assertThat(page.select(".rollout tbody tr")).hasSize((int) rows);
            assertThat(page.select(".rollout svg[role=img] title")).isNotEmpty();
        }

        @Test
        void showsKeyResultsAndIndicators() {
            assertThat(page.select(".pace"))
                    .hasSize(report.figures().keyResults().size());
            assertThat(page.select(".multiples figcaption").text())
                    .contains("48 on 2026-06-30, 31 on 2026-07-31 (grants)");
        }

        @Test
        void addsUpItsDebts() {
            assertThat(page.select("table.steps")).hasSize(2);
            addsUp(page);
        }

        @Test
        void runsAndLoadsNothingButItsOwn() {
            doesNothing(page);
        }

        @Test
        void hasHeadingsInOrderAndIdsOnce() {
            int before = 0;
            for (Element heading : page.select("h1, h2, h3, h4")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            for (String attribute : List.of("aria-labelledby", "href")) {
                for (String ids : page.select("[" + attribute + "]").eachAttr(attribute)) {
                    for (String id : Splitter.on(' ').split(ids.replace("#", ""))) {
                        assertThat(page.getElementById(id)).as(id).isNotNull();
                    }
                }
            }
        }

        @Test
        void isTheSameForTheSameReport() throws IOException {
            assertThat(page(audit("data-infrastructure.yaml")))
                    .isEqualTo(page(report))
                    .endsWith("\n");
        }
    }

    @Nested
    class AHostilePlan {
        static Stream<String> texts() {
            return Stream.concat(HostileTexts.ALL.stream(), Stream.of(HostileTexts.HALVES));
        }

        @ParameterizedTest
        @MethodSource("texts")
        void doesNothing(String text) throws IOException {
            HealthReport report = HEALTH.audit(HostileTexts.in(SamplePages.plan("data-infrastructure"), text), TODAY);
            Document page = Jsoup.parse(page(report));

            HtmlReportTest.doesNothing(page);
            showsEveryFinding(report, page);
            addsUp(page);
            assertThat(page.html().codePoints()).noneMatch(AHostilePlan::misleads);
        }

        @ParameterizedTest
        @MethodSource("texts")
        void hasTheElementsOfAHarmlessOne(String text) throws IOException {
            for (Strategy plan : List.of(SamplePages.plan("data-infrastructure"), SamplePages.everyField())) {
                Strategy hostile = HostileTexts.in(plan, text);
                Strategy harmless = HostileTexts.in(plan, HostileTexts.HARMLESS);

                assertThat(elements(SamplePages.page(SamplePages.audit(hostile))))
                        .isEqualTo(elements(SamplePages.page(SamplePages.audit(harmless))));
                // What changes beyond the end of a message that is cut has not changed.
                if (text.length() < 1_000) {
                    assertThat(elements(SamplePages.changes(hostile)))
                            .isEqualTo(elements(SamplePages.changes(harmless)));
                }
            }
        }

        /** Returns the elements but days, which stand in sentences that may be cut. */
        private static Multiset<String> elements(String page) {
            return Jsoup.parse(page).getAllElements().stream()
                    .filter(element -> !element.is("time, .day"))
                    .map(element -> element.tagName() + "." + element.className())
                    .collect(toImmutableSortedMultiset(naturalOrder()));
        }

        /** Control characters, breaks of lines, halves of characters, and what turns the direction of text. */
        private static boolean misleads(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL -> character != '\n';
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
                default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
            };
        }

        @Test
        void isCutWhereItIsLong() throws IOException {
            Strategy plan = SamplePages.plan("data-infrastructure").toBuilder()
                    .title("x".repeat(10_000))
                    .build();

            assertThat(Jsoup.parse(page(HEALTH.audit(plan, TODAY))).select("h1").text())
                    .hasSize(120)
                    .endsWith("…");
        }
    }

    @Nested
    class SeveralReports {
        @Test
        void areListedWorstFirst() throws IOException {
            HealthReport billing = audit("one-billing.yaml");
            HealthReport data = audit("data-infrastructure.yaml");
            Document page = Jsoup.parse(FORMAT.render(List.of(data, billing), ReportOptions.standard()));

            assertThat(page.select("table").first().select("tbody th a").eachText())
                    .containsExactly(billing.strategy().title(), data.strategy().title());
            assertThat(page.select("article")).hasSize(2);
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            HtmlReportTest.doesNothing(page);
        }

        @Test
        void beginWithWhatTheyShare() throws IOException {
            List<HealthReport> reports =
                    List.of(audit("data-infrastructure.yaml"), audit("shared-login.yaml"), audit("safe-releases.yaml"));
            Document page = Jsoup.parse(FORMAT.render(reports, ReportOptions.standard()));

            assertThat(page.select("#shared").text()).isEqualTo("What they share");
            assertThat(page.select("table.shared caption").eachText())
                    .containsExactly("Teams with work in several plans", "Rules that several plans violate");
            assertThat(page.select("table.shared")
                            .first()
                            .select("tbody")
                            .first()
                            .text())
                    .isEqualTo("identity 2 plans data-infrastructure 1 1 – 1 shared-login 2 – – –");
            assertThat(page.select("table.shared").last().select("tbody tr").eachText())
                    .contains("missing-conversation 2 of 3 plans data-infrastructure shared-login");
            for (Element link : page.select("table a")) {
                assertThat(page.getElementById(link.attr("href").substring(1)))
                        .as(link.text())
                        .isNotNull();
            }
            assertThat(page.select(".shared a[href=#p1]").eachText()).containsOnly("data-infrastructure");
            HtmlReportTest.doesNothing(page);
        }

        @Test
        void sayHowMuchMoreTheyShare() throws IOException {
            Strategy plan = audit("data-infrastructure.yaml").strategy();
            String text = StrategyWriter.create().toYaml(plan);
            List<HealthReport> reports = IntStream.range(0, 9)
                    .mapToObj(index -> HEALTH.audit(
                            StrategyReader.create()
                                    .read(text.replaceFirst("(?m)^id: .*$", "id: copy-" + index), "copy.yaml"),
                            TODAY))
                    .toList();
            Element teams = Jsoup.parse(FORMAT.render(reports, ReportOptions.standard()))
                    .select("table.shared")
                    .first();

            assertThat(teams.select("tbody")).hasSize(12);
            assertThat(teams.select("tbody").first().select("tr").eachText())
                    .hasSize(7)
                    .last()
                    .isEqualTo("+3 more");
        }

        @Test
        void areNothingIfThereAreNone() {
            assertThat(FORMAT.render(List.of(), ReportOptions.standard())).isEmpty();
        }
    }

    @Test
    void aDiffShowsWhatIsFixed() throws IOException {
        HealthReport older = audit("data-infrastructure.yaml");
        Strategy same = older.strategy();
        Document page =
                Jsoup.parse(FORMAT.render(HEALTH.diff(older, same, TODAY.plusDays(30)), ReportOptions.standard()));

        assertThat(page.select("h2").eachText()).containsExactly("New findings", "Changed findings", "Fixed findings");
        doesNothing(page);
    }

    @Test
    void isFoundByItsName() {
        assertThat(ReportFormats.installed().find("html")).containsInstanceOf(HtmlReport.class);
    }
}
