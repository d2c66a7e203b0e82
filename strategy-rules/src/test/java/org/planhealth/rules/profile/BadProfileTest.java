package org.planhealth.rules.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.PlanHealth;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.ReadLimits;

/** Every way in which a profile can be wrong that we thought of, with the whole message. */
class BadProfileTest {
    private static final Path BAD = Path.of("src/test/resources/org/planhealth/rules/bad-profiles");
    private static final String HEADER = "apiVersion: planhealth/v1\nkind: Profile\nid: house\n";

    private final ProfileReader reader = ProfileReader.of(PlanHealth.standard().catalogue());

    @TempDir
    Path folder;

    /** Files of {@code bad-profiles}, each with what is expected beside it. */
    @TestFactory
    Stream<DynamicTest> filesSayWhatIsWrong() throws IOException {
        return profiles().stream()
                .map(profile -> dynamicTest(profile.getFileName().toString(), () -> {
                    String message = messageOf(() -> reader.read(profile)).replace(BAD + "/", "");
                    assertThat(message + "\n").isEqualTo(Files.readString(expectationOf(profile)));
                }));
    }

    @Test
    void filesHaveAnExpectationEach() throws IOException {
        assertThat(profiles())
                .hasSizeGreaterThan(35)
                .allSatisfy(profile -> assertThat(expectationOf(profile)).isRegularFile());
        try (Stream<Path> files = Files.list(BAD)) {
            assertThat(files.filter(file -> file.toString().endsWith(".expected")))
                    .hasSameSizeAs(profiles());
        }
    }

    @Test
    void aTextNamesNoFile() {
        assertThat(messageOf(() -> reader.read(HEADER + "extends: other.yaml\n", "house.yaml")))
                .isEqualTo("""
                        house.yaml:4:10: /extends: the profile names a file, but was not read from one
                          read it from its file
                        1 problem in house.yaml""");
    }

    @Test
    void aChainOfFilesEnds() throws IOException {
        for (int i = 0; i <= 30; i++) {
            Files.writeString(
                    folder.resolve("p" + i + ".yaml"),
                    HEADER.replace("house", "p" + i) + "extends: p" + (i + 1) + ".yaml\n");
        }
        assertThat(messageOf(() -> reader.read(folder.resolve("p0.yaml"))).replace(folder + "/", ""))
                .isEqualTo("""
                        p19.yaml:4:10: /extends: more than 20 files that name each other
                        1 problem in p19.yaml""");
    }

    @Test
    void aSecretThatIsExtendedIsNotShown() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "password: {x\n");
        Path profile = Files.writeString(folder.resolve("house.yaml"), HEADER + "extends: secret.txt\n");
        assertThat(messageOf(() -> reader.read(profile)))
                .contains("secret.txt:1:11: expected a file of kind Profile, in YAML or JSON\n")
                .doesNotContain("password");
    }

    @Test
    void aFileBeyondTheLimitsIsRefused() {
        ProfileReader small =
                reader.withLimits(ReadLimits.defaults().withMaxBytes(60).withMaxDepth(2));
        assertThat(messageOf(() -> small.read(HEADER + "title: " + "x".repeat(60) + "\n", "house.yaml")))
                .contains("house.yaml:1:1: the file is larger than 60 bytes");
        assertThat(messageOf(() -> small.read("{a: {b: {c: d}}}", "house.yaml")))
                .contains("house.yaml:1:9: nested more than 2 levels deep");
    }

    private static String messageOf(ThrowingCallable reading) {
        InvalidPlanException refused = catchThrowableOfType(InvalidPlanException.class, reading);
        assertThat(refused).isNotNull();
        return refused.getMessage();
    }

    private static List<Path> profiles() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    private static Path expectationOf(Path profile) {
        return profile.resolveSibling(profile.getFileName() + ".expected");
    }
}
