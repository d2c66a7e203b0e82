package org.planhealth.rules.report;

import java.util.List;
import org.planhealth.strategy.io.DisplayText;

/** A text for a terminal that grows downwards, line by line. */
final class TerminalPage {
    private static final int GAP = 2;

    private final int width;
    private final boolean color;
    private final StringBuilder text = new StringBuilder();

    /**
     * Starts an empty page.
     *
     * @param width the most columns of a line
     * @param color whether styles are shown
     */
    TerminalPage(int width, boolean color) {
        this.width = width;
        this.color = color;
    }

    /** Sets what follows apart by an empty line, unless there is one. */
    TerminalPage gap() {
        int length = text.length();
        if (length > 1 && text.charAt(length - 2) != '\n') {
            text.append('\n');
        }
        return this;
    }

    /** Adds a line across the page that begins a part, with what is to be known about the whole part at its end. */
    TerminalPage heading(String title, String aside) {
        gap();
        String end = aside.isEmpty() ? "" : " " + aside;
        int dashes = Math.max(2, width - StyledText.columns(title) - 1 - StyledText.columns(end));
        text.append(paint(title, TextStyle.STRONG))
                .append(' ')
                .append(paint("-".repeat(dashes), TextStyle.FAINT))
                .append(end)
                .append('\n');
        return gap();
    }

    /** Adds words at the left margin. */
    TerminalPage paragraph(StyledText words) {
        return paragraph("", words);
    }

    /** Adds words that all stand to the right of a label. */
    TerminalPage paragraph(String label, StyledText words) {
        return paragraph(label, TextStyle.PLAIN, words);
    }

    /** Adds words that all stand to the right of a label, which has a style. */
    TerminalPage paragraph(String label, TextStyle style, StyledText words) {
        int indent = StyledText.columns(label);
        String left = label.isBlank() ? label : paint(label.stripTrailing(), style) + trailing(label);
        for (List<StyledText.Word> line : words.lines(width - indent)) {
            text.append(left).append(shown(line)).append('\n');
            left = " ".repeat(indent);
        }
        return this;
    }

    /** Adds a line without breaking it. */
    TerminalPage verbatim(String line) {
        text.append(DisplayText.line(line)).append('\n');
        return this;
    }

    /** Adds one line with a label, words, and perhaps a text at the right; that gets a line of its own if it must. */
    TerminalPage row(String label, TextStyle style, StyledText words, String right) {
        int room = width - StyledText.columns(label) - words.columns() - StyledText.columns(right);
        paragraph(label, style, words);
        if (right.isEmpty()) {
            return this;
        }
        if (room < GAP) {
            return paragraph(" ".repeat(StyledText.columns(label)), StyledText.of(right));
        }
        text.setLength(text.length() - 1);
        text.append(" ".repeat(room)).append(right).append('\n');
        return this;
    }

    /** Returns the text, each line of which ends in a line feed. */
    String text() {
        return text.toString();
    }

    private String shown(List<StyledText.Word> line) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        while (from < line.size()) {
            int to = from;
            StringBuilder run = new StringBuilder(line.get(from).text());
            TextStyle style = line.get(from).style();
            while (to + 1 < line.size() && line.get(to + 1).style() == style) {
                to++;
                run.append(' ').append(line.get(to).text());
            }
            shown.append(from == 0 ? "" : " ").append(paint(run.toString(), style));
            from = to + 1;
        }
        return shown.toString();
    }

    private String paint(String words, TextStyle style) {
        return color ? style.paint(words) : words;
    }

    private static String trailing(String label) {
        return label.substring(label.stripTrailing().length());
    }
}
