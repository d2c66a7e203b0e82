package org.planhealth.cli.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plans that the pages speak of. */
final class ExamplePlans {
    /** The full-size plan, from here. */
    static final String DATA_INFRASTRUCTURE = "../plans/data-infrastructure.yaml";

    private ExamplePlans() {}

    /** Writes the plan of seventeen lines to {@code plan.yaml}. */
    static Path seventeenLines(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("plan.yaml"),
                MarkdownPage.of("strategy-core/README.md").block("a-plan/yaml").text());
    }

    /** Copies the full-size plan to {@code plans/}. */
    static void dataInfrastructure(Path folder) throws IOException {
        Path plans = Files.createDirectories(folder.resolve("plans"));
        Files.copy(Path.of(DATA_INFRASTRUCTURE), plans.resolve("data-infrastructure.yaml"));
    }
}
