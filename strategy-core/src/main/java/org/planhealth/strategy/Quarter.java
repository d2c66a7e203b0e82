package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar quarter, such as 2026-Q3; January to March is the first.
 *
 * @param year the year, 1 to 9999
 * @param number the quarter of the year, 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Comparator<Quarter> ORDER =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);
    private static final int MONTHS = 3;

    public Quarter {
        checkArgument(year >= 1 && year <= 9999, "year must be 1 to 9999, was %s", year);
        checkArgument(number >= 1 && number <= 4, "quarter must be 1 to 4, was %s", number);
    }

    /** Returns the quarter that holds {@code day}. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /**
     * Reads a quarter.
     *
     * @param text a year of four digits, {@code -Q} and 1 to 4, such as {@code 2026-Q3}
     * @throws IllegalArgumentException if the text has another form
     */
    public static Quarter parse(String text) {
        Matcher matcher = TEXT.matcher(requireNonNull(text, "text"));
        checkArgument(matcher.matches(), "a quarter must be written like 2026-Q3, was '%s'", text);
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Returns its first day. */
    public LocalDate start() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Returns its last day. */
    public LocalDate end() {
        return YearMonth.of(year, number * MONTHS).atEndOfMonth();
    }

    /** Returns the quarter after this one. */
    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    @Override
    public int compareTo(Quarter other) {
        return ORDER.compare(this, other);
    }

    /** Returns the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-Q%d", year, number);
    }
}
