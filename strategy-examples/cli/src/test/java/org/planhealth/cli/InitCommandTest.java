package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    private static final String SCHEMA_LINE = "# yaml-language-server: $schema=planhealth.schema.json\n";

    @TempDir
    Path folder;

    @Test
    void writesAPlanOfTodayThatCanBeAudited() throws IOException {
        String file = folder.resolve("plan.yaml").toString();

        assertThat(CommandLineRun.of("init", file))
                .isEqualTo(new CommandLineRun(
                        0, "Wrote " + file + ". Edit it, then run: planhealth audit " + file + "\n", ""));
        assertThat(Path.of(file))
                .content()
                .hasLineCount(39)
                .contains("asOf: 2026-08-03  ", "quarter: 2027-Q1,", "due: 2027-08-03}");
        CommandLineRun audit = CommandLineRun.of("audit", file, "--profile", "recommended");
        assertThat(audit.code()).isLessThan(2);
        assertThat(audit.err()).isEmpty();
        assertThat(audit.out()).startsWith("Every change is built").doesNotContain("Could not be run");
    }

    @Test
    void writesAPlanThatIsHonestAboutBeingNew() {
        String plan = CommandLineRun.of("init", "-").out();
        CommandLineRun audit = CommandLineRun.withInput(plan, "audit", "-");

        assertThat(plan).contains("\nstatus: proposed ", "stage: planned, start: 2026-09-03,", "\nreviews: [] ");
        assertThat(audit.out())
                .contains("\nNOT STARTED\n  - Nothing has started yet, so only the plan is judged.\n")
                .contains(
                        "Delivery    not judged yet - ",
                        "Gate        passed\n",
                        "Findings    0 violated, 0 missing information\n");
        assertThat(audit.code()).isZero();
    }

    @Test
    void printsThePlanForAHyphen() {
        CommandLineRun run = CommandLineRun.of("init", "-");

        assertThat(run.out()).startsWith("# A planhealth plan.").doesNotContain("{today}", "{in", "Wrote");
        assertThat(CommandLineRun.withInput(run.out(), "audit", "-").err()).isEmpty();
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), "mine");

        assertThat(CommandLineRun.of("init", plan.toString()))
                .isEqualTo(new CommandLineRun(
                        2, "", plan + ": already exists, left unchanged; name another file, or add --force\n"));
        assertThat(plan).hasContent("mine");
    }

    @Test
    void pointsToTheSchemaOnlyIfItLiesThere() throws IOException {
        Path first = folder.resolve("first.yaml");
        CommandLineRun.of("init", first.toString());
        Files.writeString(folder.resolve("planhealth.schema.json"), "{}");
        Path second = folder.resolve("second.yaml");
        CommandLineRun.of("init", second.toString());

        assertThat(Files.readString(first)).doesNotContain("yaml-language-server");
        assertThat(Files.readString(second)).isEqualTo(SCHEMA_LINE + Files.readString(first));
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path plan = folder.resolve("plans").resolve("plan.yaml");

        assertThat(CommandLineRun.of("init", plan.toString()))
                .isEqualTo(new CommandLineRun(2, "", plan + ": cannot be written, folder not found\n"));
    }
}
