package org.planhealth.rules.pack;

/** The cases of a rule cannot be read; the message begins with the place. */
public final class UnreadableCasesException extends IllegalArgumentException {
    private final int line;

    /** Makes the exception for a line of a file. */
    public UnreadableCasesException(String file, int line, String message) {
        this(line, file + ":" + line + ": " + message);
    }

    /**
     * Makes the exception.
     *
     * @param message what is wrong, with its place
     */
    public UnreadableCasesException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Returns the line of the file where the first thing is wrong, from 1. */
    public int line() {
        return line;
    }
}
