package org.planhealth.strategy.io;

/** Turns offsets into a text into lines and columns; quick when the offsets mostly grow. */
final class LineIndex {
    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    LineIndex(String text) {
        this.text = text;
    }

    /** Returns the place of the character at {@code target}, an offset in UTF-16 units; its end if it lies beyond. */
    TextPosition at(int target) {
        if (target < offset) {
            offset = 0;
            line = 1;
            column = 1;
        }
        int end = Math.min(target, text.length());
        while (offset < end) {
            advance();
        }
        return new TextPosition(line, column);
    }

    private void advance() {
        int character = text.codePointAt(offset);
        offset += Character.charCount(character);
        boolean lineFeedFollows = offset < text.length() && text.charAt(offset) == '\n';
        if (character == '\n' || (character == '\r' && !lineFeedFollows)) {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
