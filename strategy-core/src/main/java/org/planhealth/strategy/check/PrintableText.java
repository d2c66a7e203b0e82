package org.planhealth.strategy.check;

/** What was read, in a form that a message can hold: one short line, without characters that a terminal acts on. */
public final class PrintableText {
    private static final int LONGEST = 60;
    private static final int KEPT = 40;

    private PrintableText() {}

    /** Returns the text in quotes; a long one is cut, and says how long it is. */
    public static String quoted(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= LONGEST) {
            return "'" + clean(text) + "'";
        }
        String head = text.substring(0, text.offsetByCodePoints(0, KEPT));
        return "'" + clean(head) + "…' (" + length + " characters)";
    }

    /** Returns the text with control, format and unpaired surrogate characters written as escapes. */
    public static String clean(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\n' -> shown.append("\\n");
                case '\t' -> shown.append("\\t");
                case '\r' -> shown.append("\\r");
                default -> append(character, shown);
            }
        });
        return shown.toString();
    }

    private static void append(int character, StringBuilder shown) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> shown.append("\\u{" + Integer.toHexString(character) + "}");
            default -> shown.appendCodePoint(character);
        }
    }
}
