package org.planhealth.rules.report;

import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.io.JsonText;

/** The verdict as JSON in the form of an endpoint of shields.io, from which that service draws a badge. */
public final class BadgeEndpoint implements ReportFormat {
    private static final int VERSION = 1;

    /** Makes the format. */
    public BadgeEndpoint() {}

    /**
     * What the service reads.
     *
     * @param schemaVersion version of the form
     * @param label the left part
     * @param message the right part
     * @param color the color of the right part
     */
    private record Endpoint(int schemaVersion, String label, String message, String color) {}

    @Override
    public String name() {
        return "badge-json";
    }

    @Override
    public String purpose() {
        return "the verdict, for a shields.io endpoint badge";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return json(Badge.of(report));
    }

    /** Returns the worst verdict, and how many plans have it. */
    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return json(Badge.of(reports));
    }

    /** Returns the badge of the newer report. */
    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return render(diff.newer(), options);
    }

    private static String json(Badge badge) {
        return JsonText.of(new Endpoint(VERSION, Badge.LABEL, badge.message(), badge.color()));
    }
}
