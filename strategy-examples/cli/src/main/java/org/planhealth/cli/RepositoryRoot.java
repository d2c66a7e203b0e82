package org.planhealth.cli;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.planhealth.rules.report.ReportOptions;

/** Finds the repository in which plans are kept: the nearest folder above them that holds {@code .git}. */
final class RepositoryRoot {
    private RepositoryRoot() {}

    /**
     * Returns options whose links lead on from the repository of the first plan in a file; as they are if there is none.
     *
     * @param plans the plans as they were named
     */
    static ReportOptions applyTo(ReportOptions options, Iterable<String> plans) {
        Path folder = Path.of("").toAbsolutePath();
        return ImmutableSet.copyOf(plans).stream()
                .filter(plan -> !plan.equals(FileArgument.STANDARD))
                .flatMap(plan -> root(folder, plan).stream())
                .findFirst()
                .map(root -> options.withRepository(new ReportOptions.Repository(root, folder)))
                .orElse(options);
    }

    private static Optional<Path> root(Path folder, String plan) {
        try {
            return Stream.iterate(folder.resolve(plan).normalize().getParent(), Objects::nonNull, Path::getParent)
                    .filter(above -> Files.exists(above.resolve(".git")))
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
