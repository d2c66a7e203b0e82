package org.planhealth.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.importers.ImportWarning;
import org.planhealth.importers.ImportedPlan;
import org.planhealth.importers.KubernetesImporter;
import org.planhealth.importers.PlanImporter;
import org.planhealth.importers.RolloutImporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes plans of what other tools and projects write down. */
@Command(
        name = "import",
        description = "Makes a plan from files written for other tools.",
        footer = {
            "",
            "Examples:",
            "  planhealth import rollout burn-down.csv --output plan.yaml",
            "  planhealth import kubernetes enhancements/keps --output keps.yaml"
        })
final class ImportCommand implements Runnable {
    private final Environment environment;

    @Spec
    @Nullable
    CommandSpec spec;

    ImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Missing required subcommand: kubernetes or rollout");
        }
    }

    /** Imports the enhancement proposals of Kubernetes. */
    @Command(
            name = "kubernetes",
            description = "Makes a plan from all kep.yaml files in a folder.",
            sortOptions = false,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:the plan is written",
                "2:the source or an argument cannot be read, the plan cannot be written, or there are warnings and no"
                        + " --lenient",
                "3:a bug in planhealth"
            },
            footer = {"", "Example:", "  planhealth import kubernetes enhancements/keps --output keps.yaml"})
    void kubernetes(
            @Parameters(paramLabel = "DIR", description = "A checkout of kubernetes/enhancements, or a folder in it.")
                    String source,
            @Option(
                            names = "--sigs",
                            paramLabel = "FILE",
                            description = "The sigs.yaml of kubernetes/community, for group titles and chairs.")
                    @Nullable
                    String sigs,
            @Mixin ImportOptions options) {
        KubernetesImporter importer =
                KubernetesImporter.create().withId(options.id).withTitle(options.title);
        Optional<Path> groups =
                Optional.ofNullable(sigs).map(FileArgument::path).map(FileArgument::checkNoPipe);
        write(groups.map(importer::withGroups).orElse(importer), source, groups, options);
    }

    /** Imports a burn-down. */
    @Command(
            name = "rollout",
            description = {
                "Makes a plan from a CSV file with date and two of done, remaining, total.",
                "Separator, dates, decimal sign and columns are told from the file; where it may be read in two ways,"
                        + " nothing is written, and an option settles it."
            },
            sortOptions = false,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:the plan is written",
                "2:the source or an argument cannot be read, the plan cannot be written, or there are warnings and no"
                        + " --lenient",
                "3:a bug in planhealth"
            },
            footer = {
                "",
                "Examples:",
                "  planhealth import rollout burn-down.csv --output plan.yaml",
                "  planhealth import rollout burn-down.csv --dates dd/mm/yyyy \\",
                "    --columns date=Week,done=Migrated,total=Scope --due 2027-06-30"
            })
    void rollout(
            @Parameters(paramLabel = "FILE", description = "A CSV file with column names in its first row.")
                    String source,
            @Mixin RolloutChoice choice,
            @Mixin ImportOptions options) {
        RolloutImporter importer = RolloutImporter.create().withOptions(choice.options(options.id, options.title));
        write(importer, source, Optional.empty(), options);
    }

    /** Names the file as whoever called can open it, and not from the source on. */
    private static ImportWarning placed(ImportWarning warning, Path source) {
        Path file = Files.isDirectory(source) ? source.resolve(warning.file()) : source.resolveSibling(warning.file());
        return new ImportWarning(file.toString(), warning.line(), warning.message());
    }

    private void write(PlanImporter importer, String source, Optional<Path> groups, ImportOptions options) {
        LocalDate asOf = options.asOf == null ? LocalDate.now(environment.clock()) : options.asOf;
        Path path = FileArgument.checkNoPipe(FileArgument.path(source));
        Optional<OutputFile> file = OutputFile.of(options.output, options.force);
        try {
            for (OutputFile target : file.stream().toList()) {
                checkIsNotRead(target, path);
                groups.ifPresent(read -> target.checkIsNot(read, "a file to import"));
                target.checkIsNew();
            }
            if (Files.isDirectory(path) && importer instanceof RolloutImporter) {
                throw new UnusableException(source + ": is a folder, not a CSV file");
            }
            ImportedPlan plan = importer.read(path, asOf);
            plan.warnings().forEach(warning -> environment.err().print(placed(warning, path) + "\n"));
            if (plan.isEmpty()) {
                throw new UnusableException(source + ": nothing to import as of " + asOf);
            }
            options.check(plan.warnings());
            file.ifPresentOrElse(target -> target.write(plan.toYaml()), () -> environment.printData(plan.toYaml()));
        } catch (NoSuchFileException e) {
            throw new UnusableException(e.getFile() + ": file not found");
        } catch (NotDirectoryException e) {
            throw new UnusableException(e.getFile() + ": not a folder");
        } catch (IOException e) {
            throw new UnusableException(source + ": " + FileArgument.why(e, "may not be read", "cannot be read"));
        }
    }

    /** Refuses to write over the file that is read, or over any in the folder that is. */
    private static void checkIsNotRead(OutputFile target, Path source) throws IOException {
        target.checkIsNot(source, "the file to import");
        if (!Files.isDirectory(source) || !Files.exists(target.file())) {
            return;
        }
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> target.checkIsNot(file, "a file to import"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
