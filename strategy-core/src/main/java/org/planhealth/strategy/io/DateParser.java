package org.planhealth.strategy.io;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.ROOT;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.strategy.check.PrintableText;

/** Reads the dates of a plan, and says what is wrong with one that does not exist. */
final class DateParser {
    private static final Pattern ISO = Pattern.compile("([0-9]{4,9}|-[0-9]{4}|[+-][0-9]{5,9})-([0-9]{2})-([0-9]{2})");
    private static final Pattern BEGINS_WITH_ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*", Pattern.DOTALL);
    private static final int LONGEST = 40;
    private static final int YEAR_DIGITS = 4;
    private static final int LAST_YEAR = 9999;

    private DateParser() {}

    /** A text is no date; the message says why. */
    static final class NoDateException extends Exception {
        private final ImmutableList<String> hints;

        private NoDateException(String message, String... hints) {
            super(message);
            this.hints = ImmutableList.copyOf(hints);
        }

        ImmutableList<String> hints() {
            return hints;
        }

        String message() {
            return String.valueOf(getMessage());
        }
    }

    static LocalDate parse(String text) throws NoDateException {
        Matcher matcher = ISO.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            String hint = BEGINS_WITH_ISO.matcher(text).matches()
                    ? "leave out the time of day"
                    : "write year-month-day, with leading zeros";
            throw new NoDateException("expected a date like 2026-08-03, was " + PrintableText.quoted(text), hint);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < 1 || year > LAST_YEAR) {
            throw new NoDateException(
                    "expected a date in the years 1 to " + LAST_YEAR + ", was " + PrintableText.quoted(text));
        }
        if (matcher.group(1).length() > YEAR_DIGITS) {
            throw new NoDateException(
                    "expected a date like 2026-08-03, was " + PrintableText.quoted(text),
                    "write the year with four digits and no sign");
        }
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw impossible(text, year, month, day);
        }
    }

    private static NoDateException impossible(String text, int year, int month, int day) {
        String start = "the date " + text + " does not exist: ";
        if (month < 1 || month > 12) {
            return day >= 1 && day <= 12 && month >= 1 && month <= 28
                    ? new NoDateException(
                            start + "there is no month " + month,
                            String.format(
                                    ROOT,
                                    "write year-month-day: did you mean '%s-%02d-%02d'?",
                                    text.substring(0, 4),
                                    day,
                                    month))
                    : new NoDateException(start + "there is no month " + month, "year-month-day");
        }
        YearMonth in = YearMonth.of(year, month);
        return new NoDateException(start + in.getMonth().getDisplayName(TextStyle.FULL, ENGLISH) + " " + year + " has "
                + in.lengthOfMonth() + " days");
    }
}
