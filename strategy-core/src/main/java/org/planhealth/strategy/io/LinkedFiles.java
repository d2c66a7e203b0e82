package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.PrintableText;

/** Finds the files that a file names by relative paths. */
final class LinkedFiles {
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)([/\\\\]|[A-Za-z]:).*");
    private static final int MOST_NAMES = 1_000;

    private final ProblemCollector problems;
    private final @Nullable Path root;

    /** @param root the folder that no path may lead out of; null if any may be */
    LinkedFiles(ProblemCollector problems, @Nullable Path root) {
        this.problems = problems;
        this.root = root;
    }

    static boolean isAbsolute(String path) {
        return ABSOLUTE.matcher(path).matches();
    }

    /**
     * Finds a file that another one names; returns null, and complains, if there is none.
     *
     * @param directory from which the path leads on; null if there is none, which is for the caller to tell
     * @param from what names the file, such as {@code plan}
     */
    @Nullable
    Path find(String path, @Nullable Path directory, SourceLocation at, String from) {
        Path file = existing(path, directory, at, from, "file");
        if (file != null && !Files.isRegularFile(file)) {
            problems.add(at, PrintableText.quoted(path) + " is not a file");
            return null;
        }
        return file;
    }

    /**
     * Finds a file or a folder that a file names; returns null, and complains, if there is none.
     *
     * @param what what it should be, such as {@code file or folder}
     */
    @Nullable
    Path existing(String path, @Nullable Path directory, SourceLocation at, String from, String what) {
        if (directory == null || isAbsolute(path)) {
            problems.add(
                    at,
                    "expected a relative path, was " + PrintableText.quoted(path),
                    "it starts from the directory of the " + from);
            return null;
        }
        try {
            Path file = directory.resolve(path);
            if (leadsOut(file)) {
                problems.add(
                        at,
                        "the path " + PrintableText.quoted(path) + " leads out of the folder that may be read",
                        "keep the " + what + " in that folder, without '..' or a link that leads out of it");
                return null;
            }
            if (Files.exists(file)) {
                return file;
            }
            problems.add(at, "not found: " + what + " " + PrintableText.quoted(path), hints(path, directory, from));
        } catch (InvalidPathException e) {
            problems.add(at, "expected a relative path, was " + PrintableText.quoted(path));
        }
        return null;
    }

    /** Tells whether a path, with the links on its way, leads out of the root. */
    private boolean leadsOut(Path file) {
        if (root == null) {
            return false;
        }
        if (!file.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true; // what cannot be resolved cannot be told to lie inside
        }
    }

    private ImmutableList<String> hints(String path, Path directory, String from) {
        String start = "the path starts from the directory of the " + from;
        String slashes = path.replace('\\', '/');
        if (!slashes.equals(path)) {
            String meant = isFile(directory, slashes)
                    ? slashes
                    : near(slashes, directory).orElse(slashes);
            return ImmutableList.of("did you mean '" + PrintableText.clean(meant) + "'? paths are written with '/'");
        }
        return near(path, directory)
                .map(meant -> ImmutableList.of("did you mean '" + PrintableText.clean(meant) + "'?", start))
                .orElse(ImmutableList.of(start));
    }

    private static boolean isFile(Path directory, String path) {
        return !isAbsolute(path) && Files.exists(directory.resolve(path));
    }

    /** Returns the path with the name that is near to the first one that does not exist, if the rest follows from there. */
    private Optional<String> near(String path, Path directory) {
        StringBuilder known = new StringBuilder();
        Path folder = directory;
        String[] names = path.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            Path next = folder.resolve(names[i]);
            if (!Files.exists(next)) {
                Optional<String> near = problems.suggestions().near(names[i], namesIn(folder));
                if (near.isEmpty()) {
                    return Optional.empty();
                }
                next = folder.resolve(near.get());
                known.append(near.get());
            } else {
                known.append(names[i]);
            }
            known.append(i < names.length - 1 ? "/" : "");
            folder = next;
        }
        return Optional.of(known.toString()).filter(meant -> !leadsOut(directory.resolve(meant)));
    }

    private ImmutableList<String> namesIn(Path folder) {
        if (!Files.isDirectory(folder) || leadsOut(folder)) {
            return ImmutableList.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST_NAMES)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException | UncheckedIOException e) {
            return ImmutableList.of(); // a hint less
        }
    }
}
