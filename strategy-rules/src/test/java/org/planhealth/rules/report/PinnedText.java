package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that is kept beside the tests; {@code -Dreports.update} writes it anew, to be read before it is committed. */
final class PinnedText {
    private static final Path FOLDER = Path.of("src/test/resources/org/planhealth/rules/report");

    private PinnedText() {}

    static void check(String file, String actual) throws IOException {
        Path pinned = FOLDER.resolve(file);
        if (System.getProperty("reports.update") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(pinned, actual);
        }
        assertThat(actual)
                .as("%s; if the change is meant, run with -Dreports.update", pinned)
                .isEqualTo(Files.readString(pinned));
    }
}
