package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.rules.SampleReport.ended;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.SampleReport;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;

/** The tables of findings and of rollout teams, read back by a reader of CSV that is not ours. */
class TableReportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final HealthReport EXAMPLE = HEALTH.audit(ExamplePlan.read(), DAY);
    private static final ReportOptions OPTIONS = ReportOptions.standard();

    private static ShownTable csv(HealthReport... reports) {
        return ShownTable.ofCsv(new CsvFindings().render(ImmutableList.copyOf(reports), OPTIONS));
    }

    private static ShownTable jsonLines(HealthReport... reports) {
        return ShownTable.ofJsonLines(new JsonLinesFindings().render(ImmutableList.copyOf(reports), OPTIONS));
    }

    private static HealthReport saying(String message) {
        return SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 1))
                .finding("stalled-middle", Outcome.VIOLATED, 3, "move", message)
                .build();
    }

    private static String cell(String message) {
        return csv(saying(message)).column("message").get(0);
    }

    @Nested
    class Findings {
        @Test
        void haveTheseColumns() {
            assertThat(csv(EXAMPLE).columns())
                    .containsExactly(
                            "plan",
                            "asOf",
                            "profile",
                            "verdict",
                            "change",
                            "rule",
                            "topic",
                            "measures",
                            "severity",
                            "outcome",
                            "subject",
                            "related",
                            "message",
                            "missing",
                            "remedy",
                            "degree",
                            "debt",
                            "gain",
                            "file",
                            "line",
                            "column",
                            "pointer",
                            "fingerprint",
                            "acceptedSince",
                            "waiverReason",
                            "waiverApprovedBy",
                            "waiverExpires")
                    .isEqualTo(jsonLines(EXAMPLE).columns());
        }

        @Test
        void areThoseOfTheReportInItsOrder() {
            assertThat(csv(EXAMPLE).column("fingerprint"))
                    .isNotEmpty()
                    .containsExactlyElementsOf(EXAMPLE.findings().stream()
                            .map(Finding::fingerprint)
                            .toList());
            assertThat(csv(EXAMPLE).column("message"))
                    .containsExactlyElementsOf(
                            EXAMPLE.findings().stream().map(Finding::message).toList());
            assertThat(csv(EXAMPLE).column("debt").stream()
                            .mapToDouble(Double::parseDouble)
                            .sum())
                    .isCloseTo(EXAMPLE.delivery().debt() + EXAMPLE.plan().debt(), within(0.01));
            assertThat(csv(EXAMPLE).counts()).isEqualTo(EXAMPLE.counts().summary());
        }

        @Test
        void areTheSameInJsonLines() {
            assertThat(jsonLines(EXAMPLE).rows()).isEqualTo(csv(EXAMPLE).rows());
            assertThat(new JsonLinesFindings().render(EXAMPLE, OPTIONS).lines())
                    .allMatch(line -> line.startsWith("{ \"plan\": \"data-infrastructure\", \"asOf\": \"2026-08-03\""));
        }

        @Test
        void ofSeveralPlansAreInOneTable() {
            HealthReport other = HEALTH.audit(Strategy.builder("other").build(), DAY);
            assertThat(csv(EXAMPLE, other).rows())
                    .hasSize(EXAMPLE.findings().size() + other.findings().size());
            assertThat(csv(EXAMPLE, other).column("plan")).contains("data-infrastructure", "other");
            assertThat(csv().rows()).isEmpty();
        }

        @Test
        void sayWhatAcceptsThem() {
            Finding first = EXAMPLE.findings(Outcome.VIOLATED).get(0);
            Strategy plan = ExamplePlan.read().toBuilder()
                    .waivers(Waiver.builder()
                            .rule(first.rule())
                            .subject(first.subject())
                            .reason("agreed")
                            .approvedBy("Ines")
                            .expires(DAY.plusDays(60))
                            .build())
                    .build();
            HealthReport report =
                    HEALTH.withBaseline(Baseline.none().accept(EXAMPLE)).audit(plan, DAY.plusDays(1));
            ShownTable table = csv(report);
            assertThat(report.counts().waived()).isPositive();
            assertThat(report.counts().accepted()).isPositive();
            assertThat(table.counts()).isEqualTo(report.counts().summary());
            assertThat(table.rows())
                    .anySatisfy(row -> assertThat(row)
                            .containsEntry("outcome", "waived")
                            .containsEntry("waiverReason", "agreed")
                            .containsEntry("waiverApprovedBy", "Ines")
                            .containsEntry("waiverExpires", "2026-10-02"));
            assertThat(table.column("acceptedSince")).contains("2026-08-03", "");
        }

        @Test
        void ofADiffSayWhatBecameOfThem() {
            HealthReport newer =
                    HEALTH.audit(ExamplePlan.read().toBuilder().reviews().build(), DAY.plusYears(1));
            var diff = HEALTH.diff(
                    EXAMPLE, ExamplePlan.read().toBuilder().reviews().build(), DAY.plusYears(1));
            ShownTable table = ShownTable.ofCsv(new CsvFindings().render(diff, OPTIONS));
            assertThat(table.rows())
                    .hasSize(newer.findings().size() + diff.fixed().size());
            assertThat(table.column("change").stream().filter("new"::equals)).hasSameSizeAs(diff.added());
            assertThat(table.column("change").stream().filter("changed"::equals))
                    .hasSameSizeAs(diff.changed());
            assertThat(table.column("change").stream().filter("fixed"::equals)).hasSameSizeAs(diff.fixed());
            assertThat(ShownTable.ofJsonLines(new JsonLinesFindings().render(diff, OPTIONS))
                            .rows())
                    .isEqualTo(table.rows());
        }

        @Test
        void ofADiffAreNotFixedIfTheirDatesMoved() {
            Strategy older = Strategy.builder("goalposts")
                    .initiatives(
                            overdue("moved").build(),
                            overdue("finished").build(),
                            overdue("late").build())
                    .build();
            Strategy newer = older.toBuilder()
                    .initiatives(
                            overdue("moved").forecastEnd(DAY.plusYears(1)).build(),
                            overdue("finished").stage(Stage.DONE).build(),
                            overdue("late").build())
                    .build();
            var diff = HEALTH.diff(HEALTH.audit(older, DAY), newer, DAY);
            ShownTable table = ShownTable.ofCsv(new CsvFindings().render(diff, OPTIONS));

            assertThat(table.rows().stream()
                            .filter(row -> "overdue-work".equals(row.get("rule")))
                            .map(row -> row.get("subject") + " " + row.get("change")))
                    .containsExactlyInAnyOrder("moved restated", "finished fixed", "late kept");
            assertThat(table.column("change").stream().filter("restated"::equals))
                    .hasSameSizeAs(diff.goneAfterRestating().keySet());
            assertThat(table.column("change").stream().filter("fixed"::equals)).hasSameSizeAs(DiffPhrases.fixed(diff));
            assertThat(ShownTable.ofJsonLines(new JsonLinesFindings().render(diff, OPTIONS))
                            .rows())
                    .isEqualTo(table.rows());
        }

        private static Initiative.Builder overdue(String id) {
            return Initiative.builder(id)
                    .stage(Stage.MIDDLE)
                    .start(DAY.minusYears(1))
                    .forecastEnd(DAY.minusDays(33));
        }
    }

    @Nested
    class Texts {
        @ParameterizedTest
        @ValueSource(
                strings = {"a", "a,b", "say \"no\"", "\"", "a;b", " a ", "größe 数 🚀", "a | b", "100%", "don't", "a=b"})
        void areReadBackAsTheyAre(String text) {
            assertThat(cell(text)).isEqualTo(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "=cmd|' /C calc'!A0",
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    " =1",
                    "\u00a0=1",
                    "＝1",
                    "=HYPERLINK(\"x\",\"y\")"
                })
        void areNoFormula(String text) {
            assertThat(cell(text)).isEqualTo("'" + text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"x;=1 | x;'=1", "x;\"\"=1 | x;'\"\"=1", "x; @a | x;' @a", "x;y=1 | x;y=1"})
        void areNoFormulaWhereASemicolonPartsCells(String text, String shown) {
            assertThat(cell(text)).isEqualTo(shown);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"\t=1", "\r=1", "\n=1", "a\nb", "a\r\nb", "a\u202eb", "a\u2028b", "a\u0000b", "a\ud83d"})
        void stayOnOneLine(String text) {
            String csv = new CsvFindings().render(saying(text), OPTIONS);
            assertThat(csv.lines()).hasSize(2);
            assertThat(csv).doesNotContain("\r", "\t", "\u202e", "\u2028", "\u0000");
            assertThat(cell(text)).contains("\\").doesNotStartWith("=");
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1", "a\nb", "a\u2028b\u0085c\u2029", "\"\\", "a\u202eb", "a\u0000b"})
        void areUnchangedInJsonLines(String text) {
            String lines = new JsonLinesFindings().render(saying(text), OPTIONS);
            assertThat(lines).doesNotContain("\u2028", "\u2029", "\u0085", "\r").endsWith(" }\n");
            assertThat(lines.chars().filter(character -> character == '\n')).hasSize(1);
            assertThat(jsonLines(saying(text)).column("message")).containsExactly(text);
        }

        @Test
        void areWholeHoweverLong() {
            assertThat(cell("x".repeat(10_000))).hasSize(10_000);
        }
    }

    @Nested
    class Leaderboards {
        private ShownTable teams(HealthReport... reports) {
            return ShownTable.ofCsv(new CsvLeaderboard().render(ImmutableList.copyOf(reports), OPTIONS));
        }

        @Test
        void haveARowForEachTeam() {
            assertThat(teams(EXAMPLE).columns())
                    .containsExactly(
                            "plan",
                            "asOf",
                            "initiative",
                            "unit",
                            "due",
                            "rank",
                            "team",
                            "leader",
                            "done",
                            "total",
                            "left",
                            "shareDone",
                            "pace",
                            "p50",
                            "p85",
                            "daysSinceMove",
                            "finished",
                            "lastTeam");
            List<LeaderboardRow> rows = EXAMPLE.figures().leaderboards().stream()
                    .map(Leaderboard::rows)
                    .flatMap(List::stream)
                    .toList();
            assertThat(teams(EXAMPLE).column("team"))
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            rows.stream().map(LeaderboardRow::team).toList());
            assertThat(teams(EXAMPLE).column("rank")).startsWith("1", "2", "3");
            assertThat(teams(EXAMPLE).column("lastTeam").stream().filter("true"::equals))
                    .hasSize(EXAMPLE.figures().leaderboards().stream()
                            .mapToInt(board -> board.lastTeams().size())
                            .sum());
            assertThat(ShownTable.ofJsonLines(new JsonLinesLeaderboard().render(EXAMPLE, OPTIONS))
                            .rows())
                    .isEqualTo(teams(EXAMPLE).rows());
        }

        @Test
        void keepNumbersNumbers() {
            HealthReport report = SampleReport.of()
                    .leaderboards(new Leaderboard(
                            "move",
                            "jobs",
                            null,
                            ImmutableList.of(
                                    new LeaderboardRow("ads", "=cmd", 10.0, 1e9, -2.5, null, null, null, false)),
                            0,
                            ImmutableList.of(),
                            null))
                    .build();
            assertThat(teams(report).rows().get(0))
                    .containsEntry("total", "1000000000")
                    .containsEntry("pace", "-2.5")
                    .containsEntry("leader", "'=cmd")
                    .containsEntry("p50", "")
                    .containsEntry("finished", "false");
        }

        @Test
        void ofADiffAreThoseOfTheNewerReport() {
            var diff = HEALTH.diff(EXAMPLE, ExamplePlan.read(), DAY.plusDays(30));
            assertThat(new CsvLeaderboard().render(diff, OPTIONS))
                    .isEqualTo(new CsvLeaderboard().render(diff.newer(), OPTIONS));
            assertThat(new JsonLinesLeaderboard().render(diff, OPTIONS))
                    .isEqualTo(new JsonLinesLeaderboard().render(diff.newer(), OPTIONS));
        }
    }
}
