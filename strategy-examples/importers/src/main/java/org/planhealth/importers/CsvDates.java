package org.planhealth.importers;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of a column. Whether the day or the month stands first is told from all of them: a part above 12 is a day.
 */
final class CsvDates {
    private static final Pattern DATE = Pattern.compile(
            "([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(.*)" + "|([0-9]{1,2})([-/.])([0-9]{1,2})\\7([0-9]{4})(.*)",
            Pattern.DOTALL);
    private static final Pattern TIME =
            Pattern.compile("(?:[T ]\\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?: ?[AaPp][Mm])?"
                    + " ?(?:Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");
    private static final int MONTHS = 12;

    private final String file;
    private final ImportLog remarks;
    private final DateOrder order;
    private final boolean stated;

    private CsvDates(String file, DateOrder order, boolean stated, ImportLog remarks) {
        this.file = file;
        this.remarks = remarks;
        this.order = order;
        this.stated = stated;
    }

    /**
     * Tells the order from all dates of a column.
     *
     * @param stated the order; null to tell it
     * @return empty after a warning if the column may be read in two ways
     */
    static Optional<CsvDates> of(
            ImmutableList<CsvCell> cells, @Nullable DateOrder stated, String file, ImportLog remarks) {
        if (stated != null) {
            return Optional.of(new CsvDates(file, stated, true, remarks));
        }
        CsvCell dayFirst = null;
        CsvCell monthFirst = null;
        CsvCell either = null;
        for (CsvCell cell : cells) {
            Matcher date = DATE.matcher(cell.text());
            if (!date.matches() || date.group(6) == null || date.group(7).equals(".")) {
                continue;
            }
            if (Integer.parseInt(date.group(6)) > MONTHS) {
                dayFirst = dayFirst == null ? cell : dayFirst;
            } else if (Integer.parseInt(date.group(8)) > MONTHS) {
                monthFirst = monthFirst == null ? cell : monthFirst;
            } else if (!date.group(6).equals(date.group(8))) {
                either = either == null ? cell : either;
            }
        }
        if (dayFirst != null && monthFirst != null) {
            boolean dayLater = dayFirst.line() > monthFirst.line();
            CsvCell earlier = dayLater ? monthFirst : dayFirst;
            CsvCell later = dayLater ? dayFirst : monthFirst;
            remarks.warn(
                    file,
                    later.line(),
                    "%s has the %s first, but %s on line %d does not; no row is read; say which with --dates dd/mm/yyyy"
                            + " or --dates mm/dd/yyyy",
                    later.quoted(),
                    dayLater ? "day" : "month",
                    earlier.quoted(),
                    earlier.line());
            return Optional.empty();
        }
        if (either != null && dayFirst == null && monthFirst == null) {
            CsvDates day = new CsvDates(file, DateOrder.DAY_FIRST, false, remarks);
            CsvDates month = new CsvDates(file, DateOrder.MONTH_FIRST, false, remarks);
            remarks.warn(
                    file,
                    either.line(),
                    "%s may be %s or %s; no row is read; say which with --dates dd/mm/yyyy or --dates mm/dd/yyyy",
                    either.quoted(),
                    day.date(either.text()).map(LocalDate::toString).orElse("no date"),
                    month.date(either.text()).map(LocalDate::toString).orElse("no date"));
            return Optional.empty();
        }
        CsvCell clear = dayFirst == null ? monthFirst : dayFirst;
        if (clear != null) {
            remarks.guessAll(
                    "dates such as " + clear.text() + " have the " + (dayFirst == null ? "month" : "day") + " first");
        }
        return Optional.of(
                new CsvDates(file, monthFirst == null ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST, false, remarks));
    }

    /** Returns a date; null if the cell is empty, or after a warning if it holds none. */
    @Nullable
    LocalDate read(CsvCell cell) {
        if (cell.isEmpty()) {
            return null;
        }
        Optional<LocalDate> date = date(cell.text());
        if (date.isEmpty()) {
            remarks.warn(
                    file,
                    cell.line(),
                    "%s is not a date such as %s",
                    cell.quoted(),
                    stated && order != DateOrder.YEAR_FIRST ? "2026-08-03 or " + order.form() : "2026-08-03");
        }
        return date.orElse(null);
    }

    private Optional<LocalDate> date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = date.group(1) != null;
        if (!TIME.matcher(date.group(yearFirst ? 5 : 10)).matches()) {
            return Optional.empty();
        }
        if (yearFirst) {
            return date(date.group(1), date.group(3), date.group(4));
        }
        // With points the day stands first everywhere, unless somebody says otherwise.
        DateOrder known = !stated && date.group(7).equals(".") ? DateOrder.DAY_FIRST : order;
        return switch (known) {
            case YEAR_FIRST -> Optional.empty();
            case DAY_FIRST -> date(date.group(9), date.group(8), date.group(6));
            case MONTH_FIRST -> date(date.group(9), date.group(6), date.group(8));
        };
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(date -> date.getYear() >= 1);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
