package org.planhealth.cli;

import java.util.Locale;

/** The form of a report. */
enum Format {
    /** For people, on a terminal. */
    TEXT,
    /** For pull requests. */
    MARKDOWN,
    /** For programs. */
    JSON;

    /** Returns the spelling on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
