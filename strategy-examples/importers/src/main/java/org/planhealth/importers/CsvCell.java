package org.planhealth.importers;

import org.planhealth.strategy.check.PrintableText;

/**
 * A cell of a table.
 *
 * @param text what it holds, without spaces around it
 * @param line where its row begins, from 1
 */
record CsvCell(String text, int line) {
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns the text as a message shows it. */
    String quoted() {
        return PrintableText.quoted(text);
    }
}
