package org.planhealth.cli;

import org.planhealth.strategy.io.StrategySchema;
import picocli.CommandLine.Command;

/** Prints the schema of plans. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of a plan, by which editors complete and explain its fields.",
        footer = {
            "",
            "Example:",
            "  planhealth schema > planhealth.schema.json",
            "  and as the first line of the plan:",
            "  # yaml-language-server: $$schema=planhealth.schema.json"
        })
final class SchemaCommand implements Runnable {
    private final Environment environment;

    SchemaCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        environment.out().print(StrategySchema.json());
    }
}
