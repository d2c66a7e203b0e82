package org.planhealth.cli.docs;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Parts of a report in text, whose sections begin with a rule of dashes. */
final class ReportExcerpt {
    private static final Pattern RULE = Pattern.compile("(?m)^(\\S.*?) -{10,}.*\n");

    private final String report;

    ReportExcerpt(String report) {
        this.report = report;
    }

    /** Returns what stands above the first section. */
    String head() {
        return report.substring(
                                0,
                                RULE.matcher(report)
                                        .results()
                                        .findFirst()
                                        .orElseThrow()
                                        .start())
                        .stripTrailing() + "\n";
    }

    /** Returns what stands above the first line that begins so. */
    String above(String start) {
        return report.substring(0, report.indexOf("\n" + start) + 1);
    }

    /** Returns the section of a title. */
    String section(String title) {
        MatchResult found = RULE.matcher(report)
                .results()
                .filter(rule -> rule.group(1).equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the report has no section " + title + ":\n" + report));
        int end = RULE.matcher(report)
                .results()
                .mapToInt(MatchResult::start)
                .filter(start -> start > found.start())
                .findFirst()
                .orElse(report.length());
        return report.substring(found.start(), end)
                        .replaceFirst("(?ms)^\\d+ rules? .*", "")
                        .stripTrailing() + "\n";
    }
}
