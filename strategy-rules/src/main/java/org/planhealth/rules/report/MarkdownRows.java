package org.planhealth.rules.report;

import java.util.ArrayList;
import java.util.List;
import org.planhealth.rules.sdk.Phrases;

/**
 * Rows of Markdown below a head that have room for so many bytes: where it ends, the rest is counted. A comment on a pull
 * request may have 65,536 characters, so no plan makes a report longer than that.
 */
final class MarkdownRows {
    /** For the row that counts the rest. */
    private static final int ROOM_FOR_COUNT = 40;

    private final List<Row> rows = new ArrayList<>();
    private final String head;
    private final String before;
    private final String after;

    private record Row(String text, int findings) {}

    /**
     * Starts without a row.
     *
     * @param head what stands above the rows
     * @param before what stands before the count of the rest
     * @param after what stands after it, with a line feed
     */
    MarkdownRows(String head, String before, String after) {
        this.head = head;
        this.before = before;
        this.after = after;
    }

    /** Starts a list. */
    static MarkdownRows list(String head) {
        return new MarkdownRows(head, "- ", "\n");
    }

    /** Adds a row, which stands for that many findings, and ends in a line feed. */
    MarkdownRows add(String row, int findings) {
        rows.add(new Row(row, findings));
        return this;
    }

    /**
     * Returns as many rows as there is room for.
     *
     * @param room how many bytes all may take
     */
    MarkdownPage.Fitted within(int room) {
        int left = rows.stream().mapToInt(Row::findings).sum();
        int used = MarkdownPage.bytes(head) + ROOM_FOR_COUNT;
        if (rows.isEmpty() || used > room) {
            return new MarkdownPage.Fitted("", left);
        }
        StringBuilder text = new StringBuilder(head);
        for (Row row : rows) {
            used += MarkdownPage.bytes(row.text());
            if (used > room) {
                text.append(before)
                        .append('+')
                        .append(Phrases.amount(left))
                        .append(" more")
                        .append(after);
                break;
            }
            left -= row.findings();
            text.append(row.text());
        }
        return new MarkdownPage.Fitted(text.toString(), left);
    }
}
