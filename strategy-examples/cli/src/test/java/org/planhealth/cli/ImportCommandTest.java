package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        CommandLineRun run = CommandLineRun.of(
                "import", "rollout", csv.toString(), "--as-of", "2026-02-02", "--output", plan.toString());

        assertThat(run).isEqualTo(new CommandLineRun(0, "", """
                        move.csv:3: done 'x' is not a number, 0 or more
                        move.csv:3: has no date with two of done, remaining and total; row ignored
                        """.replace("move.csv", csv.toString())));
        assertThat(StrategyReader.create().read(plan).initiatives()).hasSize(1);
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
                .isEqualTo(new CommandLineRun(2, "", csv + ": nothing to import as of 2026-02-02\n"));
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
