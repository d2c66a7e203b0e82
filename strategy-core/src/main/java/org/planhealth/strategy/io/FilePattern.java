package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the files that a pattern such as {@code plans/*.yaml} names. */
public final class FilePattern {
    private static final String WILDCARDS = "(?s).*[*?\\[{].*";

    private FilePattern() {}

    /** Tells whether a name holds one of the characters of a pattern: an asterisk, a question mark, a bracket or a brace. */
    public static boolean isPattern(String name) {
        return name.matches(WILDCARDS);
    }

    /**
     * Returns the files that match a pattern, in an order that does not depend on the file system.
     *
     * @param pattern a path with slashes, whose names may be those of {@link java.nio.file.FileSystem#getPathMatcher} for
     *     {@code glob}; {@code **} stands for folders at any depth
     * @return the files; empty if there are none, also if the folder is not found
     * @throws IllegalArgumentException if it is no pattern that can be understood
     * @throws IOException if the folder cannot be searched
     */
    public static ImmutableList<Path> matching(String pattern) throws IOException {
        ImmutableList<String> names = Arrays.stream(pattern.split("/", -1)).collect(toImmutableList());
        int fixed = (int) names.stream().takeWhile(name -> !isPattern(name)).count();
        Path start = Path.of(names.stream().limit(fixed).map(name -> name + "/").collect(Collectors.joining()));
        int depth = pattern.contains("**") || pattern.contains("{") ? Integer.MAX_VALUE : names.size() - fixed;
        PathMatcher matcher = start.getFileSystem().getPathMatcher("glob:" + pattern);
        if (!Files.isDirectory(start)) {
            return ImmutableList.of();
        }
        try (Stream<Path> files = Files.walk(start, depth, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(matcher::matches)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .collect(toImmutableList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
