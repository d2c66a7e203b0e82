package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of facts, of which a column without any is left out.
 *
 * @param headings the headings of its columns, the first of which heads the rows
 * @param rows its rows, with a cell for each heading
 */
record FactTable(ImmutableList<String> headings, ImmutableList<ImmutableList<Cell>> rows) {
    private static final String NONE = "–";

    /**
     * A cell.
     *
     * @param text what it says
     * @param style the name of its style; empty for text
     */
    record Cell(String text, String style) {
        static Cell text(@Nullable String text) {
            return new Cell(text == null || text.isEmpty() ? NONE : text, "");
        }

        static Cell number(@Nullable String text) {
            return new Cell(text == null ? NONE : text, "number");
        }

        static Cell day(@Nullable LocalDate day) {
            return new Cell(day == null ? NONE : day.toString(), "day");
        }

        static Cell days(List<LocalDate> days) {
            return text(String.join(", ", days.stream().map(LocalDate::toString).toList()));
        }

        boolean isEmpty() {
            return text.equals(NONE);
        }
    }

    /** Returns the table with the columns that have a fact in some row; the first one stays. */
    FactTable withFactsOnly() {
        int[] kept = IntStream.range(0, headings.size())
                .filter(column -> column == 0
                        || rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .toArray();
        return new FactTable(
                IntStream.of(kept).mapToObj(headings::get).collect(toImmutableList()),
                rows.stream()
                        .map(row -> IntStream.of(kept).mapToObj(row::get).collect(toImmutableList()))
                        .collect(toImmutableList()));
    }

    /** Returns the style of a column, by its first row. */
    String style(int column) {
        return rows.isEmpty() ? "" : rows.get(0).get(column).style();
    }
}
