package org.planhealth.rules.cel;

import java.util.Arrays;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.DocumentPart;

/**
 * An expression as it stands in a file.
 *
 * @param part the text of the file that holds it
 * @param start where it begins in that text, in UTF-16 units
 * @param text the expression itself
 */
record ExpressionSource(DocumentPart part, int start, String text) {

    /** Returns where a character stands in the file; counted in code points, as the language counts. */
    SourceLocation location(int codePoints) {
        return part.locationOf(offset(codePoints));
    }

    /** Notes what is wrong at a character; what the words repeat of the expression is shown without control characters. */
    void refuse(int codePoints, String message, String... hints) {
        part.refuseAt(
                offset(codePoints),
                Phrases.printable(message),
                Arrays.stream(hints).map(Phrases::printable).toArray(String[]::new));
    }

    /** Returns how many code points stand before a line and column, as the language counts them: from 1 and from 0. */
    int codePoints(int line, int column) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return text.codePointCount(0, offset) + column;
    }

    private int offset(int codePoints) {
        int inside = Math.max(0, Math.min(codePoints, text.codePointCount(0, text.length())));
        return start + text.offsetByCodePoints(0, inside);
    }
}
