package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit code 3 is a bug of the program and never a mistake of its user. */
class ArgumentsTest {
    private static final String PLAN = "../plans/safe-releases.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "-0001-01-01", "0000-01-01", "+999999999-12-31"})
    void areDatesOfTheYearsOfAPlan(String date) {
        for (String command : new String[] {
            "audit " + PLAN + " --as-of=",
            "baseline " + PLAN + " --output - --as-of=",
            "diff " + PLAN + " " + PLAN + " --old-as-of=",
            "diff " + PLAN + " " + PLAN + " --as-of=",
            "what-if " + PLAN + " --as-of=",
            "import rollout x.csv --as-of=",
            "import rollout x.csv --due="
        }) {
            CommandLineRun run = CommandLineRun.of((command + date).split(" "));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("'" + date + "' is not a date of the years 1 to 9999\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--min-plan, NaN", "--min-plan, 1e1", "--min-plan, 101", "--min-delivery, 70d", "--min-evidence, 0x1p3",
        "--min-plan, -1", "--min-plan, 100.1", "--as-of, 2026-13-01", "--fail-on, highest", "--format, pdf"
    })
    void areInTheirRange(String option, String value) {
        CommandLineRun run = CommandLineRun.of("audit", PLAN, option + "=" + value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Invalid value for option '" + option + "': ");
    }

    @ParameterizedTest
    @CsvSource({
        "--separator, ab",
        "--separator, a",
        "--dates, xyz",
        "--decimal, x",
        "--columns, when=Date",
        "--columns, done",
        "--columns, done=",
        "--id, Not An Id"
    })
    void ofAnImportAreInTheirRange(String option, String value) {
        CommandLineRun run = CommandLineRun.of("import", "rollout", PLAN, option + "=" + value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option).doesNotContain("internal error");
    }

    @ParameterizedTest
    @CsvSource({
        "--bandwidth, 20",
        "--bandwidth, 0%",
        "--bandwidth, 101%",
        "--bandwidth, -5%",
        "--bandwidth, NaN",
        "--weeks, 0",
        "--weeks, 521",
        "--weeks, 1.5",
        "--units-per-person-week, 0",
        "--units-per-person-week, 1e9",
        "--format, markdown"
    })
    void ofAWhatIfAreInTheirRange(String option, String value) {
        CommandLineRun run = CommandLineRun.of("what-if", PLAN, option + "=" + value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Invalid value for option '" + option + "': ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit {}",
                "baseline {} --output -",
                "diff {} {}",
                "what-if {}",
                "audit " + PLAN + " --baseline {}",
                "audit " + PLAN + " --rules {}",
                "audit " + PLAN + " --profile {}",
                "test-rules {}",
                "import rollout {}",
                "import kubernetes {}",
                "import kubernetes .. --sigs {}",
                "baseline " + PLAN + " --output {}"
            })
    void thatNameAPipeOrAFolderEndWithAMessage(String command) throws Exception {
        Path folder = Files.createTempDirectory("arguments");
        Path pipe = folder.resolve("pipe");
        assumeTrue(makePipe(pipe), "a system without mkfifo");
        try {
            for (Path file : List.of(pipe, Path.of("/dev/zero"), folder)) {
                String[] args = command.replace("{}", file.toString()).split(" ");
                if (!command.startsWith("import kubernetes {}") || !file.equals(folder)) {
                    CommandLineRun run =
                            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> CommandLineRun.of(args));
                    assertThat(run.code())
                            .as("%s: %s", file, run)
                            .isIn(file.equals(folder) && command.contains("--rules") ? List.of(0, 1, 2) : List.of(2));
                    assertThat(run.err()).doesNotContain("internal error");
                }
            }
        } finally {
            Files.delete(pipe);
            Files.delete(folder);
        }
    }

    private static boolean makePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Property(tries = 400)
    void areNeverABugOfTheProgram(@ForAll("calls") List<String> args) {
        CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));

        assertThat(run.code()).as("%s: %s", args, run.err()).isBetween(0, 2);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
    }

    @Provide
    Arbitrary<List<String>> calls() {
        Arbitrary<String> command = Arbitraries.of(
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
                "import rollout",
                "import kubernetes");
        Arbitrary<String> option = Arbitraries.of(
                "--as-of",
                "--old-as-of",
                "--initiative",
                "--teams",
                "--bandwidth",
                "--weeks",
                "--units-per-person-week",
                "--profile",
                "--old-profile",
                "--baseline",
                "--output",
                "--format",
                "--links",
                "--fail-on",
                "--min-plan",
                "--min-evidence",
                "--rules",
                "--dir",
                "--of",
                "--sigs",
                "--columns",
                "--dates",
                "--decimal",
                "--separator",
                "--id",
                "--title",
                "--due",
                "--all",
                "--force",
                "--prune",
                "--cel",
                "--lenient",
                "--debug",
                "--no-cache",
                "--fail-on-new");
        Arbitrary<String> value = Arbitraries.of(
                "",
                "-",
                "/",
                ".",
                "..",
                "/dev/full",
                "/dev/null",
                "/none/none",
                "2026-08-03",
                "+10000-01-01",
                "0000-01-01",
                "-1",
                "NaN",
                "1e999",
                "100",
                "high",
                "a=b",
                "done=1",
                "done=",
                "=",
                "*",
                "[",
                "{",
                "**/x",
                "\\",
                "é\ud800",
                "people",
                "stalled-middle",
                "batch-migration",
                "pricing,forecasting",
                "20%",
                "6",
                "../plans/data-infrastructure.yaml",
                "json",
                "plan",
                "../pom.xml",
                "pom.xml",
                "x".repeat(300),
                PLAN,
                "--",
                "%s%n",
                "@x");
        Arbitrary<String> arg = Arbitraries.oneOf(
                value, Combinators.combine(option, value).as((name, text) -> name + "=" + text), option);
        return Combinators.combine(command, arg.list().ofMaxSize(4)).as((name, args) -> {
            List<String> all = new ArrayList<>(List.of(name.split(" ")));
            // Nothing is to be written where the tests run.
            if (name.equals("init")) {
                all.add("-");
            } else if (name.equals("new-rule")) {
                all.add("--dir=/dev/null/none");
            } else if (name.equals("baseline")) {
                all.add("--output=/dev/null/none");
            }
            args.stream()
                    .filter(text -> !name.equals("init") || text.startsWith("--force"))
                    .filter(text ->
                            (!text.startsWith("--output=x") && !text.startsWith("--dir") && !text.contains("pom.xml"))
                                    || !text.startsWith("--output"))
                    .filter(text -> !text.startsWith("--output") || text.contains("/none") || text.contains("/dev/"))
                    .filter(text -> !text.startsWith("--dir"))
                    .forEach(all::add);
            return all;
        });
    }

    @Test
    void saySoIfTheyHoldALineEnd() {
        assertThat(CommandLineRun.of("audit", "plan\nGate passed"))
                .isEqualTo(new CommandLineRun(
                        2, "", "'plan\\nGate passed': an argument cannot hold control characters or line ends\n"));
    }

    @Test
    void endInSilenceIfTheReaderOfTheResultGoesAway() {
        int code = CommandLineRun.of("audit", PLAN, "--format", "json").code();

        CommandLineRun run =
                CommandLineRun.into(new PipeOutput(new ClosedPipe("Broken pipe")), "audit", PLAN, "--format", "json");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).isEmpty();
        assertThat(CommandLineRun.into(new PipeOutput(new ClosedPipe("Broken pipe")), "schema")
                        .code())
                .isZero();
        assertThat(CommandLineRun.into(new PipeOutput(new ClosedPipe("No space left on device")), "schema")
                        .err())
                .isEqualTo("standard output cannot be written\n");
    }

    @Test
    void areNoBugIfMemoryIsTooSmallForThem() {
        assertThat(CommandLineRun.withInput(new FailingInput(new OutOfMemoryError("heap")), "audit", "-"))
                .isEqualTo(new CommandLineRun(
                        2,
                        "",
                        "out of memory; give Java more, such as 2 gigabytes with java -Xmx2g -jar planhealth.jar\n"));
        assertThat(CommandLineRun.withInput(new FailingInput(new StackOverflowError()), "audit", "-"))
                .isEqualTo(new CommandLineRun(
                        2,
                        "",
                        "out of stack; give Java more, such as 8 megabytes with java -Xss8m -jar planhealth.jar\n"));
    }

    /** A stream whose other end takes one part and then is gone. */
    private static final class ClosedPipe extends FilterOutputStream {
        private final String message;
        private boolean closed;

        ClosedPipe(String message) {
            super(OutputStream.nullOutputStream());
            this.message = message;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (closed) {
                throw new IOException(message);
            }
            closed = true;
        }
    }
}
