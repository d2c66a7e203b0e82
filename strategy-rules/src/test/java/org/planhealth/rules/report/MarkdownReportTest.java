package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.SampleReport;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

class MarkdownReportTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static String markdown(HealthReport report) {
        return new MarkdownReport().render(report, ReportOptions.standard());
    }

    private static Strategy plan(String file, String... initiatives) {
        StringBuilder text = new StringBuilder("""
                apiVersion: planhealth/v1
                kind: Strategy
                id: calm
                title: Calmer nights
                objectives: []
                organization: {teams: []}
                initiatives:
                """);
        List.of(initiatives).forEach(id -> text.append("  - {id: ").append(id).append("}\n"));
        return StrategyReader.create().read(text.toString(), file);
    }

    @Nested
    class AReport {
        private final String text = markdown(HEALTH.audit(plan("plans/calm nights (1).yaml", "sort-alerts"), TODAY));

        @Test
        void beginsWithTheVerdict() {
            assertThat(text)
                    .startsWith(
                            "## ❌ Calmer nights\n\n`calm` as of 2026-08-03, profile starter\n\n**Not started**\n\n- ")
                    .containsPattern(
                            "\n\nDelivery not judged yet \\(evidence: \\d+%\\); Plan \\d+ of 100 \\(evidence: \\d+%\\)\n")
                    .containsPattern("\nGate failed: \\d+ plan findings at or above high\n");
        }

        @Test
        void hasATableOfFindingsThatLinksTheirLines() {
            assertThat(text)
                    .contains("| | Topic | Rule | Finding | Location |\n|---|---|---|---|---|\n")
                    .contains("| medium | direction | `missing-owner` | sort-alerts ")
                    .contains("[calm nights (1).yaml:8](plans/calm%20nights%20%281%29.yaml#L8)");
        }

        @Test
        void sortsThemByTheirSeverity() {
            SampleReport report = SampleReport.of(
                            SampleReport.ended("missing-conversation", Outcome.VIOLATED, 1),
                            SampleReport.ended("late-forecast", Outcome.VIOLATED, 1),
                            SampleReport.ended("dependency-cycle", Outcome.VIOLATED, 1),
                            SampleReport.ended("no-pilot", Outcome.MISSING, 1))
                    .finding("missing-conversation", Outcome.VIOLATED, 5, "ads", "they do not talk")
                    .finding("late-forecast", Outcome.VIOLATED, 5, "queue", "it is late")
                    .finding("dependency-cycle", Outcome.VIOLATED, 5, "queue", "it depends on itself")
                    .finding("no-pilot", Outcome.MISSING, 5, "queue", "nobody goes first");
            assertThat(markdown(report.build()))
                    .containsSubsequence(
                            "| critical | schedule | `late-forecast` |",
                            "| high | schedule | `dependency-cycle` |",
                            "| high, missing | early | `no-pilot` |",
                            "| medium | alignment | `missing-conversation` |");
        }

        @Test
        void foldsTheQuestions() {
            assertThat(text)
                    .containsPattern("<details><summary>Questions to discuss \\(\\d+\\)</summary>\n\n- \\*\\*")
                    .contains("\n### Next fixes\n\n- `")
                    .endsWith("\n</details>\n\n_A starting point for discussion, not a verdict on anyone._\n");
        }

        @Test
        void canLinkFromElsewhere() {
            assertThat(new MarkdownReport()
                            .render(
                                    HEALTH.audit(plan("plan.yaml", "sort-alerts"), TODAY),
                                    ReportOptions.standard().withLinks("https://example.org/blob/main/")))
                    .contains("](https://example.org/blob/main/plan.yaml#L8)");
        }
    }

    @Test
    void partsWhatIsNewFromWhatIsAcceptedAndTellsWhatIsFixed() {
        Baseline baseline = Baseline.none().accept(HEALTH.audit(plan("plan.yaml", "a", "b"), TODAY.minusDays(10)));
        HealthReport report = HEALTH.withBaseline(baseline).audit(plan("plan.yaml", "b", "c"), TODAY);
        assertThat(markdown(report))
                .containsPattern("Baseline: \\d+ accepted findings, the oldest 10 days old \\(2026-07-24\\); \\d fixed")
                .containsSubsequence(
                        "### New findings (",
                        "| direction | `missing-owner` | c ",
                        "### Fixed since the baseline (",
                        "- `missing-owner`: a ",
                        "<details><summary>Accepted in the baseline (",
                        "| direction | `missing-owner` | b ");
    }

    @Test
    void saysOfABaselineOfTodayThatItIs() {
        HealthReport report = HEALTH.audit(plan("plan.yaml", "a"), TODAY);
        assertThat(markdown(HEALTH.withBaseline(Baseline.none().accept(report)).audit(plan("plan.yaml", "a"), TODAY)))
                .containsPattern("Baseline: \\d+ accepted findings, all from today\n");
    }

    @Nested
    class ADiff {
        private String diff(Strategy older, Strategy newer) {
            return new MarkdownReport()
                    .render(
                            HEALTH.diff(HEALTH.audit(older, TODAY.minusDays(10)), newer, TODAY),
                            ReportOptions.standard().withLinks("https://example.org/"));
        }

        @Test
        void saysHowTheScoreChangedAndWhy() {
            assertThat(diff(plan("plan.yaml", "a", "b"), plan("plan.yaml", "b", "c")))
                    .startsWith("## ❌ Calmer nights\n\n`calm` from 2026-07-24 to 2026-08-03, profile starter, rules ")
                    .containsPattern(
                            "\n\n\\*\\*Not started, as before\\*\\*\n\n- Delivery not judged yet\n- Plan [\\d.]+, unchanged\n\nGate failed: ")
                    .containsPattern(
                            "\nFindings: \\d+ violated, \\d+ missing information; (\\d+) new, 0 fixed, \\1 gone after restating, 0 changed, ")
                    .endsWith("\n_A starting point for discussion, not a verdict on anyone._\n");
        }

        @Test
        void linksWhatIsNewButNotWhatIsFixed() {
            assertThat(diff(plan("old.yaml", "a", "b"), plan("plan.yaml", "b", "c")))
                    .containsSubsequence(
                            "\n### New (5)\n\n| | Topic ",
                            "| medium | direction | `missing-owner` | c ",
                            "](https://example.org/plan.yaml#L9)",
                            "\n### Gone after restating (5)\n\n")
                    .doesNotContain("old.yaml", "### Changed");
        }

        @Test
        void showsWhatAFindingSaidBefore() {
            Strategy older = plan("plan.yaml", "a");
            Strategy newer = older.toBuilder().title("Calmest | nights").build();
            assertThat(diff(older, newer))
                    .contains("\n### Changed (")
                    .contains(
                            "| high | direction | `incomplete-kernel` | \"Calmest &#124; nights\" states no diagnosis and no"
                                    + " guiding policy<br>was: \"Calmer nights\" states no diagnosis and no guiding policy | ");
        }
    }

    @Nested
    class WhatAPlanSays {
        private static final Pattern MARKUP =
                Pattern.compile("(?s)<(?!/?details>|/?summary>)|(?<!&)#\\d|@\\w|\\bhttps?:/|\\bwww\\.|!\\[");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a | b | c",
                    "<script>alert(1)</script>",
                    "</details><img src=x onerror=alert(1)>",
                    "`code` and ``` fence",
                    "one\n\n# two\n| x |",
                    "one\r\n- two",
                    "@octocat and @org/team",
                    "![x](https://example.org/a.png) [y](javascript:alert(1))",
                    "see #1, GH-1 and org/repo#2",
                    "https://example.org www.example.org mailto:a@b.c",
                    "*bold* _thin_ ~~gone~~ \\| \\",
                    "&lt;b&gt; &#60;b&#62;",
                    "$x$ <!-- hidden",
                    "1. one",
                    "- one",
                    "> one",
                    "# one",
                    "__bold__ and _thin_ a_b",
                    "&amp; &x41; &nbsp;",
                    "===",
                    "\u202egnitset\u0007"
                })
        void isShownAndDoesNothing(String title) {
            Strategy hostile = Strategy.builder("calm")
                    .title(title)
                    .organization(Organization.builder().teams().build())
                    .objectives()
                    .initiatives(Initiative.builder("sort-alerts").title(title).build())
                    .build();
            String text = markdown(HEALTH.audit(hostile, TODAY));
            assertThat(MARKUP.matcher(text).results().map(found -> found.group()))
                    .isEmpty();
            assertThat(text.lines().filter(line -> line.startsWith("#")))
                    .as("headings")
                    .allMatch(line -> line.matches("##.? .*"));
            assertThat(text.lines().filter(line -> line.startsWith("|")))
                    .as("rows of five cells")
                    .isNotEmpty()
                    .allMatch(line -> line.replaceAll("[^|]", "").length() == 6);
            assertThat(text.replaceAll("[^`]", "").length())
                    .as("pairs of backticks")
                    .isEven();
            assertThat(text).doesNotContain("\r", "\u202e", "\u0007", "![", "](javascript:");
        }

        @Test
        void isNoTargetOfALink() {
            assertThat(MarkdownText.target("javascript:alert(1)//x.yaml"))
                    .isEqualTo("javascript%3Aalert%281%29%2F%2Fx.yaml");
            assertThat(MarkdownText.target("a b ü>.yaml")).isEqualTo("a%20b%20%C3%BC%3E.yaml");
        }

        @Test
        void staysReadableWhereItIsPlain() {
            String plain = "\"Move\" has 2026-12-18: 40% (of 3, or so) - later; isn't it? R&D -> p99_ms ^ {x} = C#!";
            assertThat(MarkdownText.of(plain)).isEqualTo(plain);
        }
    }
}
