package org.planhealth.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.importers.ImportWarning;
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

    @Option(names = "--force", description = "With --output, replace an existing file, but never one that is read.")
    boolean force;

    @Option(
            names = "--lenient",
            description = "Write the plan despite warnings; without it, a warning means that nothing is written.")
    boolean lenient;

    @Option(
            names = "--id",
            paramLabel = "ID",
            converter = Converters.OfId.class,
            description = "The id of the plan; default: from the name of the source.")
    @Nullable
    String id;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title of the plan; default: the source's name.")
    @Nullable
    String title;

    /** Refuses to write what warnings leave in doubt. */
    void check(Iterable<ImportWarning> warnings) {
        if (!lenient && warnings.iterator().hasNext()) {
            throw new UnusableException("nothing written; fix the lines above, or add --lenient to import the rest");
        }
    }
}
