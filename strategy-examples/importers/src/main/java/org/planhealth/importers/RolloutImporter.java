package org.planhealth.importers;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * Makes a plan of a burn-down: a CSV file with a row for each day, of which the columns {@code date}, {@code done},
 * {@code remaining} and {@code total} are read, two of the last three at least.
 *
 * <p>A column may also go on after its name, as in {@code done_services}, if it is the only one of that beginning.
 */
public final class RolloutImporter implements PlanImporter {
    private RolloutImporter() {}

    /** Returns an importer. */
    public static RolloutImporter create() {
        return new RolloutImporter();
    }

    /**
     * Imports a file. What lies after the day is left out.
     *
     * @throws IOException if the file is not found or cannot be read
     */
    @Override
    public ImportedPlan read(Path source, LocalDate asOf) throws IOException {
        ImportLog remarks = new ImportLog();
        String file = String.valueOf(source.getFileName());
        TreeMap<LocalDate, RolloutCount> history = new TreeMap<>();
        int line = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(Files.newBufferedReader(source))) {
            Columns columns = null;
            for (CsvRecord row : records) {
                line = (int) row.getStartingLineNumber();
                if (columns != null) {
                    new Row(row, file, columns, remarks).addTo(history);
                    continue;
                }
                columns = Columns.of(row.getFields());
                if (!columns.isEnough()) {
                    remarks.warn(
                            file,
                            line,
                            "needs a date column and two of done, remaining and total, but has %s; no row is read",
                            row.getFields());
                    break;
                }
            }
            if (columns == null) {
                remarks.warn(file, 1, "is empty");
            }
        } catch (CsvParseException e) {
            remarks.warn(file, line + 1, "is not valid CSV from about here; the rest is ignored");
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e.getCause();
            }
            remarks.warn(file, line + 1, "is not UTF-8 from about here; the rest is ignored");
        }
        long ahead = history.tailMap(asOf, false).size();
        if (ahead > 0) {
            remarks.guessAll(ahead + " of the rows are after " + asOf + "; ignored");
            history.tailMap(asOf, false).clear();
        }
        String id = SlugIds.kebab(file.replaceFirst("\\.[^.]*$", "")).orElse("rollout");
        Strategy.Builder strategy = Strategy.builder(id + "-plan").title(file).asOf(asOf);
        if (!history.isEmpty()) {
            strategy.initiatives(initiative(id, history, remarks));
        }
        return new ImportedPlan(strategy.build(), remarks.warnings(), remarks.guesses());
    }

    private static Initiative initiative(String id, NavigableMap<LocalDate, RolloutCount> history, ImportLog remarks) {
        RolloutCount last = history.lastEntry().getValue();
        boolean done = last.done() != null && last.total() != null && last.done() >= last.total();
        remarks.guess(id, "work started on the first day of the file");
        remarks.guess(id, done ? "nothing is left on the last day: done" : "work is left on the last day: middle");
        return Initiative.builder(id)
                .stage(done ? Stage.DONE : Stage.MIDDLE)
                .start(history.firstKey())
                .rollout(Rollout.builder().history(history).build())
                .build();
    }

    /** Where the columns are; empty for those that are not there. */
    private record Columns(int count, OptionalInt date, OptionalInt done, OptionalInt remaining, OptionalInt total) {
        static Columns of(List<String> names) {
            return new Columns(
                    names.size(),
                    find("date", names),
                    find("done", names),
                    find("remaining", names),
                    find("total", names));
        }

        boolean isEnough() {
            long counts = Stream.of(done, remaining, total)
                    .filter(OptionalInt::isPresent)
                    .count();
            return date.isPresent() && counts >= 2;
        }

        private static OptionalInt find(String name, List<String> names) {
            ImmutableList<String> clean = names.stream()
                    .map(text -> text.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                    .collect(toImmutableList());
            if (clean.contains(name)) {
                return OptionalInt.of(clean.indexOf(name));
            }
            int[] longer = IntStream.range(0, clean.size())
                    .filter(i ->
                            clean.get(i).startsWith(name + "_") || clean.get(i).startsWith(name + " "))
                    .toArray();
            return longer.length == 1 ? OptionalInt.of(longer[0]) : OptionalInt.empty();
        }
    }

    /** A row of the file. */
    private record Row(CsvRecord cells, String file, Columns columns, ImportLog remarks) {
        void addTo(Map<LocalDate, RolloutCount> history) {
            if (cells.getFieldCount() > columns.count) {
                warn(
                        "has %d cells, but the first row names %d; the rest is ignored",
                        cells.getFieldCount(), columns.count);
            }
            LocalDate day = date();
            Double done = number("done", columns.done);
            Double remaining = number("remaining", columns.remaining);
            Double total = number("total", columns.total);
            if (done == null && remaining != null && total != null) {
                done = total - remaining;
            } else if (total == null && remaining != null && done != null) {
                total = done + remaining;
            } else if (done != null && remaining != null && total != null && done + remaining != total) {
                warn(
                        "done and remaining add up to %s, not the total of %s; the total is used",
                        done + remaining, total);
            }
            if (day == null || done == null || total == null) {
                warn("has no date with two of done, remaining and total; row ignored");
                return;
            }
            if (done > total) {
                warn("done, %s, is more than the total, %s; the total is used for both", done, total);
                done = total;
            } else if (done < 0) {
                warn("remaining, %s, is more than the total, %s; nothing counts as done", total - done, total);
                done = 0.0;
            }
            if (history.put(day, new RolloutCount(done, total)) != null) {
                warn("a second row for %s; this one is used", day);
            }
        }

        private @Nullable LocalDate date() {
            String text = cell(columns.date);
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                warn("'%s' is not a date such as 2026-08-03", text);
                return null;
            }
        }

        private @Nullable Double number(String name, OptionalInt column) {
            String text = cell(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                double number = new BigDecimal(text).doubleValue();
                if (number >= 0 && Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Not a number at all; the same is to be said.
            }
            warn("%s '%s' is not a number, 0 or more", name, text);
            return null;
        }

        private String cell(OptionalInt column) {
            return column.isPresent() && column.getAsInt() < cells.getFieldCount()
                    ? cells.getField(column.getAsInt()).strip()
                    : "";
        }

        @FormatMethod
        private void warn(@FormatString String message, Object... parts) {
            remarks.warn(file, (int) cells.getStartingLineNumber(), message, parts);
        }
    }
}
