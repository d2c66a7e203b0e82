package org.planhealth.rules.testing;

/** The cases of a rule cannot be read; the message begins with the place. */
final class UnreadableCasesException extends IllegalArgumentException {
    private final int line;

    UnreadableCasesException(String file, int line, String message) {
        this(line, file + ":" + line + ": " + message);
    }

    /** @param message what is wrong, with its place */
    UnreadableCasesException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Returns the line of the file where the first thing is wrong, from 1. */
    int line() {
        return line;
    }
}
