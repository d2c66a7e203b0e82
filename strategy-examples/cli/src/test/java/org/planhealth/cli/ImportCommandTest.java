package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.strategy.io.StrategyReader;

class ImportCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesAPlanThatCanBeRead() throws IOException {
        Path csv = Files.writeString(folder.resolve("move.csv"), "date,done,total\n2026-01-05,1,10\n2026-01-12,x,10\n");
        Path plan = folder.resolve("plan.yaml");
        String[] args = {"import", "rollout", csv.toString(), "--as-of", "2026-02-02", "--output", plan.toString()};
        String warnings = """
                        move.csv:3: done 'x' is not a number, 0 or more
                        move.csv:3: has no date with two of done, remaining and total; row ignored
                        """.replace("move.csv", csv.toString());

        assertThat(CommandLineRun.of(args))
                .isEqualTo(new CommandLineRun(
                        2,
                        "",
                        warnings + "nothing written; fix the lines above, or add --lenient to import the rest\n"));
        assertThat(plan).doesNotExist();

        assertThat(CommandLineRun.of(Stream.of(args, new String[] {"--lenient"})
                        .flatMap(Stream::of)
                        .toArray(String[]::new)))
                .isEqualTo(new CommandLineRun(0, "", warnings));
        assertThat(StrategyReader.create().read(plan).initiatives()).hasSize(1);
    }

    @Test
    void isToldWhatTheFileDoesNotTell() throws IOException {
        Path csv = Files.writeString(folder.resolve("move.csv"), "Sprint;Moved so far;Scope\n06/07/2026;1.240;2.480\n");

        CommandLineRun run = CommandLineRun.of(
                "import",
                "rollout",
                csv.toString(),
                "--columns",
                "date=Sprint,done=2",
                "--dates",
                "dd/mm/yyyy",
                "--decimal",
                ",",
                "--separator",
                ";",
                "--id",
                "big-move",
                "--title",
                "The big move",
                "--due",
                "2026-12-18");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("id: big-move\n", "title: The big move\n", "due: 2026-12-18", "{done: 1240, total: 2480}")
                .contains("2026-07-06");
    }

    @Test
    void printsThePlanOfEnhancements() throws IOException {
        Path kep = Files.createDirectories(folder.resolve("keps/sig-node/12-swap"));
        Files.writeString(
                kep.resolve("kep.yaml"), "title: Swap\nkep-number: 12\nowning-sig: sig-node\nstatus: provisional\n");

        CommandLineRun run = CommandLineRun.of("import", "kubernetes", folder.toString(), "--as-of", "2026-02-02");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("- {id: kep-12, title: Swap, owner: sig-node, stage: planned}");
    }

    @Test
    void namesAFileOfAFolderAsItCanBeOpened() throws IOException {
        Path kep = Files.createDirectories(folder.resolve("keps/sig-node/12-swap"));
        Path file = Files.writeString(kep.resolve("kep.yaml"), "title: Swap\nkep-number: 12\nstatus: imlpemented\n");

        assertThat(CommandLineRun.of("import", "kubernetes", folder.toString(), "--as-of", "2026-02-02")
                        .err())
                .contains(file + ":3: ");
    }

    @Test
    void saysThatThereIsNothingToImport() throws IOException {
        String empty = Files.createDirectories(folder.resolve("keps")).toString();
        String csv = Files.writeString(folder.resolve("move.csv"), "date,done,total\n2026-02-03,1,10\n")
                .toString();

        assertThat(CommandLineRun.of("import", "kubernetes", empty, "--as-of", "2026-02-02"))
                .isEqualTo(new CommandLineRun(2, "", empty + ": nothing to import as of 2026-02-02\n"));
        assertThat(CommandLineRun.of("import", "rollout", csv, "--as-of", "2026-02-02"))
                .isEqualTo(new CommandLineRun(
                        2,
                        "",
                        csv + ":2: 2026-02-03 is after 2026-02-02, the date of the plan; row ignored\n" + csv
                                + ": nothing to import as of 2026-02-02\n"));
    }

    @Test
    void saysWhatIsNotThere() {
        String missing = folder.resolve("none").toString();

        assertThat(CommandLineRun.of("import", "kubernetes", missing))
                .isEqualTo(new CommandLineRun(2, "", missing + ": file not found\n"));
        assertThat(CommandLineRun.of("import", "rollout", missing))
                .isEqualTo(new CommandLineRun(2, "", missing + ": file not found\n"));
        assertThat(CommandLineRun.of("import").code()).isEqualTo(2);
    }
}
