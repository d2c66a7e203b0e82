package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline on the command line: written, read, worked off. */
class BaselineCommandTest {
    private static final String HEAD = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: old-plan
            title: What was once agreed
            objectives: []
            organization: {teams: []}
            initiatives:
              - {id: first}
            """;

    @TempDir
    Path folder;

    private String plan;
    private String file;

    @BeforeEach
    void write() throws IOException {
        plan = folder.resolve("plan.yaml").toString();
        file = folder.resolve("baseline.json").toString();
        write("  - {id: second}\n");
    }

    private void write(String more) throws IOException {
        Files.writeString(Path.of(plan), HEAD + more);
    }

    private CommandLineRun accept() {
        return CommandLineRun.of("baseline", plan, "--output", file);
    }

    private CommandLineRun audit(String... more) {
        String[] args = {"audit", plan, "--baseline", file};
        String[] all = Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new);
        return CommandLineRun.of(all);
    }

    @Nested
    class AnAudit {
        @Test
        void passesOnceThePlanIsAcceptedAndSaysHowMuchIs() {
            assertThat(CommandLineRun.of("audit", plan).code()).isEqualTo(1);
            CommandLineRun accepted = accept();
            assertThat(accepted.code()).isZero();
            assertThat(accepted.out()).matches(".*baseline\\.json: \\d+ findings of old-plan accepted\n");

            CommandLineRun run = audit("--as-of", "2026-08-13");
            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .contains("\nNOT STARTED\n", "Gate        passed\n")
                    .containsPattern(
                            "Findings    \\d+ violated, \\d+ missing information, \\d+ accepted in the baseline\n")
                    .containsPattern("Baseline    \\d+ accepted findings, the oldest 10 days old \\(2026-08-03\\)\n")
                    .containsPattern("Accepted in the baseline -+ \\d+ findings\n\n")
                    .containsPattern("HIGH {6}missing-owner {22,}3 findings since 2026-08-03\n")
                    .doesNotContain("Missing information ---");
            assertThat(withoutQuestions(run)).doesNotContain("plan.yaml:8:5");
        }

        /** Leaves out the questions, which ask for what is missing whether it is accepted or not. */
        private static String withoutQuestions(CommandLineRun run) {
            return run.out().replaceFirst("(?s)\nMissing information that matters most -.*?\n\n.*?\n\n", "\n");
        }

        @Test
        void failsOnWhatIsNewAndShowsThatAlone() throws IOException {
            accept();
            write("  - {id: second}\n  - {id: third}\n");
            CommandLineRun run = audit("--fail-on", "medium");
            assertThat(run.code()).isEqualTo(1);
            assertThat(withoutQuestions(run))
                    .contains("Gate        failed: 3 new plan findings at or above medium\n", plan + ":10:5")
                    .doesNotContain(plan + ":9:5");
        }

        @Test
        void saysHowManyCanLeaveTheFileAndLeavesItAsItIs() throws IOException {
            accept();
            write("");
            String before = Files.readString(Path.of(file));
            CommandLineRun run = audit();
            assertThat(run.out().replaceAll("\\s+", " ")).containsPattern("; \\d fixed, to be pruned");
            assertThat(run.code()).isZero();
            assertThat(run.err())
                    .matches(".*baseline\\.json: \\d fixed findings can leave it: planhealth baseline --prune .*\n");
            assertThat(Path.of(file)).hasContent(before);
        }

        @Test
        void saysInJsonWhatIsAccepted() {
            accept();
            assertThat(audit("--format", "json").out())
                    .contains("\"acceptedSince\": \"2026-08-03\"", "\"oldest\": \"2026-08-03\"", "\"ageInDays\": 0");
        }

        @Test
        void isPrintedAsMarkdown() {
            accept();
            assertThat(audit("--format", "markdown", "--links", "https://example.org/")
                            .out())
                    .startsWith("## ✅ What was once agreed\n")
                    .containsPattern(
                            "\nFindings: \\d+ violated, \\d+ missing information, \\d+ accepted in the baseline\n")
                    .as("a plan outside of any repository gets no link")
                    .doesNotContain("](");
        }

        @Test
        void cannotDoWithoutTheFile() {
            CommandLineRun run = audit();
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo(file + ": file not found\n  to accept today's findings: planhealth baseline PLAN"
                            + " --output " + file + "\n");
        }

        @Test
        void saysWhatBelongsIntoAnEmptyFile() throws IOException {
            Files.writeString(Path.of(file), "");
            assertThat(audit().err())
                    .isEqualTo(file + ":1:1: the file is empty\n  a baseline starts with its schema,"
                            + " planhealth-baseline/v1\n1 problem in " + file + "\n");
        }

        @Test
        void saysWhereTheFileIsWrong() throws IOException {
            Files.writeString(Path.of(file), "{\"schema\": \"planhealth-baseline/v1\"}");
            CommandLineRun run = audit();
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith(file + ":1:1: 'plans' is missing\n");
        }
    }

    @Nested
    class TheCommand {
        private CommandLineRun prune() {
            return CommandLineRun.of("baseline", plan, "--output", file, "--prune");
        }

        @Test
        void prunesWhatIsFixedAndAcceptsNothing() throws IOException {
            accept();
            write("  - {id: third}\n");
            assertThat(prune().out()).matches(".*baseline\\.json: \\d fixed findings removed, \\d+ left\n");
            assertThat(Path.of(file)).content().contains("/first\"").doesNotContain("/second\"", "/third\"");
            assertThat(prune().out()).matches(".*baseline\\.json: 0 fixed findings removed, \\d+ left\n");
            assertThat(audit("--fail-on", "medium").code()).isEqualTo(1);
        }

        @Test
        void prunesOnlyAFileThatIsThere() {
            assertThat(prune().err()).startsWith(file + ": file not found\n");
            assertThat(CommandLineRun.of("baseline", plan, "--output", "-", "--prune")
                            .err())
                    .isEqualTo("--prune needs the file to change: give --output its name\n");
            assertThat(CommandLineRun.onBuildServer("baseline", plan, "--output", file, "--prune")
                            .code())
                    .isEqualTo(2);
        }

        @Test
        void saysThatTheFolderIsMissing() {
            String lost = folder.resolve("no").resolve("x.json").toString();
            assertThat(CommandLineRun.of("baseline", plan, "--output", lost))
                    .isEqualTo(new CommandLineRun(2, "", lost + ": cannot be written, folder not found\n"));
        }

        @Test
        void writesNothingOnABuildServer() {
            CommandLineRun run = CommandLineRun.onBuildServer("baseline", plan, "--output", file);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith(file + ": a baseline is not written on a build server (CI is set)\n");
            assertThat(Path.of(file)).doesNotExist();
        }

        @Test
        void printsForAHyphen() {
            assertThat(CommandLineRun.onBuildServer("baseline", plan, "--output", "-")
                            .out())
                    .startsWith("{\n  \"schema\": \"planhealth-baseline/v1\",\n");
        }

        @Test
        void doesNotWriteOverAPlan() throws IOException {
            String before = Files.readString(Path.of(plan));
            assertThat(CommandLineRun.of("baseline", plan, "--output", plan).code())
                    .isEqualTo(2);
            assertThat(Path.of(plan)).hasContent(before);
        }
    }

    @Nested
    class ADiff {
        private CommandLineRun diff(String... more) {
            String[] args = {"diff", "-", plan};
            return CommandLineRun.withInput(
                    HEAD, Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new));
        }

        @Test
        void showsWhatIsNewAndFailsOnlyWhenAsked() {
            assertThat(diff().code()).isZero();
            assertThat(diff("--fail-on-new").code()).isEqualTo(1);
            assertThat(diff().out())
                    .contains("What was once agreed\nold-plan, from 2026-08-03 to 2026-08-03, profile starter, rules ")
                    .containsPattern("Findings    \\d+ violated, \\d+ missing information\\R"
                            + " {12}\\d new, 0 fixed, 0 changed, \\d+ unchanged\\R")
                    .contains("MEDIUM    missing-owner on second", plan + ":9:5");
            assertThat(CommandLineRun.of("diff", plan, plan, "--fail-on-new").code())
                    .isZero();
        }

        @Test
        void failsAlsoOnWhatIsGoneSinceADateWasMoved() throws IOException {
            String late = HEAD.replace(
                    "{id: first}", "{id: first, stage: middle, start: 2026-01-05, baselineEnd: 2026-06-30}");
            Files.writeString(Path.of(plan), late.replace("2026-06-30", "2027-06-30"));
            CommandLineRun run = CommandLineRun.withInput(late, "diff", "-", plan, "--fail-on-new");
            assertThat(run.out())
                    .contains("            baselineEnd 2026-06-30, now 2027-06-30\n", "overdue-work on first")
                    .containsPattern(" 0 fixed, \\d gone\\s+after restating, ");
            assertThat(run.code()).isEqualTo(1);
            assertThat(CommandLineRun.withInput(late, "diff", "-", plan).code()).isZero();
        }

        @Test
        void showsWhatTheRulesDid() {
            assertThat(diff("--old-profile", "recommended", "--format", "json").out())
                    .startsWith("{\n  \"schema\": \"planhealth-diff/v1\",\n")
                    .contains("\"profile\": \"recommended\"", "\"byTime\": 0,");
        }

        @Test
        void isMarkdownForAPullRequest() {
            CommandLineRun run = diff("--format", "markdown", "--links", "https://example.org/", "--fail-on-new");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .startsWith(
                            "## ❌ What was once agreed\n\n`old-plan` from 2026-08-03 to 2026-08-03, profile starter")
                    .containsPattern("\nFindings: \\d+ violated, \\d+ missing information; \\d new, 0 fixed, ")
                    .contains("| medium | direction | `missing-owner` | second ");
        }

        @Test
        void readsOneOfTheTwoFromStandardInput() {
            CommandLineRun run = CommandLineRun.withInput(HEAD, "diff", "-", "-");
            assertThat(run).isEqualTo(new CommandLineRun(2, "", "only one of OLD and NEW can be - (standard input)\n"));
        }

        @Test
        void isOfOnePlan() {
            CommandLineRun run = CommandLineRun.withInput(HEAD.replace("old-plan", "other"), "diff", "-", plan);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo(
                            "OLD is the plan 'other' and NEW is 'old-plan'\n  two versions of a plan must have the same id\n");
        }
    }
}
