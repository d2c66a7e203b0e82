package org.planhealth.importers;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as spreadsheets and programs write them: separated by commas, semicolons, tabs or bars, with or without
 * a first line that names the separator.
 *
 * @param separator what stands between the cells
 * @param header the names of the columns
 * @param rows the rows below, without blank ones
 */
record CsvTable(char separator, CsvRow header, ImmutableList<CsvRow> rows) {
    private static final ImmutableMap<Character, String> SEPARATORS =
            ImmutableMap.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars");
    private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=([^\\r\\n])\"?\\r?(?:\\n|\\z)");
    private static final int MOST_CELLS = 1_000;
    private static final int MOST_CHARACTERS = 10_000;

    /**
     * Reads a table.
     *
     * @param stated the separator; null to tell it from the first row
     * @param isHeader tells whether these are the names of columns that are looked for
     * @return the table; empty after a warning if there is none
     */
    static Optional<CsvTable> read(
            Path source,
            String file,
            @Nullable Character stated,
            Predicate<ImmutableList<String>> isHeader,
            ImportLog remarks)
            throws IOException {
        Optional<String> read = CsvText.read(source, file, remarks);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(read.get());
        boolean isNamed = named.lookingAt();
        String text = isNamed ? read.get().substring(named.end()) : read.get();
        int above = isNamed ? 1 : 0;
        char separator = stated != null
                ? stated
                : isNamed && RolloutOptions.isSeparator(named.group(1).charAt(0))
                        ? named.group(1).charAt(0)
                        : separator(text, isHeader);
        Rows rows = new Rows(file, above, remarks);
        if (!rows.read(text, separator)) {
            return Optional.empty();
        }
        ImmutableList<CsvRow> all = rows.all.build();
        if (all.isEmpty()) {
            remarks.warn(file, 1, "is empty");
            return Optional.empty();
        }
        if (separator != ',') {
            remarks.guessAll("the cells are separated by " + SEPARATORS.getOrDefault(separator, "'" + separator + "'"));
        }
        return Optional.of(new CsvTable(separator, all.get(0), all.subList(1, all.size())));
    }

    /** Returns the separator with which the first row has the columns looked for, else the one that gives most cells. */
    private static char separator(String text, Predicate<ImmutableList<String>> isHeader) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        int most = 1;
        for (char candidate : SEPARATORS.keySet()) {
            ImmutableList<String> names = cells(first, candidate);
            if (isHeader.test(names)) {
                return candidate;
            }
            if (names.size() > most) {
                best = candidate;
                most = names.size();
            }
        }
        return best;
    }

    private static ImmutableList<String> cells(String line, char separator) {
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return records.stream()
                    .findFirst()
                    .map(row -> stripped(row.getFields()))
                    .orElse(ImmutableList.of());
        } catch (CsvParseException | IOException e) {
            return ImmutableList.of();
        }
    }

    private static ImmutableList<String> stripped(List<String> cells) {
        return cells.stream().map(String::strip).collect(toImmutableList());
    }

    /** The rows as they are read, each remark at its line. */
    private static final class Rows {
        private final ImmutableList.Builder<CsvRow> all = ImmutableList.builder();
        private final String file;
        private final int above;
        private final ImportLog remarks;

        Rows(String file, int above, ImportLog remarks) {
            this.file = file;
            this.above = above;
            this.remarks = remarks;
        }

        /** Returns false if it is beyond the bounds. */
        boolean read(String text, char separator) throws IOException {
            int line = above;
            try (CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(text)) {
                for (CsvRecord row : records) {
                    line = (int) row.getStartingLineNumber() + above;
                    if (!add(new CsvRow(stripped(row.getFields()), line))) {
                        return false;
                    }
                }
                warnOfOpenQuote(text);
            } catch (CsvParseException e) {
                remarks.warn(file, line + 1, "is not valid CSV from about here; the rest is ignored");
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            return true;
        }

        private boolean add(CsvRow row) {
            if (row.cells().size() > MOST_CELLS) {
                remarks.warn(file, row.line(), "has more than %,d cells, the limit; nothing is read", MOST_CELLS);
                return false;
            }
            for (String cell : row.cells()) {
                if (cell.length() > MOST_CHARACTERS) {
                    remarks.warn(
                            file,
                            row.line(),
                            "has a cell of more than %,d characters, the limit; nothing is read",
                            MOST_CHARACTERS);
                    return false;
                }
            }
            row.cells().stream()
                    .filter(cell -> cell.indexOf('\n') >= 0)
                    .findFirst()
                    .ifPresent(cell -> remarks.warn(
                            file,
                            row.line(),
                            "has a quoted cell that goes on for %d lines; is a quote not closed?",
                            CsvText.lines(cell, cell.length())));
            if (!row.isBlank()) {
                all.add(row);
            }
            return true;
        }

        /** Each quote opens or closes, and two in a quoted text close and open it, so an odd number leaves one open. */
        private void warnOfOpenQuote(String text) {
            if (text.chars().filter(character -> character == '"').count() % 2 == 1) {
                remarks.warn(
                        file, CsvText.lines(text, text.lastIndexOf('"')) + above, "has a quote that is never closed");
            }
        }
    }
}
