package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.planhealth.rules.Finding;
import org.planhealth.rules.FindingGroup;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.SourceLocation;

/**
 * Findings as a table in Markdown, the gravest first, each with a link to its place. Many findings of one rule are one
 * row, as they are one sentence in a text.
 *
 * @param report the report that has the findings
 * @param options says whether each finding is a row, and what links begin with
 */
record MarkdownTable(HealthReport report, ReportOptions options) {
    /** So many findings of a rule are listed one by one. */
    static final int LISTED = 3;

    private static final String HEAD = "| | Topic | Rule | Finding | Location |\n|---|---|---|---|---|\n";
    private static final int PLACES = 3;
    private static final int PLACES_OF_ALL = 20;
    private static final int LONGEST_OF_ALL = 2_000;
    private static final Comparator<FindingGroup> GRAVEST =
            Comparator.comparing(FindingGroup::severity).reversed();

    /**
     * Returns findings as rows of a table.
     *
     * @param before what stands above the table
     */
    MarkdownRows rows(String before, List<Finding> findings) {
        MarkdownRows rows = empty(before);
        Stream.of(Outcome.values())
                .flatMap(outcome -> report.groups(outcome, findings).stream())
                .sorted(GRAVEST)
                .forEach(group -> add(group, rows));
        return rows;
    }

    /** Returns a table without a row. */
    MarkdownRows empty(String before) {
        return new MarkdownRows(before + HEAD, "| | | | ", " | |\n");
    }

    private void add(FindingGroup group, MarkdownRows rows) {
        if (options.allFindings() || group.findings().size() <= LISTED) {
            group.findings().forEach(finding -> rows.add(row(finding, ""), 1));
            return;
        }
        Finding heaviest = group.heaviest();
        int count = group.findings().size();
        // A sentence that is cut no longer says how many there are.
        String cut = MarkdownText.isLong(group.sentence()) ? " (+" + Phrases.amount(count - 1) + " more)" : "";
        rows.add(
                row(
                        group.severity(),
                        heaviest,
                        said(group.sentence()) + cut,
                        group.findings().stream()
                                .map(Finding::location)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                count);
    }

    /** Returns a row; what is said of the finding beside its message stands below that. */
    String row(Finding finding, String more) {
        return row(
                finding.severity(),
                finding,
                said(finding.message()) + more,
                LocationText.all(finding).stream().distinct().toList());
    }

    private String row(Severity severity, Finding finding, String said, List<SourceLocation> places) {
        return "| " + kind(severity, finding.outcome()) + " | "
                + finding.topic().word() + " | `" + finding.rule() + "` | " + said + " | " + places(places) + " |\n";
    }

    /** Returns a message, shortened unless all is asked for. */
    String said(String message) {
        return MarkdownText.of(
                options.allFindings() ? MarkdownText.cut(message, LONGEST_OF_ALL) : MarkdownText.cut(message));
    }

    private static String kind(Severity severity, Outcome outcome) {
        return outcome == Outcome.MISSING ? severity.word() + ", missing" : severity.word();
    }

    private String places(List<SourceLocation> places) {
        MarkdownLinks links = new MarkdownLinks(options);
        ImmutableList<SourceLocation> shown = places.stream()
                .limit(options.allFindings() ? PLACES_OF_ALL : PLACES)
                .collect(ImmutableList.toImmutableList());
        int more = places.size() - shown.size();
        return shown.stream().map(links::of).collect(joining(" "))
                + (more == 0 ? "" : " +" + Phrases.amount(more) + " more");
    }
}
