package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** The plan that the README audits; it has each defect that the first rules find. */
public final class ExamplePlan {
    private static final Path FILE = Path.of("../strategy-examples/plans/data-infrastructure.yaml");

    private ExamplePlan() {}

    public static Strategy read() {
        return StrategyReader.create().read(text(), FILE.getFileName().toString());
    }

    /** Returns all example plans, by the names of their files. */
    public static ImmutableList<Strategy> all() {
        ImmutableList.Builder<Strategy> plans = ImmutableList.builder();
        try (Stream<Path> files = Files.list(FILE.getParent())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                plans.add(StrategyReader.create().read(file));
            }
            return plans.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
