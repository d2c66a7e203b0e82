package org.planhealth.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** The plan that the README audits; it has each defect that the first rules find. */
public final class ExamplePlan {
    private static final Path FILE = Path.of("../strategy-examples/plans/data-infrastructure.yaml");

    private ExamplePlan() {}

    public static Strategy read() {
        return StrategyReader.create().read(text(), FILE.getFileName().toString());
    }

    public static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
