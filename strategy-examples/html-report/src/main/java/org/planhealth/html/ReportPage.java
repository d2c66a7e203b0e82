package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanComparison;
import org.planhealth.rules.report.ReportOptions;

/**
 * A page with the reports of one plan or several.
 *
 * @param frame what the page begins with
 * @param plans the reports, in the order of the page; at least one
 * @param index what stands above the reports of several plans; null for one
 */
record ReportPage(
        PageFrame frame,
        ImmutableList<PlanSection> plans,
        @Nullable PlansIndex index) {

    static ReportPage of(HealthReport report, ReportOptions options) {
        return of(report.strategy().title(), ImmutableList.of(report), null, options);
    }

    static ReportPage of(PlanComparison comparison, ReportOptions options) {
        ImmutableList<HealthReport> reports = comparison.reports();
        return reports.size() == 1
                ? of(reports.get(0), options)
                : of(reports.size() + " plans", reports, PlansIndex.of(comparison), options);
    }

    private static ReportPage of(
            String title, List<HealthReport> reports, @Nullable PlansIndex index, ReportOptions options) {
        ImmutableMap<String, String> names = FileNames.of(reports);
        return new ReportPage(
                PageFrame.of("planhealth: " + title),
                Streams.mapWithIndex(
                                reports.stream(),
                                (report, number) -> PlanSection.of(
                                        report,
                                        "p" + (number + 1),
                                        PlanPlaces.of(options, report.strategy().sources(), reports.size(), names)))
                        .collect(toImmutableList()),
                index);
    }
}
