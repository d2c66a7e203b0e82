package org.planhealth.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one way to the screen for all that people read. What a terminal would obey instead of showing it is written as an
 * escape, wherever it comes from: a plan, a rule, a file's name or an argument. Line feeds, tabs and our own colors pass.
 */
final class TerminalWriter extends PrintWriter {
    /** Control characters, changes of direction, other line ends and half characters. */
    private static final Pattern OBEYED =
            Pattern.compile("\\r(?!\\n)|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u061c"
                    + "\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb\\ud800-\\udfff]");

    /** The styles of reports and of the help; nothing that hides a text or moves the cursor. */
    private static final Pattern COLOR =
            Pattern.compile("\\x1b\\[(?:0|1|2|3|4|21|22|23|24|3[1-6]|39)(?:;(?:1|3[1-6]))?m");

    private final PrintWriter target;

    /**
     * Guards a writer.
     *
     * @param color whether colors pass
     */
    TerminalWriter(PrintWriter target, boolean color) {
        super(new Gate(target, color));
        this.target = target;
    }

    /** Prints what programs read, byte for byte. */
    void printData(String text) {
        target.print(text);
    }

    @Override
    public boolean checkError() {
        return target.checkError();
    }

    /** Returns a text as a terminal shows it. */
    static String shown(String text, boolean color) {
        Matcher obeyed = OBEYED.matcher(text);
        if (!obeyed.find()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        Matcher painted = COLOR.matcher(text);
        int from = 0;
        do {
            int at = obeyed.start();
            if (at < from) {
                continue;
            }
            shown.append(text, from, at);
            if (color
                    && text.charAt(at) == '\u001b'
                    && painted.region(at, text.length()).lookingAt()) {
                shown.append(painted.group());
                from = painted.end();
            } else {
                shown.append("\\u{")
                        .append(Integer.toHexString(text.codePointAt(at)))
                        .append('}');
                from = obeyed.end();
            }
        } while (obeyed.find());
        return shown.append(text, from, text.length()).toString();
    }

    private static final class Gate extends Writer {
        private final PrintWriter target;
        private final boolean color;

        Gate(PrintWriter target, boolean color) {
            this.target = target;
            this.color = color;
        }

        @Override
        public void write(String text, int offset, int length) {
            target.write(shown(text.substring(offset, offset + length), color));
        }

        @Override
        public void write(char[] text, int offset, int length) {
            target.write(shown(String.valueOf(text, offset, length), color));
        }

        @Override
        public void flush() {
            target.flush();
        }

        @Override
        public void close() {
            target.close();
        }
    }
}
