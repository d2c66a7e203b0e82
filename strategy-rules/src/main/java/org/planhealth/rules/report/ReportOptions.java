package org.planhealth.rules.report;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;

/**
 * Options for reports; a format ignores options that do not apply to it.
 *
 * @param width the most columns of a line, at least 40
 * @param color whether the text may have colors (ANSI escape codes)
 * @param allFindings whether every finding is shown at its place with the whole remedy, or a sentence for each rule
 * @param links what the address of a link to a plan begins with, such as {@code https://example.org/blob/main/}; trusted. Empty
 *     for relative links
 * @param repository the repository from whose root links lead on; null if paths are linked as they are
 */
public record ReportOptions(
        int width,
        boolean color,
        boolean allFindings,
        String links,
        @Nullable Repository repository) {
    private static final int STANDARD_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    /** What an address may end with so that a path can follow at once. */
    private static final CharMatcher OPEN_END = CharMatcher.anyOf("/=?&#");

    /**
     * Where links lead on from.
     *
     * @param root the folder of the repository, an absolute path
     * @param folder the folder from which the paths of plans lead on, an absolute path
     */
    public record Repository(Path root, Path folder) {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if one of them is not absolute
         */
        public Repository {
            checkArgument(root.isAbsolute(), "root must be absolute, was %s", root);
            checkArgument(folder.isAbsolute(), "folder must be absolute, was %s", folder);
            root = root.normalize();
            folder = folder.normalize();
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code width} is less than 40
     */
    public ReportOptions {
        checkArgument(width >= LEAST_WIDTH, "width must be at least %s, was %s", LEAST_WIDTH, width);
        requireNonNull(links, "links");
    }

    /** Returns 80 columns without colors, a sentence for each rule, and relative links. */
    public static ReportOptions standard() {
        return new ReportOptions(STANDARD_WIDTH, false, false, "", null);
    }

    /**
     * Returns these options with another width.
     *
     * @param columns the most columns of a line, at least 40
     */
    public ReportOptions withWidth(int columns) {
        return new ReportOptions(columns, color, allFindings, links, repository);
    }

    /** Returns these options with colors, or without. */
    public ReportOptions withColor(boolean on) {
        return new ReportOptions(width, on, allFindings, links, repository);
    }

    /** Returns these options with every finding at its place, or with a sentence for each rule. */
    public ReportOptions withAllFindings(boolean all) {
        return new ReportOptions(width, color, all, links, repository);
    }

    /**
     * Breaks a line between words, as the text report does.
     *
     * @param line one line; what stands in single quotation marks is one word
     * @return lines that are indented alike and no wider than the width, unless a single word is; each ends in a line feed
     */
    public String wrap(String line) {
        return StyledText.wrap(line, width);
    }

    /** Returns these options with links that begin with an address, for a page that does not stand beside the plan. */
    public ReportOptions withLinks(String base) {
        return new ReportOptions(width, color, allFindings, base, repository);
    }

    /**
     * Returns the address of a line of a plan, for a format with links.
     *
     * @return {@code links}, the path and {@code #L} with the line; a relative address if {@code links} is empty. Empty if there
     *     can be no such link: the plan is no file, or leads out of the repository, for a broken link is worse than none
     */
    public Optional<String> link(SourceLocation place) {
        return new RepositoryPath(repository).of(place.file()).map(target -> base() + target + "#L" + place.line());
    }

    private String base() {
        return links.isEmpty() || OPEN_END.matches(links.charAt(links.length() - 1)) ? links : links + "/";
    }

    /**
     * Returns these options with links from the root of a repository on. A plan outside of it gets none, and without a
     * repository neither does one with an absolute path or one that leads upwards.
     */
    public ReportOptions withRepository(Repository within) {
        return new ReportOptions(width, color, allFindings, links, within);
    }
}
