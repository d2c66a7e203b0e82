package org.planhealth.rules.report;

import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.io.JsonText;

/**
 * Reports as JSON, in the form {@code planhealth-report/v1}.
 *
 * <p>Names and meaning of fields stay as they are in this version; fields may be added. Numbers are rounded to four
 * decimals, so the debts of the findings add up to the debt of the score within half of the last one for each finding. The
 * text is indented by two spaces, and the same report gives the same bytes. A finding that is waived has a field more, the
 * waiver that accepts it; one that the baseline holds says since when.
 */
public final class JsonReport implements ReportFormat {
    /** Makes the format. */
    public JsonReport() {}

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String purpose() {
        return "for programs";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return JsonText.of(ReportJson.of(report));
    }

    /** Returns an array, also of one report or none. */
    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return JsonText.of(reports.stream().map(ReportJson::of).toList());
    }

    /** Returns an object in the form {@code planhealth-diff/v1}. */
    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return JsonText.of(DiffJson.of(diff));
    }
}
