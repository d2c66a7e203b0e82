package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a table says, read back from it by a reader that is not ours.
 *
 * @param columns the names of the columns
 * @param rows each row by column; empty for what is not stated
 */
record ShownTable(ImmutableList<String> columns, ImmutableList<Map<String, String>> rows) {

    static ShownTable ofCsv(String csv) {
        ImmutableList<ImmutableList<String>> lines = CsvReader.builder().ofCsvRecord(csv).stream()
                .map(line -> ImmutableList.copyOf(line.getFields()))
                .collect(toImmutableList());
        ImmutableList<String> columns = lines.get(0);
        return new ShownTable(
                columns, lines.stream().skip(1).map(line -> row(columns, line)).collect(toImmutableList()));
    }

    private static Map<String, String> row(ImmutableList<String> columns, ImmutableList<String> line) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            row.put(columns.get(index), line.get(index));
        }
        return row;
    }

    static ShownTable ofJsonLines(String lines) {
        ImmutableList<Map<String, String>> rows = lines.lines()
                .map(line -> row(JsonMapper.shared().readTree(line)))
                .collect(toImmutableList());
        return new ShownTable(
                rows.isEmpty()
                        ? ImmutableList.of()
                        : ImmutableList.copyOf(rows.get(0).keySet()),
                rows);
    }

    private static Map<String, String> row(JsonNode object) {
        Map<String, String> row = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> row.put(
                        field.getKey(),
                        field.getValue().isNull() ? "" : field.getValue().asString()));
        return row;
    }

    ImmutableList<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).collect(toImmutableList());
    }

    /** Returns how many findings there are, in the words of reports. */
    String counts() {
        StringBuilder words = new StringBuilder(count(row -> row.get("outcome").equals("violated")) + " violated, "
                + count(row -> row.get("outcome").equals("missing")) + " missing information");
        add(count(row -> row.get("outcome").equals("waived")), "waived", words);
        add(count(row -> row.get("outcome").equals("error")), "could not be run", words);
        add(count(row -> !row.get("acceptedSince").isEmpty()), "accepted in the baseline", words);
        return words.toString();
    }

    private long count(Predicate<Map<String, String>> which) {
        return rows.stream().filter(which).count();
    }

    private static void add(long count, String what, StringBuilder words) {
        if (count > 0) {
            words.append(", ").append(count).append(' ').append(what);
        }
    }
}
