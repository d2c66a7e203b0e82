package org.planhealth.importers;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of a table, as they are written. Which sign is the decimal one, and which separates thousands, is told from
 * all of them.
 */
final class CsvNumbers {
    private static final int LONGEST = 40;
    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 '.,]*(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([ ',.])[0-9]{3}(?:\\1[0-9]{3})*");
    private static final Pattern ONE_SIGN = Pattern.compile("([0-9]{1,3})[.,][0-9]{3}");

    private final char decimal;
    private final String file;
    private final ImportLog remarks;

    private CsvNumbers(char decimal, String file, ImportLog remarks) {
        this.decimal = decimal;
        this.file = file;
        this.remarks = remarks;
    }

    /**
     * Tells the decimal sign from all numbers.
     *
     * @param stated the decimal sign; null to tell it
     * @param separator what stands between the cells; in a cell between commas, a comma separates thousands
     * @return empty after a warning if the numbers may be read in two ways
     */
    static Optional<CsvNumbers> of(
            ImmutableList<CsvCell> cells, @Nullable Character stated, char separator, String file, ImportLog remarks) {
        if (stated != null) {
            return Optional.of(new CsvNumbers(stated, file, remarks));
        }
        CsvCell point = null;
        CsvCell comma = null;
        CsvCell either = null;
        boolean onlyCommas = true;
        for (CsvCell cell : cells) {
            String text = plain(cell.text());
            if (!NUMBER.matcher(text).matches() || text.length() > LONGEST) {
                continue;
            }
            char sign = decimalOf(text);
            if (sign == '.') {
                point = point == null ? cell : point;
            } else if (sign == ',') {
                comma = comma == null ? cell : comma;
            } else if (sign == '?') {
                either = either == null ? cell : either;
                onlyCommas = onlyCommas && text.indexOf('.') < 0;
            }
        }
        if (point != null && comma != null) {
            remarks.warn(
                    file,
                    Math.max(point.line(), comma.line()),
                    "%s has a decimal point, but %s has a decimal comma; no row is read; say which with --decimal . or"
                            + " --decimal ,",
                    point.quoted(),
                    comma.quoted());
            return Optional.empty();
        }
        if (point == null && comma == null && either != null && !(separator == ',' && onlyCommas)) {
            String text = plain(either.text());
            remarks.warn(
                    file,
                    either.line(),
                    "%s may be %s or %s; no row is read; say which with --decimal . or --decimal ,",
                    either.quoted(),
                    text.replaceAll("[.,]", ""),
                    text.replace(',', '.'));
            return Optional.empty();
        }
        CsvNumbers numbers = new CsvNumbers(comma == null ? '.' : ',', file, remarks);
        if (comma != null) {
            remarks.guessAll("numbers such as " + comma.text() + " have a decimal comma");
        } else if (point == null && either != null) {
            remarks.guessAll("the comma in numbers such as " + either.text() + " separates thousands");
        }
        return Optional.of(numbers);
    }

    /** Returns a number, as it is written; null if the cell is empty, or after a warning if it holds none. */
    @Nullable
    BigDecimal read(String name, CsvCell cell) {
        if (cell.isEmpty()) {
            return null;
        }
        BigDecimal number = number(plain(cell.text()));
        if (number == null) {
            remarks.warn(file, cell.line(), "%s %s is not a number, 0 or more", name, cell.quoted());
        } else if (number.compareTo(MOST) > 0) {
            remarks.warn(file, cell.line(), "%s %s is more than 1e15, the most of a plan", name, cell.quoted());
            return null;
        }
        return number;
    }

    private @Nullable BigDecimal number(String text) {
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            return null;
        }
        int end = text.indexOf(decimal);
        String whole = end < 0 ? text : text.substring(0, end);
        Matcher grouped = GROUPED.matcher(whole);
        String digits = grouped.matches() && grouped.group(1).charAt(0) != decimal
                ? whole.replace(grouped.group(1), "")
                : whole;
        try {
            return new BigDecimal(end < 0 ? digits : digits + "." + text.substring(end + 1));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Returns the decimal sign that a number has for certain; a question mark if it may have one, and a blank if none. */
    private static char decimalOf(String text) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return ' ';
        }
        if (point >= 0 && comma >= 0) {
            return point > comma ? '.' : ',';
        }
        char sign = point >= 0 ? '.' : ',';
        char other = point >= 0 ? ',' : '.';
        if (text.indexOf(sign) != text.lastIndexOf(sign)) {
            return GROUPED.matcher(text).matches() ? other : ' ';
        }
        Matcher one = ONE_SIGN.matcher(text);
        return one.matches() && !one.group(1).startsWith("0") ? '?' : sign;
    }

    /** Returns the text with plain spaces and apostrophes for those of typesetters. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u2009\\u202F]", " ").replace('\u2019', '\'');
    }
}
