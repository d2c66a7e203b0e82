package org.planhealth.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.RuleFolders;

/** Every way in which a rule in DRL can be wrong that we thought of, with the whole message. */
class BadRulesTest {
    private static final Path BAD = Path.of("src/test/resources/org/planhealth/rules/bad-rules");
    private static final String RULE = "evaluation/stale-key-result";

    @TempDir
    Path folder;

    /**
     * Files of {@code bad-rules}, each with what is expected beside it; {@code -Dbad.update} writes that anew, to be read
     * before it is committed.
     */
    @TestFactory
    Stream<DynamicTest> filesSayWhatIsWrong() throws IOException {
        return rules().stream()
                .map(rule -> dynamicTest(rule.getFileName().toString(), () -> {
                    String message = messageOf(pack(rule)) + "\n";
                    if (System.getProperty("bad.update") != null) {
                        Files.writeString(expectationOf(rule), message);
                    }
                    assertThat(message)
                            .doesNotContain("Exception", "org.drools", "java.")
                            .isEqualTo(Files.readString(expectationOf(rule)));
                }));
    }

    @Test
    void filesHaveAnExpectationEach() throws IOException {
        assertThat(rules())
                .hasSizeGreaterThan(40)
                .allSatisfy(rule -> assertThat(expectationOf(rule)).isRegularFile());
        try (Stream<Path> files = Files.list(BAD)) {
            assertThat(files.filter(file -> file.toString().endsWith(".expected")))
                    .hasSameSizeAs(rules());
        }
    }

    /** What is sound of a pack is not kept: else the rest of it would be gone without a word the next time. */
    @Test
    void filesAreRefusedAgainWhateverTheCacheHolds() throws IOException {
        Path pack = pack(BAD.resolve("misspelled-field.drl"));
        Path other = pack.resolve("people/on-call");
        Files.createDirectories(other);
        for (String file : List.of("rule.drl", "README.md")) {
            Files.writeString(
                    other.resolve(file),
                    Files.readString(RuleFolders.HOUSE.resolve(RULE).resolve(file))
                            .replace("stale-key-result", "on-call")
                            .replace("com.example.house", "com.example.bad")
                            .replace("@Topic( evaluation )", "@Topic( people )"));
        }
        Path cache = folder.resolve("cache");
        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(InvalidRulesException.class)
                    .isThrownBy(() -> RulePack.folder(pack, cache))
                    .withMessageContaining("KeyResult has no field 'updatd'")
                    .withMessageEndingWith("1 problem in " + pack);
        }
    }

    private Path pack(Path rule) throws IOException {
        Path pack = folder.resolve(rule.getFileName());
        Path directory = pack.resolve(RULE);
        Files.createDirectories(directory);
        Files.copy(rule, directory.resolve("rule.drl"));
        Files.copy(RuleFolders.HOUSE.resolve(RULE).resolve("README.md"), directory.resolve("README.md"));
        return pack;
    }

    private static String messageOf(Path pack) {
        InvalidRulesException refused = catchThrowableOfType(InvalidRulesException.class, () -> RulePack.folder(pack));
        assertThat(refused).as("the rule is refused").isNotNull();
        return String.valueOf(refused.getMessage())
                .replace(pack.resolve(RULE) + "/", "")
                .replace(pack.toString(), "the pack");
    }

    private static List<Path> rules() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    private static Path expectationOf(Path rule) {
        return rule.resolveSibling(rule.getFileName().toString().replace(".drl", ".expected"));
    }
}
