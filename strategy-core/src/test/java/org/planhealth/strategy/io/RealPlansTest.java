package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.strategy.Strategy;

/** Reads real plans if they lie beside the project; their content is no part of it. */
class RealPlansTest {
    private static final Path PLANS = Path.of("../../shared/efforts");

    private final StrategyReader reader = StrategyReader.create();

    @TestFactory
    Stream<DynamicTest> areReadAndWritten() throws IOException {
        assumeTrue(Files.isDirectory(PLANS), "no real plans beside the project");
        try (Stream<Path> files = Files.list(PLANS)) {
            List<Path> plans = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(plans).hasSizeGreaterThanOrEqualTo(12);
            return plans.stream()
                    .map(plan -> dynamicTest(plan.getFileName().toString(), () -> {
                        Strategy strategy = reader.read(plan);

                        assertThat(reader.read(StrategyWriter.create().toYaml(strategy), "written.yaml"))
                                .isEqualTo(strategy);
                    }));
        }
    }
}
