package org.planhealth.calibration.tables;

import java.util.Collections;
import java.util.Locale;

/** A page of Markdown with tables of figures. */
public final class CalibrationReport {
    private final StringBuilder text = new StringBuilder();

    public void heading(int level, String title) {
        text.append(text.length() == 0 ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(title)
                .append('\n');
    }

    public void paragraph(String words) {
        text.append('\n').append(words).append('\n');
    }

    public void header(String... names) {
        text.append('\n');
        row((Object[]) names);
        text.append("|")
                .append(String.join("", Collections.nCopies(names.length, "---|")))
                .append('\n');
    }

    public void row(Object... cells) {
        text.append('|');
        for (Object cell : cells) {
            text.append(' ').append(cell).append(" |");
        }
        text.append('\n');
    }

    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    public static String points(double difference) {
        return Double.isNaN(difference) ? "–" : String.format(Locale.ROOT, "%+.0f", 100 * difference);
    }

    public String text() {
        return text.toString();
    }
}
