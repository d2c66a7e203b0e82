package org.planhealth.importers;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.RolloutCount;

/** Makes the history of a rollout of the rows of a burn-down; what a row does not say is told from what it says. */
final class RolloutRows {
    private final RolloutColumns columns;
    private final CsvDates dates;
    private final CsvNumbers numbers;
    private final LocalDate asOf;
    private final String file;
    private final ImportLog remarks;
    private final TreeMap<LocalDate, RolloutCount> history = new TreeMap<>();
    private final Map<LocalDate, Integer> lines = new HashMap<>();

    RolloutRows(
            RolloutColumns columns,
            CsvDates dates,
            CsvNumbers numbers,
            LocalDate asOf,
            String file,
            ImportLog remarks) {
        this.columns = columns;
        this.dates = dates;
        this.numbers = numbers;
        this.asOf = asOf;
        this.file = file;
        this.remarks = remarks;
    }

    NavigableMap<LocalDate, RolloutCount> history() {
        return history;
    }

    void add(CsvRow row) {
        if (row.cells().size() > columns.count()) {
            warn(
                    row,
                    "has %d cells, but the first row names %d; the rest is ignored",
                    row.cells().size(),
                    columns.count());
        }
        LocalDate day = dates.read(row.cell(columns.of(RolloutColumn.DATE)));
        BigDecimal done = number(RolloutColumn.DONE, row);
        BigDecimal remaining = number(RolloutColumn.REMAINING, row);
        BigDecimal total = number(RolloutColumn.TOTAL, row);
        if (done == null && remaining != null && total != null) {
            done = total.subtract(remaining);
        } else if (total == null && remaining != null && done != null) {
            total = done.add(remaining);
        } else if (done != null
                && remaining != null
                && total != null
                && done.add(remaining).compareTo(total) != 0) {
            warn(
                    row,
                    "done and remaining add up to %s, not the total of %s; the total is used",
                    shown(done.add(remaining)),
                    shown(total));
        }
        if (day == null || done == null || total == null) {
            warn(row, "has no date with two of done, remaining and total; row ignored");
            return;
        }
        if (total.doubleValue() == 0) {
            warn(row, "a total of 0 says nothing of the progress; row ignored");
            return;
        }
        if (day.isAfter(asOf)) {
            warn(row, "%s is after %s, the date of the plan; row ignored", day, asOf);
            return;
        }
        put(row, day, done, total);
    }

    private void put(CsvRow row, LocalDate day, BigDecimal read, BigDecimal total) {
        BigDecimal done = read;
        if (done.compareTo(total) > 0) {
            warn(row, "done, %s, is more than the total, %s; the total is used for both", shown(done), shown(total));
            done = total;
        } else if (done.signum() < 0) {
            warn(
                    row,
                    "remaining, %s, is more than the total, %s; nothing counts as done",
                    shown(total.subtract(done)),
                    shown(total));
            done = BigDecimal.ZERO;
        }
        RolloutCount count = new RolloutCount(kept(row, done), kept(row, total));
        history.put(day, count);
        Integer before = lines.put(day, row.line());
        if (before != null) {
            warn(row, "a second row for %s, the first is on line %d; this one is used", day, before);
        }
    }

    /** A plan keeps some sixteen digits of a number. */
    private double kept(CsvRow row, BigDecimal number) {
        double kept = number.doubleValue();
        if (BigDecimal.valueOf(kept).compareTo(number) != 0) {
            warn(
                    row,
                    "%s has more digits than a plan keeps; read as %s",
                    shown(number),
                    shown(BigDecimal.valueOf(kept)));
        }
        return kept;
    }

    private @Nullable BigDecimal number(RolloutColumn column, CsvRow row) {
        return numbers.read(column.word(), row.cell(columns.of(column)));
    }

    private static String shown(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @FormatMethod
    private void warn(CsvRow row, @FormatString String message, Object... parts) {
        remarks.warn(file, row.line(), message, parts);
    }
}
