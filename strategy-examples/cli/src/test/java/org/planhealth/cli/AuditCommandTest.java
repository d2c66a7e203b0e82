package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    private static final String EXAMPLE = "../plans/data-infrastructure.yaml";

    /** States that there is nothing, so that no rule applies, whatever rules there are. */
    private static final String EMPTY = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: nothing-yet
            title: Nothing yet
            asOf: 2026-01-05
            """;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Nested
    class OfOnePlan {
        @Test
        void printsTheReportAndFailsWithTheGate() {
            CommandLineRun run = CommandLineRun.of("audit", EXAMPLE);

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .startsWith("Data infrastructure for faster decisions at Brackwater\n"
                            + "data-infrastructure, as of 2026-08-03, profile starter\n\nAT RISK\n  - ")
                    .containsSubsequence(
                            "Delivery    ",
                            " of 100 - evidence: 100% of the facts its rules need\n",
                            "Plan        ",
                            " of 100 - evidence: 100% of the facts its rules need\n",
                            "Gate        failed: ",
                            "Findings    ",
                            " violated, 0 missing information\n",
                            "HIGH      stalled-middle",
                            EXAMPLE + ":86:5",
                            "Next fixes ---")
                    .contains("\nA starting point for discussion, not a verdict on anyone.\n")
                    .endsWith("Findings are grouped by rule; --all lists each of them.\n");
        }

        @Test
        void hasNoLineWiderThanTheTerminalAndNoColorUnlessThereIsOne() {
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--all").out().lines())
                    .allMatch(line -> line.length() <= 80 || !line.strip().contains(" "))
                    .noneMatch(line -> line.contains("\u001b"));
            assertThat(CommandLineRun.inColor("audit", EXAMPLE).out()).contains("\u001b[31mHIGH");
        }

        @Test
        void isTheSameEachTime() {
            assertThat(CommandLineRun.of("audit", EXAMPLE)).isEqualTo(CommandLineRun.of("audit", EXAMPLE));
        }

        @Test
        void readsStandardInput() {
            assertThat(CommandLineRun.withInput(EMPTY, "audit", "-").out())
                    .startsWith("Nothing yet\nnothing-yet, as of 2026-01-05, profile starter\n");
        }

        @Test
        void takesTheDayFromTheOptionElseFromThePlanElseFromTheClock() {
            String undated = EMPTY.replace("asOf: 2026-01-05\n", "");

            assertThat(CommandLineRun.withInput(EMPTY, "audit", "-", "--as-of", "2025-12-24")
                            .out())
                    .contains("as of 2025-12-24");
            assertThat(CommandLineRun.withInput(EMPTY, "audit", "-").out()).contains("as of 2026-01-05");
            assertThat(CommandLineRun.withInput(undated, "audit", "-").out()).contains("as of 2026-08-03");
        }

        @Test
        void takesTheProfileByName() {
            assertThat(CommandLineRun.withInput(EMPTY, "audit", "-", "--profile", "recommended")
                            .out())
                    .contains("profile recommended");
        }

        @Test
        void countsWhatIsMissingAndAsksForEachFactOnce() {
            String json = CommandLineRun.withInput(EMPTY, "audit", "-", "--format", "json")
                    .out();
            long missing = matches("\"severity\": \"\\w+\",\n {6}\"outcome\": \"missing\"", json)
                    .count();

            assertThat(missing).isPositive();
            assertThat(json)
                    .contains("\"missing\": " + missing + ",\n    \"waived\": 0,")
                    .containsOnlyOnce("\"text\": \"initiatives are not stated\"");
            assertThat(CommandLineRun.withInput(EMPTY, "audit", "-").out())
                    .contains(" violated, " + missing + " missing information\n")
                    .containsPattern(" initiatives are not stated: \\d+ rules affected\n");
        }

        @Test
        void printsJsonWhoseDebtsAddUp() {
            String json =
                    CommandLineRun.of("audit", EXAMPLE, "--format", "json").out();
            String findings = json.substring(json.indexOf("\n  \"findings\": ["), json.indexOf("\n  \"questions\": ["));
            double debt = numbers("(?m)^ {4}\"debt\": ([\\d.]+)", json).sum();

            assertThat(json)
                    .startsWith("{\n  \"schema\": \"planhealth-report/v1\",\n")
                    .endsWith("}\n");
            assertThat(debt).isPositive();
            assertThat(numbers("(?m)^ {6}\"debt\": ([\\d.]+)", findings).sum()).isCloseTo(debt, within(0.01));
        }

        private static DoubleStream numbers(String pattern, String text) {
            return matches(pattern, text).mapToDouble(number -> Double.parseDouble(number.group(1)));
        }

        private static Stream<MatchResult> matches(String pattern, String text) {
            return Pattern.compile(pattern).matcher(text).results();
        }

        @Test
        void writesToAFileWithoutColors() throws IOException {
            Path report = folder.resolve("report.txt");
            CommandLineRun run = CommandLineRun.inColor("audit", EXAMPLE, "--output", report.toString());

            assertThat(run.out()).isEmpty();
            assertThat(run.code()).isEqualTo(1);
            assertThat(report).hasContent(CommandLineRun.of("audit", EXAMPLE).out());
        }
    }

    @Test
    void saysInItsHelpWhomEachFormatIsFor() {
        assertThat(CommandLineRun.of("audit", "--help").out().replaceAll("\\s+", " "))
                .contains(
                        "--format=FORMAT text (for people, in a terminal), ",
                        "badge (the verdict, as an SVG image), ",
                        "badge-json (the verdict, for a shields.io endpoint badge), ",
                        "csv (findings as a table for spreadsheets), ",
                        "csv-leaderboard (rollout teams as a table for spreadsheets), ",
                        "html (one page for mail, print and browsers), ",
                        "json (for programs), ",
                        "jsonl (findings as a table for programs), ",
                        "jsonl-leaderboard (rollout teams as a table for programs), ",
                        "markdown (for pull requests), ",
                        "sarif (for code scanning)")
                .contains("; default: text.");
    }

    @Test
    void printsForAHyphenAsOutput() {
        assertThat(CommandLineRun.inColor("audit", EXAMPLE, "--output", "-"))
                .isEqualTo(CommandLineRun.inColor("audit", EXAMPLE));
    }

    @Nested
    class OfSeveralPlans {
        @Test
        void reportsOneAfterTheOtherAndEndsWithTheWorst() throws IOException {
            String wrong = file("wrong.yaml", EMPTY + "titel: x\n");
            CommandLineRun run = CommandLineRun.of("audit", EXAMPLE, wrong, file("empty.yaml", EMPTY));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith(wrong + ":6:1: /titel: ");
            assertThat(run.out())
                    .containsSubsequence("Data infrastructure for", "\n\n" + "=".repeat(80) + "\n\nNothing yet\n");
        }

        @Test
        void printsAnArrayOfJson() throws IOException {
            String empty = file("empty.yaml", EMPTY);

            assertThat(CommandLineRun.of("audit", EXAMPLE, empty, "--format=json")
                            .out())
                    .startsWith("[\n  {\n    \"schema\": ")
                    .containsSubsequence(
                            "    \"strategy\": \"data-infrastructure\",", "    \"strategy\": \"nothing-yet\",")
                    .endsWith("\n  }\n]\n");
        }
    }

    @Nested
    class CannotBeDone {
        private void endsWith(String err, String... args) {
            assertThat(CommandLineRun.of(args)).isEqualTo(new CommandLineRun(2, "", err));
        }

        @Test
        void whenThePlanIsWrong() throws IOException {
            String wrong = file("wrong.yaml", EMPTY + "titel: x\n");
            CommandLineRun run = CommandLineRun.of("audit", wrong);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .isEqualTo(wrong + ":6:1: /titel: unknown field\n  did you mean 'title'?\n1 problem in " + wrong
                            + "\n");
        }

        @Test
        void whenThereIsNoSuchFile() {
            endsWith(
                    "plam.yaml: file not found\n  to write a starter plan: planhealth init plam.yaml\n",
                    "audit",
                    "plam.yaml");
        }

        @Test
        void whenItIsAFolder() throws IOException {
            endsWith(folder + ": is a folder\n  name the plans in it\n", "audit", folder.toString());
            file("b.yaml", EMPTY);
            file("a.yaml", EMPTY);
            file("notes.txt", "");
            endsWith(
                    folder + ": is a folder\n  name the plans in it, such as " + folder.resolve("a.yaml") + "\n",
                    "audit",
                    folder.toString());
        }

        @Test
        void whenTheNameIsNoName() {
            endsWith("'a\\u{0}b': an argument cannot hold control characters or line ends\n", "audit", "a\0b");
        }

        @Test
        void whenStandardInputBreaks() {
            assertThat(CommandLineRun.withInput(new FailingInput(new IOException("the disk is gone")), "audit", "-"))
                    .isEqualTo(new CommandLineRun(2, "", "-: cannot be read (the disk is gone)\n"));
        }

        @Test
        void whenTheOutputCannotBeWritten() {
            Path missing = folder.resolve("reports").resolve("report.txt");
            endsWith(
                    missing + ": cannot be written, folder not found\n",
                    "audit",
                    EXAMPLE,
                    "--output",
                    missing.toString());
            endsWith(folder + ": cannot be written, it is a folder\n", "audit", EXAMPLE, "--output", folder.toString());
        }

        @Test
        void whenTheOutputIsThePlan() throws IOException {
            String plan = file("plan.yaml", EMPTY);

            endsWith(plan + ": is a file of the plan; give --output another name\n", "audit", plan, "--output", plan);
            assertThat(folder.resolve("plan.yaml")).hasContent(EMPTY);
        }

        @Test
        void whenTheOutputIsTheOrganizationOfThePlan() throws IOException {
            String organization = "apiVersion: planhealth/v1\nkind: Organization\nid: all\ntitle: All\nteams: []\n";
            String teams = file("teams.yaml", organization);
            String plan = file("plan.yaml", EMPTY + "organization: teams.yaml\n");

            endsWith(teams + ": is a file of the plan; give --output another name\n", "audit", plan, "--output", teams);
            assertThat(folder.resolve("teams.yaml")).hasContent(organization);
        }

        @Test
        void whenTheNameIsEmpty() {
            String empty = "'' cannot be a file name: it is empty\n";
            endsWith(empty, "audit", "");
            endsWith(empty, "audit", EXAMPLE, "--output", "");
            endsWith(empty, "init", "");
        }

        @Test
        void whenAnAtSignIsBeforeANameThatThereIsNot() throws IOException {
            String arguments = "@" + file("arguments", EXAMPLE);
            endsWith(
                    arguments + ": file not found\n  to write a starter plan: planhealth init " + arguments + "\n",
                    "audit",
                    arguments);
        }

        @Test
        void withoutAPlan() {
            endsWith("Missing required parameter: 'PLAN'\nTry 'planhealth audit --help'.\n", "audit");
        }

        @Test
        void withAnOptionThatThereIsNot() {
            endsWith(
                    "Unknown option: '--fromat'\n  did you mean '--format'?\nTry 'planhealth audit --help'.\n",
                    "audit",
                    EXAMPLE,
                    "--fromat");
        }

        @Test
        void withTheOptionOfTheOneScoreThatThereWas() {
            endsWith("""
                    Unknown option: '--min-score=70'
                      replaced by '--min-delivery' and '--min-plan': a plan has two scores
                    Try 'planhealth audit --help'.
                    """, "audit", EXAMPLE, "--min-score=70");
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--min-score", "70").err())
                    .contains("  replaced by '--min-delivery' and '--min-plan'");
        }

        @Test
        void withAWordThatThereIsNot() {
            endsWith("""
                    Invalid value for option '--profile': unknown profile 'recomended'
                      did you mean 'recommended'?
                    Try 'planhealth audit --help'.
                    """, "audit", EXAMPLE, "--profile", "recomended");
            endsWith("""
                    Invalid value for option '--fail-on': expected low, medium, high or critical, or one for each score \
                    such as delivery=critical,plan=high, was 'blocker'
                    Try 'planhealth audit --help'.
                    """, "audit", EXAMPLE, "--fail-on=blocker");
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--format=yml").err())
                    .contains(
                            "Invalid value for option '--format': unknown format 'yml'\n  known: text, badge, badge-json, csv,"
                                    + " csv-leaderboard, html, json, jsonl, jsonl-leaderboard, markdown, sarif\n");
        }

        @Test
        void withADateOrScoreThatIsNone() {
            endsWith("""
                    Invalid value for option '--as-of': '2026-02-30' is not a date such as 2026-08-03
                    Try 'planhealth audit --help'.
                    """, "audit", EXAMPLE, "--as-of=2026-02-30");
            for (String option : new String[] {"--min-delivery", "--min-plan", "--min-evidence"}) {
                for (String score : new String[] {"NaN", "-1", "100.1", "high"}) {
                    endsWith(
                            "Invalid value for option '" + option + "': '" + score
                                    + "' is not a number from 0 to 100\nTry 'planhealth audit --help'.\n",
                            "audit",
                            EXAMPLE,
                            option + "=" + score);
                }
            }
        }
    }
}
