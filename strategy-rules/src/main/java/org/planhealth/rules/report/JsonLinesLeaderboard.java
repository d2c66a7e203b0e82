package org.planhealth.rules.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;

/**
 * The teams of all rollouts as JSON Lines: the columns and rows of {@link CsvLeaderboard}, an object on each line, null for
 * what is not stated.
 */
public final class JsonLinesLeaderboard implements ReportFormat {
    /** Makes the format. */
    public JsonLinesLeaderboard() {}

    @Override
    public String name() {
        return "jsonl-leaderboard";
    }

    @Override
    public String purpose() {
        return "rollout teams as a table for programs";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return render(ImmutableList.of(report), options);
    }

    /** Returns one table of all reports. */
    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return LeaderboardTable.of(reports).jsonLines();
    }

    /** Returns the leaderboards of the newer report. */
    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return render(diff.newer(), options);
    }
}
