package org.planhealth.strategy.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/** Every way to read a text has the same guards: it ends soon, in a problem with a place. */
class HostileTextTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PLAN = "apiVersion: planhealth/v1\nkind: Strategy\nid: x\ntitle: X\n";
    private static final String TEAMS = "apiVersion: planhealth/v1\nkind: Organization\n";

    @TempDir
    private Path folder;

    /** A text, and what is said of it. */
    private record Bomb(String text, String message) {}

    @TestFactory
    Stream<DynamicTest> endsInAProblemWithAPlace() {
        return doors().entrySet().stream()
                .flatMap(door -> bombs(header(door.getKey())).entrySet().stream()
                        .map(bomb -> dynamicTest(door.getKey() + ": " + bomb.getKey(), () -> {
                            Throwable thrown = assertTimeoutPreemptively(
                                    SOON,
                                    () -> thrownBy(
                                            door.getValue(), bomb.getValue().text()));
                            assertThat(thrown)
                                    .isInstanceOf(InvalidPlanException.class)
                                    .hasMessageContaining(bomb.getValue().message());
                            assertThat(((InvalidPlanException) thrown).problems())
                                    .allSatisfy(problem -> assertThat(
                                                    problem.location().line())
                                            .isPositive());
                        })));
    }

    @Test
    void aNumberWithoutEndIsRefused() {
        String plan = PLAN + "northStar: {metric: {target: 1" + "0".repeat(400) + ", baseline: 1e999999999}}\n";

        assertThatThrownBy(() -> StrategyReader.create().read(plan))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("/northStar/metric/target")
                .hasMessageContaining("/northStar/metric/baseline");
    }

    @Test
    void aHundredMegabytesAreNotTakenIn() throws IOException {
        try (InputStream endless = new InputStream() {
            private int left = 100_000_000;

            @Override
            public int read() {
                assertThat(left).as("bytes that nobody needs").isGreaterThan(90_000_000);
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                assertThat(left).as("bytes that nobody needs").isGreaterThan(90_000_000);
                Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                left -= length;
                return length;
            }
        }) {
            assertThatThrownBy(() -> StrategyReader.create().read(endless, "plan.yaml"))
                    .isInstanceOf(InvalidPlanException.class)
                    .hasMessageContaining("larger than 5,000,000 bytes");
        }
    }

    private static Object allValues(DocumentPart root) {
        return root.values("an object");
    }

    private ImmutableMap<String, ThrowingConsumer<String>> doors() {
        StrategyReader plans = StrategyReader.create();
        return ImmutableMap.<String, ThrowingConsumer<String>>builder()
                .put("a plan", plans::read)
                .put("a plan in a file", text -> plans.read(file(text)))
                .put("a plan in a stream", text -> plans.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "plan"))
                .put("plans in one text", text -> plans.readAll(text, "plan.yaml"))
                .put("an organization", text -> plans.readOrganization(file(text)))
                .put(
                        "a profile",
                        text -> DocumentReader.ofProfiles().read(text, "profile.yaml", HostileTextTest::allValues))
                .put(
                        "a baseline",
                        text -> DocumentReader.ofBaselines().read(text, "baseline.yaml", HostileTextTest::allValues))
                .put("a rule", text -> DocumentReader.ofRules().read(text, "rule.yaml", HostileTextTest::allValues))
                .put("a rule in a file", text -> DocumentReader.ofRules().read(file(text), HostileTextTest::allValues))
                .put(
                        "another format",
                        text -> DocumentReader.ofOtherFormats().read(text, "sigs.yaml", HostileTextTest::allValues))
                .put("another format, with patience", text -> {
                    List<PlanProblem> problems = new ArrayList<>();
                    Optional<Object> read =
                            DocumentReader.ofOtherFormats().read(file(text), HostileTextTest::allValues, problems::add);
                    assertThat(read.isPresent()).isEqualTo(text.contains("same: b"));
                    throw new InvalidPlanException(ImmutableList.copyOf(problems), false);
                })
                .buildOrThrow();
    }

    private static String header(String door) {
        if (door.contains("plan")) {
            return PLAN;
        }
        if (door.contains("organization")) {
            return TEAMS;
        }
        if (door.contains("baseline")) {
            return "schema: planhealth-baseline/v1\n";
        }
        String kind = door.contains("profile") ? "Profile" : "Rule";
        return door.contains("format") ? "" : "apiVersion: planhealth/v1\nkind: " + kind + "\n";
    }

    private static ImmutableMap<String, Bomb> bombs(String header) {
        StringBuilder aliases = new StringBuilder(header).append("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            aliases.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
        }
        return ImmutableMap.of(
                "lists in lists", new Bomb(header + "x: " + "[".repeat(100_000), "nested more than 100 levels deep"),
                "objects in objects",
                        new Bomb(header + "x: " + "{x: ".repeat(100_000), "nested more than 100 levels deep"),
                "aliases of aliases", new Bomb(aliases.toString(), "more than 500,000 keys and values"),
                "an alias in itself", new Bomb(header + "x: &x [*x]\n", "is inside its own anchor"),
                "more bytes", new Bomb(header + "x: " + "x".repeat(6_000_000) + "\n", "larger than 5,000,000 bytes"),
                "a name twice", new Bomb(header + "same: a\nsame: b\n", "duplicate key"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.yaml"), text);
    }

    private static Throwable thrownBy(ThrowingConsumer<String> door, String text) {
        try {
            door.accept(text);
            return new AssertionError("was read");
        } catch (Throwable e) {
            return e;
        }
    }
}
