package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.io.JsonText;

/**
 * Rows with the same columns, for a spreadsheet or a database. A value is a text, a number, a day, a word of a closed set,
 * true or false, or null if there is none.
 *
 * @param columns the columns from left to right
 * @param rows what the rows are made of, from top to bottom
 */
record Table<T>(ImmutableList<Column<T>> columns, ImmutableList<T> rows) {
    private static final String LINE_FEED = "\n";

    /**
     * A column.
     *
     * @param name its name, unique in the table
     * @param value its value in a row; null if there is none
     */
    record Column<T>(String name, Function<T, @Nullable Object> value) {}

    /** Returns the table as CSV, a line with the names of the columns first. */
    String csv() {
        ImmutableList<Function<T, String>> cells =
                columns.stream().map(Table::cell).collect(toImmutableList());
        return header()
                + LINE_FEED
                + rows.stream()
                        .map(row -> cells.stream().map(cell -> cell.apply(row)).collect(joining(",")) + LINE_FEED)
                        .collect(joining());
    }

    private String header() {
        return columns.stream().map(Column::name).collect(joining(","));
    }

    private static <T> Function<T, String> cell(Column<T> column) {
        return row -> SpreadsheetCell.of(plain(column.value().apply(row)));
    }

    /** Returns the table as one JSON object a line, with all columns in each. */
    String jsonLines() {
        return rows.stream().map(row -> line(row)).collect(joining());
    }

    private String line(T row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        columns.forEach(column -> object.put(column.name(), plain(column.value().apply(row))));
        return unbroken(JsonText.ofRows(object, 0));
    }

    /** JSON may hold these as they are, but some readers take them for the end of a line. */
    private static String unbroken(String json) {
        return json.replace("\u0085", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Keyword keyword) {
            return keyword.word();
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** Returns a number in plain digits, rounded as in the JSON report; null if there is none. */
    static @Nullable BigDecimal number(@Nullable Double value) {
        return JsonNumber.ofStated(value);
    }
}
