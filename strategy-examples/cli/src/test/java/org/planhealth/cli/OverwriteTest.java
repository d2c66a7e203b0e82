package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command writes over what it reads, nor without being told over what it would not have written. */
class OverwriteTest {
    private static final String CSV = "date,done,total\n2026-05-01,1,10\n";
    private static final String PLAN = "apiVersion: planhealth/v1\nkind: Strategy\nid: p\ntitle: T\n";

    @TempDir
    Path folder;

    private Path csv;
    private Path plan;

    @BeforeEach
    void write() throws IOException {
        csv = Files.writeString(folder.resolve("burn.csv"), CSV);
        plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    }

    private static CommandLineRun run(Object... args) {
        return CommandLineRun.of(Stream.of(args).map(Object::toString).toArray(String[]::new));
    }

    /** Other names of the same file, as far as the file system has them. */
    private Stream<Path> names(Path file) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link-" + file.getFileName()), file);
        Path hard = Files.createLink(folder.resolve("hard-" + file.getFileName()), file);
        Path around =
                folder.resolve(".").resolve("..").resolve(folder.getFileName()).resolve(file.getFileName());
        Path loud = folder.resolve(file.getFileName().toString().toUpperCase(java.util.Locale.ROOT));
        return Stream.of(file, link, hard, around, loud).filter(Files::exists);
    }

    @Nested
    class WhatIsRead {
        @Test
        void isNotReplacedByAnImportAlsoWithForce() throws IOException {
            for (Path name : names(csv).toList()) {
                assertThat(run("import", "rollout", csv, "--output", name, "--force"))
                        .isEqualTo(new CommandLineRun(
                                2, "", name + ": is the file to import; give --output another name\n"));
            }
            assertThat(csv).hasContent(CSV);
        }

        @Test
        void isNotReplacedByAnImportOfAFolder() throws IOException {
            Path keps = Files.createDirectories(folder.resolve("keps/sig-node/12-swap"));
            String text = "title: Swap\nkep-number: 12\nowning-sig: sig-node\nstatus: provisional\n";
            Path kep = Files.writeString(keps.resolve("kep.yaml"), text);
            Path sigs = Files.writeString(folder.resolve("sigs.yaml"), "sigs: []\n");

            for (Path name : names(kep).toList()) {
                assertThat(run("import", "kubernetes", folder.resolve("keps"), "--output", name, "--force")
                                .err())
                        .isEqualTo(name + ": is a file to import; give --output another name\n");
            }
            assertThat(run("import", "kubernetes", folder.resolve("keps"), "--sigs", sigs, "--output", sigs, "--force")
                            .err())
                    .isEqualTo(sigs + ": is a file to import; give --output another name\n");
            assertThat(kep).hasContent(text);
        }

        @Test
        void isNotReplacedByAReportOrABaseline() throws IOException {
            for (Path name : names(plan).toList()) {
                assertThat(run("audit", plan, "--output", name, "--force").err())
                        .isEqualTo(name + ": is a file of the plan; give --output another name\n");
                assertThat(run("baseline", plan, "--output", name).err())
                        .isEqualTo(name + ": is a file of the plan; give --output another name\n");
            }
            assertThat(plan).hasContent(PLAN);
        }
    }

    @Nested
    class AnExistingFile {
        @ParameterizedTest
        @ValueSource(strings = {"import rollout {csv} --output {other}", "init {other}", "schema --output {other}"})
        void isReplacedWithForceOnly(String command) throws IOException {
            Path other = Files.writeString(folder.resolve("other.yaml"), "mine");
            String[] args = Stream.of(command.split(" "))
                    .map(arg -> arg.replace("{csv}", csv.toString()).replace("{other}", other.toString()))
                    .toArray(String[]::new);

            assertThat(CommandLineRun.of(args))
                    .isEqualTo(new CommandLineRun(
                            2, "", other + ": already exists, left unchanged; name another file, or add --force\n"));
            assertThat(other).hasContent("mine");

            assertThat(CommandLineRun.of(Stream.concat(Stream.of(args), Stream.of("--force"))
                                    .toArray(String[]::new))
                            .code())
                    .isZero();
            assertThat(Files.readString(other)).hasSizeGreaterThan(50);
        }

        @Test
        void ofARuleIsReplacedWithForceOnly() throws IOException {
            String pack = folder.resolve("rules").toString();
            run("new-rule", "people", "missing-on-call", "--dir", pack);
            Path page = Path.of(pack, "people/missing-on-call/README.md");
            Files.writeString(page, "mine");

            CommandLineRun refused = run("new-rule", "people", "missing-on-call", "--dir", pack);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).endsWith("choose another rule id, or add --force\n");
            assertThat(page).hasContent("mine");

            assertThat(run("new-rule", "people", "missing-on-call", "--dir", pack, "--force")
                            .code())
                    .isZero();
            assertThat(Files.readString(page)).isNotEqualTo("mine");
            assertThat(run("new-rule", "middle", "missing-on-call", "--dir", pack, "--force")
                            .code())
                    .isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text",
                    "json",
                    "markdown",
                    "html",
                    "sarif",
                    "csv",
                    "csv-leaderboard",
                    "jsonl",
                    "badge",
                    "badge-json"
                })
        void isReplacedByAReportIfItIsOneOfTheFormat(String format) throws IOException {
            Path report = Files.createFile(folder.resolve("report"));
            for (String more : new String[] {"--all", "--force"}) {
                assertThat(run("audit", plan, "--format", format, "--output", report, more)
                                .err())
                        .isEmpty();
            }
            String written = Files.readString(report);
            assertThat(run("audit", plan, "--format", format, "--output", report)
                            .err())
                    .isEmpty();
            Path two = Files.writeString(folder.resolve("q.yaml"), PLAN.replace("id: p", "id: q"));
            assertThat(run("audit", plan, two, "--format", format, "--output", report)
                            .err())
                    .isEmpty();
            assertThat(run("audit", plan, "--format", format, "--output", report)
                            .err())
                    .isEmpty();
            assertThat(report).hasContent(written);

            for (String other : FormatChoice.all().keySet()) {
                if (!other.equals(format)) {
                    assertThat(run("audit", plan, "--format", other, "--output", report))
                            .isEqualTo(new CommandLineRun(
                                    2,
                                    "",
                                    report + ": is not a report in the format " + other
                                            + ", left unchanged; name another file, or add --force\n"));
                }
            }
            assertThat(report).hasContent(written);
        }

        @Test
        void isNotReplacedByAReportIfItIsSomethingElse() throws IOException {
            Path rule = Files.writeString(folder.resolve("rule.drl"), "package a\n");

            for (String format : FormatChoice.all().keySet()) {
                assertThat(run("audit", plan, "--format", format, "--output", rule)
                                .code())
                        .as(format)
                        .isEqualTo(2);
            }
            assertThat(rule).hasContent("package a\n");
        }

        @Test
        void isReplacedByALeaderboardInJsonLinesIfItIsOne() throws IOException {
            Path report = Files.createFile(folder.resolve("report"));
            Path example = Path.of("../plans/data-infrastructure.yaml");
            for (int time = 0; time < 2; time++) {
                assertThat(run("audit", example, "--format", "jsonl-leaderboard", "--output", report)
                                .err())
                        .isEmpty();
            }
            assertThat(Files.readString(report)).startsWith("{ \"plan\": \"data-infrastructure\"");
            assertThat(run("audit", example, "--format", "jsonl", "--output", report)
                            .code())
                    .isEqualTo(2);
        }

        @Test
        void isNotReplacedByABaselineIfItIsSomethingElse() throws IOException {
            Path rule = Files.writeString(folder.resolve("rule.json"), "{\"kind\": \"Rule\"}\n");

            assertThat(run("baseline", plan, "--output", rule).code()).isEqualTo(2);
            assertThat(rule).hasContent("{\"kind\": \"Rule\"}\n");
        }
    }

    @Test
    void namesNoFileButTheOneThatWasAskedFor() {
        Path missing = folder.resolve("none/report");
        assertThat(run("audit", plan, "--output", missing).err())
                .isEqualTo(missing + ": cannot be written, folder not found\n");
        assertThat(run("baseline", plan, "--output", missing).err())
                .isEqualTo(missing + ": cannot be written, folder not found\n");
        assertThat(run("import", "rollout", csv, "--output", missing).err())
                .isEqualTo(missing + ": cannot be written, folder not found\n");
    }

    @Test
    void saysThatADeviceIsFull() {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "a system without /dev/full");

        assertThat(run("audit", plan, "--output", "/dev/full").err()).startsWith("/dev/full: cannot be written (");
    }
}
