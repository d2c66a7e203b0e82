package org.planhealth.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.engine.CompiledRules;
import org.planhealth.rules.profile.ProfileReader;
import org.planhealth.rules.testing.PackCheck;

/** Files about rules have the guards of plans, whichever way they come. */
class HostileFilesTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String PROFILE = "apiVersion: planhealth/v1\nkind: Profile\nid: house\n";
    private static final String RULE = """
            apiVersion: planhealth/v1
            kind: Rule
            id: late-start
            summary: An initiative that should have begun has not
            topic: schedule
            severity: medium
            requires: [initiatives]
            """;
    private static final String REST = """
            for: initiative in initiatives
            when: initiative.start < daysAgo(14)
            message: "{initiative} was to begin on {initiative.start}"
            """;
    private static final String CASE = """
            # case: begun in time
            apiVersion: planhealth/v1
            kind: Strategy
            id: x
            title: X
            asOf: 2026-08-03
            """;
    private static final String PAGE =
            "# late-start\n\n## Why\n\nA\n\n## Fix\n\nB\n\n## When to ignore\n\nC\n\n## Source\n\nD\n";

    @TempDir
    private Path pack;

    private Path rule;

    @BeforeEach
    void writeARule() throws IOException {
        rule = Files.createDirectories(pack.resolve("schedule/late-start"));
        Files.writeString(rule.resolve("rule.yaml"), RULE + REST);
        Files.writeString(rule.resolve("README.md"), PAGE);
        Files.writeString(rule.resolve("cases.yaml"), CASE);
    }

    @TestFactory
    Stream<DynamicTest> endInAProblem() {
        return doors().entrySet().stream()
                .flatMap(door -> bombs().entrySet().stream()
                        .map(bomb -> dynamicTest(
                                door.getKey() + ": " + bomb.getValue(),
                                () -> assertTimeoutPreemptively(
                                        SOON,
                                        () -> assertThatThrownBy(
                                                        () -> door.getValue().accept(bomb.getKey()))
                                                .hasMessageMatching(
                                                        "(?s).*(:[0-9]+:[0-9]+| cannot be read): .*(nested more than|more than [0-9,]+"
                                                                + " keys and values|larger than|duplicate key).*")))));
    }

    @Test
    void refuseANumberWithoutEnd() {
        String limits = "limits: {graceDays: 1" + "0".repeat(400) + "}\n";

        assertThatThrownBy(() -> RulePack.ofCel("rule.yaml", RULE + limits + REST))
                .hasMessageContaining("rule.yaml:8:21: /limits/graceDays: ");
        assertThatThrownBy(() ->
                        profiles().read(PROFILE + "rules: {stalled-middle: {" + limits.strip() + "}}\n", "house.yaml"))
                .hasMessageContaining("house.yaml:4:");
    }

    @Test
    void takeInNoPageBeyondTheSizeOfAPlan() throws IOException {
        Files.writeString(rule.resolve("README.md"), PAGE + "x".repeat(6_000_000));

        assertThatThrownBy(() -> RulePack.folder(pack))
                .hasStackTraceContaining("README.md cannot be read: larger than 5,000,000 bytes, the limit");
    }

    @TestFactory
    Stream<DynamicTest> doNotWaitForAPipe() throws Exception {
        Path pipe = pack.resolve("pipe");
        Pipes.make(pipe);
        ImmutableMap<String, ThrowingConsumer<Path>> waits = ImmutableMap.of(
                "a pack", RulePack::at,
                "a jar", RulePack::jar,
                "a pack of a profile",
                        file -> PlanHealth.standard()
                                .withProfile(
                                        Files.writeString(pack.resolve("house.yaml"), PROFILE + "packs: [pipe]\n"),
                                        RulePack::at),
                "a page",
                        file -> {
                            Files.delete(rule.resolve("README.md"));
                            Pipes.make(rule.resolve("README.md"));
                            RulePack.folder(pack);
                        },
                "cases",
                        file -> {
                            Files.deleteIfExists(rule.resolve("README.md"));
                            Files.writeString(rule.resolve("README.md"), PAGE);
                            Files.delete(rule.resolve("cases.yaml"));
                            Pipes.make(rule.resolve("cases.yaml"));
                            throw new IllegalArgumentException(String.join(
                                    "\n", PackCheck.of(RulePack.folder(pack)).unreadable()));
                        },
                "a rule",
                        file -> {
                            Files.delete(rule.resolve("rule.yaml"));
                            Pipes.make(rule.resolve("rule.yaml"));
                            RulePack.folder(pack);
                        });
        return waits.entrySet().stream()
                .map(wait -> dynamicTest(
                        wait.getKey(),
                        () -> assertTimeoutPreemptively(
                                SOON,
                                () -> assertThatThrownBy(() -> wait.getValue().accept(pipe))
                                        .hasStackTraceContaining(
                                                wait.getKey().equals("a rule")
                                                        ? "has no rule.drl or rule.yaml"
                                                        : "file"))));
    }

    @Test
    void takeInNoJarThatUnpacksToMuchMore() throws IOException {
        Path jar = pack.resolve("bomb.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : ImmutableList.of("a/t/r/README.md", "META-INF/kie/a/b/drools-model")) {
                out.putNextEntry(new ZipEntry(name));
                byte[] zeros = new byte[1_000_000];
                for (int i = 0; i < 20; i++) {
                    out.write(zeros);
                }
            }
        }
        assertThat(Files.size(jar)).isLessThan(100_000);
        assertThatThrownBy(() -> RulePack.jar(jar))
                .isInstanceOf(ZipException.class)
                .hasMessage("META-INF/kie/a/b/drools-model is larger than 1,000,000 bytes, the limit");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            CompiledRules rules = CompiledRules.ofModels("a pack", ImmutableList.of(), loader);
            assertThatThrownBy(() -> rules.documents().find("a", "t", "r").readme())
                    .hasMessageEndingWith("README.md cannot be read: larger than 5,000,000 bytes, the limit");
        }
    }

    @Test
    void takeInNoJarOfEntriesWithoutNumber() throws IOException {
        Path jar = pack.resolve("bomb.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i <= 65_000; i++) {
                out.putNextEntry(new ZipEntry("a/" + i));
            }
        }
        assertThatThrownBy(() -> RulePack.jar(jar)).hasMessageContaining("has more than 65,000 entries, the limit");
    }

    private ImmutableMap<String, ThrowingConsumer<String>> doors() {
        return ImmutableMap.of(
                "a profile",
                text -> profiles().read(PROFILE + text, "house.yaml"),
                "a profile in a file",
                text -> profiles().read(Files.writeString(pack.resolve("house.yaml"), PROFILE + text)),
                "a rule",
                text -> RulePack.ofCel("rule.yaml", RULE + text),
                "a rule in a folder",
                text -> {
                    Files.writeString(rule.resolve("rule.yaml"), RULE + text);
                    RulePack.folder(pack);
                },
                "cases",
                text -> {
                    Files.writeString(rule.resolve("rule.yaml"), RULE + REST);
                    Files.writeString(rule.resolve("cases.yaml"), CASE + text);
                    String unreadable = String.join(
                            "\n", PackCheck.of(RulePack.folder(pack)).unreadable());
                    assertThat(unreadable).isNotEmpty();
                    throw new IllegalArgumentException(unreadable);
                });
    }

    private static ImmutableMap<String, String> bombs() {
        StringBuilder aliases = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            aliases.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
        }
        return ImmutableMap.of(
                "title: " + "[".repeat(100_000),
                "lists in lists",
                aliases.toString(),
                "aliases of aliases",
                "title: " + "x".repeat(6_000_000) + "\n",
                "more bytes",
                "same: a\nsame: b\n",
                "a name twice");
    }

    private static ProfileReader profiles() {
        return ProfileReader.of(PlanHealth.standard().catalogue());
    }
}
