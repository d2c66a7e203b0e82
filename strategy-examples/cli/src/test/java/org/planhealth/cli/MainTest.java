package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.report.JsonSchema;

class MainTest {
    @Nested
    class Help {
        @Test
        void showsTheCommandsAndWhereToStart() {
            assertThat(CommandLineRun.of("--help")).isEqualTo(new CommandLineRun(0, """
                                    Usage: planhealth [-hV] [--debug] [COMMAND]
                                    Audits technical strategies written as plans.
                                          --debug     After an internal error, show the stack trace.
                                      -h, --help      Show this help message and exit.
                                      -V, --version   Print version information and exit.
                                    Commands:
                                      audit       Audits plans and ranks the fixes.
                                      baseline    Accepts today's findings, so that an audit with --baseline fails
                                                    on new ones only.
                                      diff        Compares two versions of a plan: the verdict, new, fixed and
                                                    changed findings, and how much the plan, time and the rules
                                                    changed each score.
                                      what-if     Tells what an ask of teams would change: the dates of a rollout,
                                                    and the smallest ask that makes its due date with an 85% chance.
                                      init        Writes a starter plan: about forty lines, with comments.
                                      explain     Explains a rule: why it matters, how to fix it, when to ignore
                                                    it, and an example.
                                      rules       Lists the rules by topic.
                                      schema      Prints a JSON Schema, for editors and for programs that read
                                                    reports.
                                      new-rule    Writes the folder of a working rule to start from: condition,
                                                    page and cases.
                                      test-rules  Runs every case of a rule pack, and checks that each rule is
                                                    complete.
                                      import      Makes a plan from files written for other tools.

                                    Start here:
                                      planhealth init                 write a starter plan, plan.yaml
                                      planhealth audit plan.yaml      audit it and rank the fixes
                                    """, ""));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "audit",
                    "baseline",
                    "diff",
                    "what-if",
                    "init",
                    "explain",
                    "rules",
                    "schema",
                    "new-rule",
                    "test-rules",
                    "import"
                })
        void ofEachCommandFitsATerminalAndHasAnExample(String command) {
            CommandLineRun run = CommandLineRun.of(command, "--help");

            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("Usage: planhealth " + command).contains("Example");
            assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
            assertThat(run.out()
                            .substring(run.out().lastIndexOf("\nExample"))
                            .lines()
                            .skip(2))
                    .as("examples that are not broken")
                    .allMatch(line -> line.isEmpty() || line.startsWith("  "));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "audit",
                    "baseline",
                    "diff",
                    "what-if",
                    "init",
                    "explain",
                    "rules",
                    "schema",
                    "new-rule",
                    "test-rules",
                    "import"
                })
        void ofEachCommandHasItsVersion(String command) {
            assertThat(CommandLineRun.of(command, "--version").out()).startsWith("planhealth ");
        }
    }

    @Nested
    class WrongArguments {
        @Test
        void askForACommandIfThereIsNone() {
            assertThat(CommandLineRun.of())
                    .isEqualTo(new CommandLineRun(2, "", "Missing required subcommand\nTry 'planhealth --help'.\n"));
        }

        @Test
        void areAnsweredWithTheCommandThatWasMeant() {
            assertThat(CommandLineRun.of("audt")).isEqualTo(new CommandLineRun(2, "", """
                                    Unmatched argument at index 0: 'audt'
                                    Did you mean: planhealth audit?
                                    Try 'planhealth --help'.
                                    """));
        }
    }

    @Nested
    class InternalErrors {
        private CommandLineRun failing(String... args) {
            return CommandLineRun.withInput(new FailingInput(new IllegalStateException("gone\nwrong")), args);
        }

        @Test
        void areOneLine() {
            assertThat(failing("audit", "-"))
                    .isEqualTo(new CommandLineRun(
                            3,
                            "",
                            "internal error, please report it: java.lang.IllegalStateException: gone"
                                    + " (--debug shows where)\n"));
        }

        @Test
        void showWhereTheyWereWhenAsked() {
            assertThat(failing("audit", "-", "--debug").err())
                    .startsWith("internal error, please report it: java.lang.IllegalStateException: gone\n")
                    .contains("\tat org.planhealth.cli.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit ../plans/data-infrastructure.yaml", "schema", "init -", "rules", "--help"})
    void failsIfStandardOutputCannotBeWritten(String args) {
        assertThat(CommandLineRun.withoutRoom(args.split(" ")))
                .isEqualTo(new CommandLineRun(2, "", "standard output cannot be written\n"));
    }

    @Test
    void printsTheSchemaOfPlansUnlessAskedForAnother() {
        assertThat(CommandLineRun.of("schema")).isEqualTo(new CommandLineRun(0, JsonSchema.PLAN.json(), ""));
        for (JsonSchema schema : JsonSchema.values()) {
            assertThat(CommandLineRun.of("schema", "--of", schema.word()))
                    .isEqualTo(new CommandLineRun(0, schema.json(), ""));
        }
    }

    @Test
    void saysWhichSchemasThereAre() {
        CommandLineRun misspelled = CommandLineRun.of("schema", "--of", "raport");
        assertThat(misspelled.code()).isEqualTo(2);
        assertThat(misspelled.out()).isEmpty();
        assertThat(misspelled.err()).contains("unknown schema 'raport'\n  did you mean 'report'?");
        assertThat(CommandLineRun.of("schema", "--of", "weather").err())
                .contains("known: plan, profile, rule, baseline, report, diff, what-if");
    }
}
