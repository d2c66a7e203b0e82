package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of("b.yaml", "a.yaml", "a.json", "deep/c.yaml")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        Files.createDirectory(folder.resolve("folder.yaml"));
    }

    @ParameterizedTest
    @CsvSource({
        "*.yaml, a.yaml b.yaml",
        "?.json, a.json",
        "[ab].yaml, a.yaml b.yaml",
        "**/*.yaml, deep/c.yaml",
        "**.yaml, a.yaml b.yaml deep/c.yaml",
        "'a.{json,yaml}', a.json a.yaml",
        "none/*.yaml, ''",
        "*.txt, ''"
    })
    void findsFilesInTheOrderOfTheirNames(String pattern, String names) throws IOException {
        assertThat(FilePattern.isPattern(pattern)).isTrue();
        assertThat(FilePattern.matching(folder + "/" + pattern).stream()
                        .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                .containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(" ")));
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThat(FilePattern.isPattern("plans/a.yaml")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> FilePattern.matching(folder + "/[a.yaml"));
    }
}
