package org.planhealth.strategy.io;

/**
 * Text from outside in a form that is safe to show: a terminal, an editor or a browser acts on nothing in it.
 *
 * <p>Control characters, unpaired surrogates, line and paragraph separators and what changes the direction of a text become
 * escapes such as <code>&#92;u{1b}</code>. What joins or parts letters and chooses their form stays, since some scripts and
 * emoji are wrong without. The result depends on nothing but the text and shows nothing twice: escapes stay as they are.
 */
public final class DisplayText {
    private DisplayText() {}

    /** Returns a text on one line: line feeds and tabs become escapes, too. */
    public static String line(String text) {
        return shown(text, false);
    }

    /** Returns a text of several lines: line feeds and tabs stay. */
    public static String lines(String text) {
        return shown(text, true);
    }

    /**
     * Returns a text of so many characters at most; a longer one ends in an ellipsis, which is one of them.
     *
     * @param longest at least 1
     */
    public static String cut(String text, int longest) {
        return text.length() <= longest || text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static String shown(String text, boolean keepsLines) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first), keepsLines)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.codePoints().skip(first).forEach(character -> append(character, keepsLines, shown));
        return shown.toString();
    }

    /** Tells whether a character is printable ASCII, as nearly all are. */
    private static boolean isPlain(char character, boolean keepsLines) {
        return (character >= ' ' && character <= '~') || (keepsLines && (character == '\n' || character == '\t'));
    }

    private static void append(int character, boolean keepsLines, StringBuilder shown) {
        if (keepsLines && (character == '\n' || character == '\t')) {
            shown.append((char) character);
            return;
        }
        switch (character) {
            case '\n' -> shown.append("\\n");
            case '\t' -> shown.append("\\t");
            case '\r' -> shown.append("\\r");
            default -> {
                if (isActive(character)) {
                    shown.append("\\u{").append(Integer.toHexString(character)).append('}');
                } else {
                    shown.appendCodePoint(character);
                }
            }
        }
    }

    /** Tells whether a screen would obey a character instead of showing it; line feeds are among them. */
    static boolean isActive(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> changesDirection(character);
        };
    }

    private static boolean changesDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x206F);
    }
}
