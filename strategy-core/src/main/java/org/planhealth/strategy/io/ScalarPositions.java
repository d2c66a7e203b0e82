package org.planhealth.strategy.io;

import org.planhealth.strategy.io.DocumentNode.Scalar;

/**
 * Finds the characters of a text in the file that writes it.
 *
 * <p>It goes along both: white space in one matches any white space in the other, since YAML folds lines and drops
 * indentation, and an escape matches what it stands for.
 */
final class ScalarPositions {
    private static final String ESCAPED_SPACE = "nrt_NLP \n";

    private final String source;
    private final char quote;
    private int at;

    private ScalarPositions(String source, int start) {
        this.source = source;
        this.at = start;
        char first = start < source.length() ? source.charAt(start) : ' ';
        this.quote = first == '"' || first == '\'' ? first : ' ';
        if (quote != ' ') {
            at++;
        } else if (first == '|' || first == '>') {
            int end = source.indexOf('\n', start);
            at = end < 0 ? source.length() : end;
        }
    }

    /** Returns the place of a character of a scalar; that of the scalar if it cannot be told. */
    static TextPosition of(String source, Scalar scalar, int offset) {
        if (scalar.place().origin() != null) {
            return scalar.place();
        }
        ScalarPositions places = new ScalarPositions(source, offsetOf(source, scalar.place()));
        return places.follow(scalar.text(), offset) ? new LineIndex(source).at(places.at) : scalar.place();
    }

    private static int offsetOf(String source, TextPosition place) {
        int offset = 0;
        for (int line = 1; line < place.line(); line++) {
            offset = endOfLine(source, offset);
        }
        return source.offsetByCodePoints(offset, place.column() - 1);
    }

    private static int endOfLine(String source, int from) {
        int offset = from;
        while (source.charAt(offset) != '\n' && source.charAt(offset) != '\r') {
            offset++;
        }
        return source.startsWith("\r\n", offset) ? offset + 2 : offset + 1;
    }

    private boolean follow(String text, int offset) {
        int index = 0;
        while (index < offset && index < text.length()) {
            char wanted = text.charAt(index);
            if (!Character.isWhitespace(wanted)) {
                skipSpace();
                if (!take(wanted)) {
                    return false;
                }
            }
            index++;
        }
        if (offset < text.length() && !Character.isWhitespace(text.charAt(offset))) {
            skipSpace();
        }
        return true;
    }

    private boolean take(char wanted) {
        if (at >= source.length()) {
            return false;
        }
        if (quote == '"' && source.charAt(at) == '\\') {
            at += lengthOfEscape();
            return true;
        }
        boolean same = source.charAt(at) == wanted;
        at += quote == '\'' && wanted == '\'' ? 2 : 1;
        return same;
    }

    private void skipSpace() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (quote == '"' && source.charAt(at) == '\\' && ESCAPED_SPACE.indexOf(escaped()) >= 0) {
                at += 2;
            } else {
                return;
            }
        }
    }

    private int lengthOfEscape() {
        return switch (escaped()) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private char escaped() {
        return at + 1 < source.length() ? source.charAt(at + 1) : ' ';
    }
}
