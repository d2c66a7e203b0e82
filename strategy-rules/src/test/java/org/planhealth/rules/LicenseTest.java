package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into the jar of each library holds its license. */
class LicenseTest {
    @ParameterizedTest
    @ValueSource(strings = {"../strategy-core", "../strategy-rules"})
    void standsInMetaInf(String module) throws IOException {
        assertThat(Path.of(module, "target/classes/META-INF/LICENSE")).hasSameTextualContentAs(Path.of("../LICENSE"));
    }

    /** The logger that slf4j looks for, say: what is set for a whole process is for the program to decide. */
    @ParameterizedTest
    @ValueSource(strings = {"../strategy-core", "../strategy-rules"})
    void comesWithoutPropertiesOfTheSystem(String module) throws IOException {
        try (var files = Files.walk(Path.of(module, "src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("System.setProperty", "System.setProperties"));
        }
    }
}
