package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Where something was read.
 *
 * @param file the name of the file as the reader was given it; the name that the caller chose for a string or stream
 * @param line the line, from 1
 * @param column the column in characters (code points), from 1
 * @param pointer the JSON pointer inside that file (RFC 6901); empty for its root
 */
public record SourceLocation(String file, int line, int column, String pointer) {
    public SourceLocation {
        requireNonNull(file, "file");
        checkArgument(line >= 1, "line must be at least 1, was %s", line);
        checkArgument(column >= 1, "column must be at least 1, was %s", column);
        requireNonNull(pointer, "pointer");
    }

    /** Returns {@code file:line:column}, the form that editors and terminals make a link of. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
