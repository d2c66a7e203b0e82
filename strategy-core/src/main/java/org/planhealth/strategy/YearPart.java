package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quarter or half of a calendar or fiscal year, such as 2026-Q3, 2026-H2, FY27-Q1 and FY27-H1.
 *
 * <p>A fiscal year has the name of the calendar year in which it ends: where it starts in February, FY27 lasts from February
 * 2026 to January 2027. When it starts, the organization states; a strategy tells its objectives.
 *
 * @param fiscal whether it is of a fiscal year
 * @param year the year, 1 to 9999; of a fiscal year the one in which that ends, 2000 to 2099
 * @param months how many months it has: 3 for a quarter, 6 for a half
 * @param number which quarter or half of the year it is, from 1
 * @param firstMonth the month in which the fiscal year starts, 1 to 12; null for a calendar year, and until it is known
 */
public record YearPart(
        boolean fiscal,
        int year,
        int months,
        int number,
        @Nullable Integer firstMonth) implements Period {
    private static final Pattern TEXT = Pattern.compile("(?:([0-9]{4})|FY([0-9]{2}))-([QH])([0-9])");
    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int CENTURY = 2000;

    public YearPart {
        int first = fiscal ? CENTURY : 1;
        int last = fiscal ? CENTURY + 99 : 9999;
        checkArgument(year >= first && year <= last, "year must be %s to %s, was %s", first, last, year);
        checkArgument(months == QUARTER || months == HALF, "months must be 3 or 6, was %s", months);
        checkArgument(
                number >= 1 && number <= 12 / months,
                "%s must be 1 to %s, was %s",
                months == QUARTER ? "quarter" : "half",
                12 / months,
                number);
        ComponentChecks.month(firstMonth, "firstMonth");
        checkArgument(fiscal || firstMonth == null, "a calendar year starts in January, not in month %s", firstMonth);
    }

    /** Returns the calendar quarter that holds {@code day}. */
    public static YearPart quarterOf(LocalDate day) {
        return new YearPart(false, day.getYear(), QUARTER, (day.getMonthValue() - 1) / QUARTER + 1, null);
    }

    /**
     * Reads a quarter or half.
     *
     * @param text {@code 2026-Q3}, {@code 2026-H2}, {@code FY27-Q1} or {@code FY27-H1}
     * @throws IllegalArgumentException if the text has another form, or there is no such quarter or half
     */
    public static YearPart parse(String text) {
        Matcher matcher = TEXT.matcher(requireNonNull(text, "text"));
        checkArgument(
                matcher.matches(),
                "a period must be written like 2026-Q3, 2026-H2, FY27-Q1 or FY27-H1, was '%s'",
                text);
        boolean fiscal = matcher.group(1) == null;
        int year = fiscal ? CENTURY + Integer.parseInt(matcher.group(2)) : Integer.parseInt(matcher.group(1));
        int months = matcher.group(3).equals("Q") ? QUARTER : HALF;
        return new YearPart(fiscal, year, months, Integer.parseInt(matcher.group(4)), null);
    }

    @Override
    public LocalDate start() {
        return firstOfMonths().atDay(1);
    }

    @Override
    public LocalDate end() {
        return firstOfMonths().plusMonths(months - 1L).atEndOfMonth();
    }

    private YearMonth firstOfMonths() {
        if (fiscal && firstMonth == null) {
            throw new IllegalStateException(this + " has no days before the organization states fiscalYearStartMonth");
        }
        int first = firstMonth == null ? 1 : firstMonth;
        return YearMonth.of(first == 1 ? year : year - 1, first).plusMonths((number - 1L) * months);
    }

    /** Returns the quarter or half after this one, of the same kind of year. */
    public YearPart next() {
        boolean last = number == 12 / months;
        return new YearPart(fiscal, last ? year + 1 : year, months, last ? 1 : number + 1, firstMonth);
    }

    /** Returns it as of a fiscal year that starts in a month; null if that is not known. */
    YearPart startingIn(@Nullable Integer month) {
        return !fiscal || Objects.equals(month, firstMonth) ? this : new YearPart(true, year, months, number, month);
    }

    @Override
    public boolean isNext(LocalDate day) {
        return day.isBefore(start()) && !day.isBefore(start().minusMonths(months));
    }

    @Override
    public boolean isLast(LocalDate day, int count) {
        long later = (long) months * count;
        return !day.isBefore(start().plusMonths(later)) && day.isBefore(start().plusMonths(later + months));
    }

    @Override
    public String label() {
        String letter = months == QUARTER ? "Q" : "H";
        return fiscal
                ? String.format(Locale.ROOT, "%s%d FY%02d", letter, number, year - CENTURY)
                : String.format(Locale.ROOT, "%s%d %04d", letter, number, year);
    }

    /** Returns the form that {@link #parse} reads. */
    @Override
    public String toString() {
        String letter = months == QUARTER ? "Q" : "H";
        return fiscal
                ? String.format(Locale.ROOT, "FY%02d-%s%d", year - CENTURY, letter, number)
                : String.format(Locale.ROOT, "%04d-%s%d", year, letter, number);
    }
}
