package org.planhealth.rules.report;

import java.util.Locale;

/** Figures of a report in words. */
final class NumberFormats {
    private NumberFormats() {}

    /** Returns points with one decimal. */
    static String points(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }

    /** Returns a word that begins with a capital letter. */
    static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
