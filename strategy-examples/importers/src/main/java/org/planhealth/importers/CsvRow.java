package org.planhealth.importers;

import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;

/**
 * A row of a table.
 *
 * @param cells the texts, without spaces around them
 * @param line where it begins, from 1
 */
record CsvRow(ImmutableList<String> cells, int line) {
    /** Returns a cell; an empty one if the row ends before it, or there is no such column. */
    CsvCell cell(OptionalInt column) {
        boolean stated = column.isPresent() && column.getAsInt() < cells.size();
        return new CsvCell(stated ? cells.get(column.getAsInt()) : "", line);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
