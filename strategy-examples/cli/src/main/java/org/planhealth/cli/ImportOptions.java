package org.planhealth.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every import can be told. */
final class ImportOptions {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Converters.OfDate.class,
            description = "The date of the plan; default: today.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the plan to a file; default: standard output, also written as -.")
    @Nullable
    String output;
}
