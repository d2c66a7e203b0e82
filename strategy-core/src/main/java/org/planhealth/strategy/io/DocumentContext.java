package org.planhealth.strategy.io;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;

/**
 * What the parts of one document share.
 *
 * @param source the text in which they stand; null in a file that another one names
 * @param chain the files from the first that was read to this one, each named by the one before it; empty for a text
 */
record DocumentContext(
        FileKind kind,
        ProblemCollector problems,
        DocumentLoader roots,
        FieldNames names,
        ScalarReader scalars,
        @Nullable PlanText source,
        ImmutableList<Path> chain) {
    private static final int LONGEST_CHAIN = 20;

    static DocumentContext of(
            FileKind kind, ProblemCollector problems, DocumentLoader roots, PlanText source, @Nullable Path file) {
        return new DocumentContext(
                kind,
                problems,
                roots,
                new FieldNames(problems),
                new ScalarReader(problems),
                source,
                file == null ? ImmutableList.of() : ImmutableList.of(file));
    }

    /** Reads another file of the same kind; null, with a problem, if that cannot be. */
    @Nullable
    DocumentPart follow(String path, SourceLocation at) {
        Path file = isLost(path, at) ? null : paths().find(path, directory(), at, noun());
        if (file == null || isTooLong(file, at)) {
            return null;
        }
        DocumentNode root = roots.linked(file, kind, path, at);
        DocumentPath where = DocumentPath.rootOf(file.toString(), "");
        if (!(root instanceof ObjectNode object) || !kind.checkHeader(object, where, problems)) {
            return null;
        }
        return DocumentPart.root(root, where, with(file));
    }

    /** Finds a file or a folder that this file names; null, with a problem, if there is none. */
    @Nullable
    Path beside(String path, SourceLocation at) {
        return isLost(path, at) ? null : paths().existing(path, directory(), at, noun(), "file or folder");
    }

    /** A text has no directory from which a path could lead on. */
    private boolean isLost(String path, SourceLocation at) {
        if (!chain.isEmpty() || LinkedPaths.isAbsolute(path)) {
            return false;
        }
        problems.add(at, "the " + noun() + " names a file, but was not read from one", "read it from its file");
        return true;
    }

    private LinkedPaths paths() {
        return new LinkedPaths(problems, null);
    }

    private String noun() {
        return kind.word().toLowerCase(Locale.ROOT);
    }

    private @Nullable Path directory() {
        return chain.isEmpty() ? null : DocumentLoader.directoryOf(chain.get(chain.size() - 1));
    }

    private boolean isTooLong(Path file, SourceLocation at) {
        if (chain.stream().anyMatch(earlier -> isSame(earlier, file))) {
            String circle = Stream.concat(chain.stream(), Stream.of(file))
                    .dropWhile(earlier -> !isSame(earlier, file))
                    .map(Path::normalize)
                    .map(Path::toString)
                    .map(PrintableText::clean)
                    .collect(joining(" > "));
            problems.add(at, "the files name each other in a cycle", circle);
            return true;
        }
        if (chain.size() == LONGEST_CHAIN) {
            problems.add(at, "more than " + LONGEST_CHAIN + " files that name each other");
            return true;
        }
        return false;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    private DocumentContext with(Path file) {
        return new DocumentContext(
                kind,
                problems,
                roots,
                names,
                scalars,
                null,
                ImmutableList.<Path>builder().addAll(chain).add(file).build());
    }
}
