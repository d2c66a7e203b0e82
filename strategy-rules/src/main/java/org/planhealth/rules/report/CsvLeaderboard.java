package org.planhealth.rules.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;

/**
 * The teams of all rollouts as CSV, a row each, in the order of the leaderboard. The first line names the columns, which
 * stay as they are; columns may be added at the end. Empty cells are not stated.
 *
 * <p>Quoting is that of RFC 4180, with commas and line feeds, in UTF-8. Control characters and changes of direction are
 * escapes. A text that a spreadsheet would run as a formula begins with an apostrophe.
 */
public final class CsvLeaderboard implements ReportFormat {
    /** Makes the format. */
    public CsvLeaderboard() {}

    @Override
    public String name() {
        return "csv-leaderboard";
    }

    @Override
    public String purpose() {
        return "rollout teams as a table for spreadsheets";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return render(ImmutableList.of(report), options);
    }

    /** Returns one table of all reports. */
    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return LeaderboardTable.of(reports).csv();
    }

    /** Returns the leaderboards of the newer report. */
    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return render(diff.newer(), options);
    }
}
