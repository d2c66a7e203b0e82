package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.DisplayText;

/** Links to places of a plan. What cannot be linked is named without a link, for a broken one is worse than none. */
final class MarkdownLinks {
    /** What a plan is called that was not read from a file. */
    private static final ImmutableSet<String> STANDARD_INPUT = ImmutableSet.of("stdin", "-");

    /** What an address may end with so that a path can follow at once. */
    private static final CharMatcher OPEN_END = CharMatcher.anyOf("/=?&#");

    private static final int LONGEST_NAME = 80;

    private final ReportOptions options;

    MarkdownLinks(ReportOptions options) {
        this.options = options;
    }

    /** Returns the name of the file and the line, as a link if there can be one. */
    String of(SourceLocation place) {
        String file = place.file();
        String name = file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
        String shown = MarkdownText.of(MarkdownText.cut(name, LONGEST_NAME)) + ":" + place.line();
        return target(file)
                .map(target -> "[" + shown + "](" + base() + target + "#L" + place.line() + ")")
                .orElse(shown);
    }

    private String base() {
        String links = options.links();
        return links.isEmpty() || OPEN_END.matches(links.charAt(links.length() - 1)) ? links : links + "/";
    }

    /** Returns the path of a file from the root of the repository on, escaped; without a repository from the folder on. */
    private Optional<String> target(String file) {
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
        ReportOptions.Repository repository = options.repository();
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
