package org.planhealth.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.report.JsonSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the schemas of files and reports. */
@Command(
        name = "schema",
        description = "Prints a JSON Schema, for editors and for programs that read reports.",
        footer = {
            "",
            "Example:",
            "  planhealth schema --output planhealth.schema.json",
            "  then put this line at the top of the plan:",
            "  # yaml-language-server: $$schema=planhealth.schema.json"
        })
final class SchemaCommand implements Runnable {
    private final Environment environment;

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            defaultValue = "plan",
            converter = Converters.OfSchema.class,
            completionCandidates = Words.class,
            description = "${COMPLETION-CANDIDATES}; default: plan.")
    private JsonSchema schema = JsonSchema.PLAN;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the schema to a file; default: standard output, also written as -.")
    private @Nullable String output;

    @Option(names = "--force", description = "With --output, replace an existing file.")
    private boolean force;

    SchemaCommand(Environment environment) {
        this.environment = environment;
    }

    /** The words as the help lists them. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(JsonSchema.values()).map(JsonSchema::word).iterator();
        }
    }

    @Override
    public void run() {
        OutputFile.of(output, force)
                .ifPresentOrElse(
                        file -> {
                            file.checkIsNew();
                            file.write(schema.json());
                        },
                        () -> environment.printData(schema.json()));
    }
}
