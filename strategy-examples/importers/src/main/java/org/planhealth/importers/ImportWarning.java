package org.planhealth.importers;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Something in a source that is not as its format says.
 *
 * @param file the file, below the source that was imported and with slashes
 * @param line the line, from 1
 * @param message what was read, and what was made of it
 */
public record ImportWarning(String file, int line, String message) {
    public ImportWarning {
        requireNonNull(file, "file");
        checkArgument(line >= 1, "line must be at least 1, was %s", line);
        requireNonNull(message, "message");
    }

    /** Returns {@code file:line: message}, in one line. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
