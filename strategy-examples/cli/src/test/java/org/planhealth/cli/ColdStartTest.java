package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new process loads; most runs are audits as text, and short. */
class ColdStartTest {
    private static final String DATABIND = "tools.jackson.databind.";
    private static final String PLAN = "../plans/data-infrastructure.yaml";

    @TempDir
    Path folder;

    private List<String> loaded(String... args) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        ImmutableList<String> command = ImmutableList.<String>builder()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .add("-Xlog:class+load:file=" + log, "-cp", System.getProperty("java.class.path"))
                .add("org.planhealth.cli.Main")
                .add(args)
                .build();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        process.waitFor();
        assertThat(Files.readString(folder.resolve("out.txt"))).contains("data-infrastructure");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.toList();
        }
    }

    @Test
    void ofAnAuditAsTextLeavesDatabindAlone() throws IOException, InterruptedException {
        assertThat(loaded("audit", PLAN, "--as-of", "2026-08-03"))
                .anyMatch(line -> line.contains("org.planhealth.rules.report.TextReport"))
                .noneMatch(line -> line.contains(DATABIND));
    }

    @Test
    void ofAnAuditAsJsonTakesIt() throws IOException, InterruptedException {
        assertThat(loaded("audit", PLAN, "--as-of", "2026-08-03", "--format", "json"))
                .anyMatch(line -> line.contains(DATABIND));
    }
}
