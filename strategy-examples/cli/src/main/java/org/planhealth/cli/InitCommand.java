package org.planhealth.cli;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.planhealth.strategy.YearPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a starter plan. */
@Command(
        name = "init",
        description = "Writes a starter plan: about forty lines, with comments.",
        footer = {"", "Examples:", "  planhealth init", "  planhealth init plans/search.yaml", "  planhealth init -"})
final class InitCommand implements Runnable {
    private static final String TEMPLATE = "first-plan.yaml";
    private static final String SCHEMA = "planhealth.schema.json";
    private static final String SCHEMA_LINE = "# yaml-language-server: $schema=" + SCHEMA + "\n";

    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "plan.yaml",
            description =
                    "The file to write; default: plan.yaml. An existing file is left unchanged. - writes to standard"
                            + " output.")
    private String file = "plan.yaml";

    @Option(names = "--force", description = "Replace an existing file.")
    private boolean force;

    InitCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        if (file.equals(FileArgument.STANDARD)) {
            environment.out().print(plan());
            return;
        }
        Path path = FileArgument.path(file);
        new OutputFile(path, force).checkIsNew();
        FileArgument.write(path, (hasSchema(path) ? SCHEMA_LINE : "") + plan());
        environment.out().print("Wrote " + file + ". Edit it, then run: planhealth audit " + file + "\n");
    }

    /** Tells whether the schema lies beside the plan, so that an editor would find it. */
    private static boolean hasSchema(Path plan) {
        return Files.exists(plan.resolveSibling(SCHEMA));
    }

    /** Returns the plan, as of today and over the next twelve months. */
    private String plan() {
        LocalDate today = LocalDate.now(environment.clock());
        try {
            return Resources.toString(Resources.getResource(InitCommand.class, TEMPLATE), StandardCharsets.UTF_8)
                    .replace("{today}", today.toString())
                    .replace(
                            "{quarter}", YearPart.quarterOf(today.plusMonths(6)).toString())
                    .replace("{inAMonth}", today.plusMonths(1).toString())
                    .replace("{inSixMonths}", today.plusMonths(6).toString())
                    .replace("{inAYear}", today.plusYears(1).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(TEMPLATE, e);
        }
    }
}
