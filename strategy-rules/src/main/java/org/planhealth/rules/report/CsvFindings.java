package org.planhealth.rules.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;

/**
 * Findings as CSV, a row each: open, waived and accepted ones, and rules that could not be run. The first line names the
 * columns, which stay as they are; columns may be added at the end. Empty cells are not stated.
 *
 * <p>Quoting is that of RFC 4180, with commas and line feeds, in UTF-8. Control characters and changes of direction are
 * escapes. A text that a spreadsheet would run as a formula begins with an apostrophe.
 */
public final class CsvFindings implements ReportFormat {
    /** Makes the format. */
    public CsvFindings() {}

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String purpose() {
        return "findings as a table for spreadsheets";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return render(ImmutableList.of(report), options);
    }

    /** Returns one table of all reports. */
    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return FindingTable.of(reports).csv();
    }

    /** Returns the findings of the newer report, then the fixed ones; {@code change} says what became of each. */
    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return FindingTable.of(diff).csv();
    }
}
