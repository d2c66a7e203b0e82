package org.planhealth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.report.ReportFormat;

/**
 * A file that a command is told to write.
 *
 * @param file where it is to stand
 * @param force whether it may take the place of any file
 */
record OutputFile(Path file, boolean force) {
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    /** Returns the file of that name; empty for standard output. */
    static Optional<OutputFile> of(@Nullable String name, boolean force) {
        return name == null || name.equals(FileArgument.STANDARD)
                ? Optional.empty()
                : Optional.of(new OutputFile(FileArgument.path(name), force));
    }

    /**
     * Refuses to write over a file that the command reads, by whatever name or link.
     *
     * @param read the name of a file, or a hyphen for standard input
     * @param what what that file is, such as {@code a file of the plan}
     */
    void checkIsNot(String read, String what) {
        checkIsNot(read.equals(FileArgument.STANDARD) ? STANDARD_INPUT : FileArgument.path(read), what);
    }

    /** Refuses to write over a file that the command reads, by whatever name or link. */
    void checkIsNot(Path read, String what) {
        if (isSame(read)) {
            throw new UnusableException(file + ": is " + what + "; give --output another name");
        }
    }

    /** Tells whether a file is this one, by whatever name or link. */
    boolean isSame(Path other) {
        try {
            return Files.isRegularFile(other) && Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Refuses to write over a file, unless that is what was asked for. */
    void checkIsNew() {
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isSpecial()) {
            throw new UnusableException(file + ": already exists, left unchanged; name another file, or add --force");
        }
    }

    /** Refuses to write a report over anything but an older report of its format. */
    void checkIsNewOr(ReportFormat format) {
        if (force || !Files.isRegularFile(file)) {
            return;
        }
        try {
            if (!ReportKind.isReport(file, format)) {
                throw new UnusableException(file + ": is not a report in the format " + format.name()
                        + ", left unchanged; name another file, or add --force");
            }
        } catch (IOException e) {
            throw new UnusableException(file + ": " + FileArgument.why(e, "may not be read", "cannot be read"));
        }
    }

    void write(String text) {
        FileArgument.write(file, text);
    }

    private boolean isSpecial() {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }
}
