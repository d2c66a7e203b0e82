package org.planhealth.calibration.real;

import java.util.Collections;
import java.util.Locale;

/** A page of Markdown with tables of figures. */
final class CalibrationReport {
    private final StringBuilder text = new StringBuilder();

    void intro(KepHistories keps, int resamples) {
        heading(1, "Are the rules right? A calibration on real plans");
        paragraph(
                "Written by `org.planhealth.calibration.real.RealCalibrationMain`; figures alone, and the same data give the same file.");
        paragraph("Data: " + keps.truths().size()
                + " enhancement proposals (KEPs) of Kubernetes as of "
                + KepHistories.AS_OF
                + ", the history of their stages, what the code of 1.36 says about their feature gates, and two"
                + " migrations. Importing the KEPs gave "
                + keps.plan().warnings().size() + " warnings and "
                + keps.plan().guesses().size() + " guesses. Intervals are of 95%, from " + resamples
                + " resamples of whole KEPs, since the releases of one KEP are not independent.");
    }

    void heading(int level, String title) {
        text.append(text.length() == 0 ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(title)
                .append('\n');
    }

    void paragraph(String words) {
        text.append('\n').append(words).append('\n');
    }

    void header(String... names) {
        text.append('\n');
        row((Object[]) names);
        text.append("|")
                .append(String.join("", Collections.nCopies(names.length, "---|")))
                .append('\n');
    }

    void row(Object... cells) {
        text.append('|');
        for (Object cell : cells) {
            text.append(' ').append(cell).append(" |");
        }
        text.append('\n');
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    static String points(double difference) {
        return Double.isNaN(difference) ? "–" : String.format(Locale.ROOT, "%+.0f", 100 * difference);
    }

    String text() {
        return text.toString();
    }
}
