package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.report.ReportOptions;

/**
 * A page with the reports of one plan or several.
 *
 * @param frame what the page begins with
 * @param plans the reports, in the order of the page; at least one
 */
record ReportPage(PageFrame frame, ImmutableList<PlanSection> plans) {

    static ReportPage of(ImmutableList<HealthReport> reports, ReportOptions options) {
        String title = reports.size() == 1 ? reports.get(0).strategy().title() : reports.size() + " plans";
        return new ReportPage(
                PageFrame.of("planhealth: " + title),
                Streams.mapWithIndex(
                                reports.stream(),
                                (report, index) -> PlanSection.of(
                                        report,
                                        "p" + (index + 1),
                                        PlanPlaces.of(options, report.strategy().sources(), reports.size())))
                        .collect(toImmutableList()));
    }

    /** Tells whether the page begins with a list of the plans. */
    boolean isIndexed() {
        return plans.size() > 1;
    }
}
