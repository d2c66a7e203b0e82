package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.PrintableText;

/**
 * Finds the files that a file names, and nothing outside of a folder if there is one; says what was probably meant.
 *
 * @param root the folder that no path may leave; null without bound
 */
record LinkedPaths(ProblemCollector problems, @Nullable Path root) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)([/\\\\]|[A-Za-z]:).*");
    private static final Pattern READABLE = Pattern.compile("(?i).*\\.(ya?ml|json)");
    private static final int MOST_LISTED = 1_000;
    private static final int MOST_NAMED = 3;

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
        String starts = "the path starts from the directory of the " + from;
        try {
            if (directory == null || isAbsolute(path)) {
                problems.add(
                        at,
                        "expected a relative path, was " + PrintableText.quoted(path),
                        "it starts from the directory of the " + from);
                return null;
            }
            if (!isWithin(path, directory)) {
                problems.add(
                        at,
                        PrintableText.quoted(path) + " leads out of the folder to which the reader is bound",
                        "move the " + what + " into that folder");
                return null;
            }
            Path file = directory.resolve(path);
            if (Files.exists(file)) {
                return file;
            }
            ImmutableList<String> near = near(path, directory, what.equals("file"));
            problems.add(
                    at,
                    "not found: " + what + " " + PrintableText.quoted(path),
                    ImmutableList.<String>builder().add(starts).addAll(near).build());
        } catch (InvalidPathException e) {
            problems.add(at, "expected a relative path, was " + PrintableText.quoted(path));
        }
        return null;
    }

    /** Tells whether a path stays inside of the root, both as it is written and with all links followed. */
    private boolean isWithin(String path, Path directory) {
        if (root == null) {
            return true;
        }
        try {
            Path bound = root.toRealPath();
            Path start = real(directory);
            if (!start.resolve(path).normalize().startsWith(bound)) {
                return false;
            }
            Path file = directory.resolve(path);
            return !Files.exists(file) || file.toRealPath().startsWith(bound);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path real(Path directory) throws IOException {
        return (directory.toString().isEmpty() ? directory.toAbsolutePath() : directory).toRealPath();
    }

    private ImmutableList<String> near(String path, Path directory, boolean file) {
        String slashed = path.replace('\\', '/');
        if (!slashed.equals(path) && isThere(slashed, directory)) {
            return ImmutableList.of("did you mean " + PrintableText.quoted(slashed) + "? folders are separated by '/'");
        }
        int end = 0;
        while (end < slashed.length()) {
            int next = slashed.indexOf('/', end + 1);
            String before = slashed.substring(0, end);
            String whole = slashed.substring(0, next < 0 ? slashed.length() : next);
            if (!isThere(whole, directory)) {
                String name = whole.substring(end == 0 ? 0 : end + 1);
                String prefix = end == 0 ? "" : before + "/";
                String rest = next < 0 ? "" : slashed.substring(next);
                return near(prefix, name, rest, directory, file);
            }
            end = whole.length();
        }
        return ImmutableList.of();
    }

    private ImmutableList<String> near(String prefix, String name, String rest, Path directory, boolean file) {
        ImmutableList<String> names = namesIn(directory.resolve(prefix), !rest.isEmpty());
        Optional<String> meant = problems.suggestions()
                .near(name, names)
                .map(near -> prefix + near + rest)
                .filter(near -> isThere(near, directory));
        if (meant.isPresent()) {
            return ImmutableList.of("did you mean " + PrintableText.quoted(meant.get()) + "?");
        }
        // The names above the plan are not told; whoever writes it need not be one who may list them.
        if (!file || !rest.isEmpty() || prefix.contains("..") || names.isEmpty()) {
            return ImmutableList.of();
        }
        return ImmutableList.of("in that folder: "
                + names.stream()
                        .limit(MOST_NAMED)
                        .map(PrintableText::clean)
                        .reduce((one, two) -> one + ", " + two)
                        .get()
                + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : ""));
    }

    private boolean isThere(String path, Path directory) {
        try {
            return isWithin(path, directory) && Files.exists(directory.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static ImmutableList<String> namesIn(Path folder, boolean folders) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.limit(MOST_LISTED)
                    .filter(child -> folders ? Files.isDirectory(child) : Files.isRegularFile(child))
                    .map(child -> child.getFileName().toString())
                    .filter(name -> folders || READABLE.matcher(name).matches())
                    .sorted()
                    .collect(toImmutableList());
        } catch (IOException e) {
            return ImmutableList.of();
        }
    }
}
