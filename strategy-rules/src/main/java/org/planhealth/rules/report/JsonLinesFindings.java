package org.planhealth.rules.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;

/**
 * Findings as JSON Lines: the columns and rows of {@link CsvFindings}, an object on each line, null for what is not stated.
 * Texts are as the plan has them.
 */
public final class JsonLinesFindings implements ReportFormat {
    /** Makes the format. */
    public JsonLinesFindings() {}

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String purpose() {
        return "findings as a table for programs";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return render(ImmutableList.of(report), options);
    }

    /** Returns one table of all reports. */
    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return FindingTable.of(reports).jsonLines();
    }

    /** Returns the findings of the newer report, then the fixed ones; {@code change} says what became of each. */
    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return FindingTable.of(diff).jsonLines();
    }
}
