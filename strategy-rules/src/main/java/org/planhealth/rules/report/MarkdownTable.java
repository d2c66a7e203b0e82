package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Outcome;
import org.planhealth.strategy.SourceLocation;

/**
 * Findings as a table in Markdown, the gravest first, each with a link to its place.
 *
 * @param links what the address of a link begins with
 */
record MarkdownTable(String links) {
    private static final Comparator<Finding> GRAVEST =
            Comparator.comparing(Finding::severity).reversed();

    void write(List<Finding> findings, StringBuilder text) {
        writeHead(text);
        for (Finding finding : findings.stream().sorted(GRAVEST).toList()) {
            writeRow(finding, "", text);
        }
    }

    void writeHead(StringBuilder text) {
        text.append("| | Topic | Rule | Finding | Location |\n|---|---|---|---|---|\n");
    }

    /** Writes a row; what is said of the finding beside its message stands below that. */
    void writeRow(Finding finding, String more, StringBuilder text) {
        text.append("| ").append(kind(finding));
        text.append(" | ").append(finding.topic().word());
        text.append(" | `").append(finding.rule());
        text.append("` | ").append(MarkdownText.of(finding.message())).append(more);
        text.append(" | ").append(places(finding)).append(" |\n");
    }

    private static String kind(Finding finding) {
        String severity = finding.severity().word();
        return finding.outcome() == Outcome.MISSING ? severity + ", missing" : severity;
    }

    private String places(Finding finding) {
        return LocationText.all(finding).stream().distinct().map(this::link).collect(joining(" "));
    }

    private String link(SourceLocation place) {
        String file = place.file();
        String name = file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
        return "[" + MarkdownText.of(name) + ":" + place.line() + "](" + links + MarkdownText.target(file) + "#L"
                + place.line() + ")";
    }
}
