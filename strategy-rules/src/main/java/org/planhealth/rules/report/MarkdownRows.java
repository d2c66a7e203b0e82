package org.planhealth.rules.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.planhealth.rules.sdk.Phrases;

/**
 * Rows of Markdown that have room for so many bytes: where it ends, the rest is counted. A comment on a pull request may have
 * 65,536 characters, so no plan makes a report longer than that.
 */
final class MarkdownRows {
    private final List<Row> rows = new ArrayList<>();

    private record Row(String text, int findings) {}

    /** Adds a row, which stands for that many findings, and ends in a line feed. */
    void add(String row, int findings) {
        rows.add(new Row(row, findings));
    }

    /**
     * Writes the rows.
     *
     * @param room how many bytes they may take; negative for all
     * @param before what stands before the count of the rest
     * @param after what stands after it, with a line feed
     */
    void write(int room, String before, String after, StringBuilder text) {
        int used = 0;
        int left = rows.stream().mapToInt(Row::findings).sum();
        for (Row row : rows) {
            int bytes = row.text().getBytes(UTF_8).length;
            if (room >= 0 && used + bytes > room) {
                text.append(before)
                        .append('+')
                        .append(Phrases.amount(left))
                        .append(" more")
                        .append(after);
                return;
            }
            used += bytes;
            left -= row.findings();
            text.append(row.text());
        }
    }
}
