package org.planhealth.strategy.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plans beside the tests of this package. */
final class TestPlans {
    static final Path DIRECTORY = Path.of("src/test/resources/org/planhealth/strategy/io");

    private TestPlans() {}

    static String text(String name) {
        try {
            return Files.readString(DIRECTORY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
