package org.planhealth.rules.report;

import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ReportSlice;

/**
 * A report format. {@link ReportFormats} finds every one on the class path.
 *
 * <p>A new format is a public class with a public constructor without parameters, named in {@code
 * META-INF/services/org.planhealth.rules.report.ReportFormat} of its jar. It decides nothing: score, gate, counts,
 * headlines, questions and next fixes are part of the report. It is immutable, prints nothing, and writes the same text
 * for the same report.
 */
public interface ReportFormat {

    /** Returns the name by which it is chosen: lower case with hyphens, such as {@code text}. */
    String name();

    /** Returns its purpose, in a few words, such as {@code for people, on a terminal}. */
    String purpose();

    /** Returns one report; it ends in a line feed. */
    String render(HealthReport report, ReportOptions options);

    /**
     * Returns several reports, in the order given or worst first; it ends in a line feed unless there are none. What they
     * share is told by {@link org.planhealth.rules.PlanComparison}.
     */
    String render(List<HealthReport> reports, ReportOptions options);

    /** Returns what changed between two audits; it ends in a line feed. */
    String render(HealthDiff diff, ReportOptions options);

    /** Tells whether it can show the slices of a report; false unless it says so. */
    default boolean hasSlices() {
        return false;
    }

    /**
     * Returns what one audience must do, in one plan or in several, in the order given; it ends in a line feed unless there are
     * none.
     *
     * @throws UnsupportedOperationException unless {@link #hasSlices}
     */
    default String renderSlices(List<ReportSlice> slices, ReportOptions options) {
        throw new UnsupportedOperationException("the format " + name() + " has no slices");
    }

    /** Tells whether it shows less of a report than with {@link ReportOptions#withAllFindings}; false unless it says so. */
    default boolean abridges(HealthReport report, ReportOptions options) {
        return false;
    }
}
