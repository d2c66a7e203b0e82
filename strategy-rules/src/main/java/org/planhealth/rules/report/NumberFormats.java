package org.planhealth.rules.report;

import java.util.Locale;
import org.planhealth.rules.sdk.Phrases;

/** Figures of a report in words. */
final class NumberFormats {
    /** What a share may lack of a whole percent because of binary fractions. */
    private static final double ROUNDING = 1e-9;

    private NumberFormats() {}

    /** Returns a score without decimals, cut and not rounded, so that only the whole is {@code 100}. */
    static String score(double score) {
        return Integer.toString((int) Math.floor(score));
    }

    /** Returns a share in whole percent, cut and not rounded, so that only the whole is {@code 100%}. */
    static String share(double share) {
        return Phrases.percent(Math.floor(100 * share + ROUNDING) / 100);
    }

    /** Returns points with one decimal. */
    static String points(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }

    /** Returns a word that begins with a capital letter. */
    static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
