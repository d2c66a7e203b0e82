package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.io.DisplayText;

/**
 * The path of a plan as an address has it, where there can be one.
 *
 * @param repository the repository from whose root paths lead on; null if they lead on from the folder
 */
record RepositoryPath(ReportOptions.@Nullable Repository repository) {
    /** What a plan is called that was not read from a file. */
    private static final ImmutableSet<String> STANDARD_INPUT = ImmutableSet.of("stdin", "-");

    /** Returns the path of a file, escaped; empty if it leads out of the repository or the folder, or is no file. */
    Optional<String> of(String file) {
        if (STANDARD_INPUT.contains(file) || !DisplayText.line(file).equals(file)) {
            return Optional.empty();
        }
        try {
            return inside(Path.of(file));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<String> inside(Path file) {
        Path path = file.normalize();
        if (repository != null) {
            Path whole = repository.folder().resolve(file).normalize();
            if (!whole.startsWith(repository.root())) {
                return Optional.empty();
            }
            path = repository.root().relativize(whole);
        }
        boolean outside =
                path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty();
        return outside
                ? Optional.empty()
                : Optional.of(Streams.stream(path)
                        .map(part -> MarkdownText.target(part.toString()))
                        .collect(joining("/")));
    }
}
