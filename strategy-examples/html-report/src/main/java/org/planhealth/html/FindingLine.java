package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.planhealth.html.PlanPlaces.PlanLine;
import org.planhealth.html.PlanPlaces.PlanPlace;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ReportSlices;
import org.planhealth.strategy.Waiver;

/**
 * One finding.
 *
 * @param severity its severity, in a word
 * @param message what is wrong
 * @param remarks what else is said of it, such as what it was before; often empty
 * @param cause why the rule could not be run; null if it could
 * @param place where it stands; null if the plan was not read from text
 * @param lines the plan's own lines there; empty if they are shown elsewhere, or not known
 * @param teams ids of the teams that it concerns
 * @param waiver until when and why it is waived; null if it is not
 * @param accepted whether the baseline holds it as it is
 */
record FindingLine(
        String severity,
        String message,
        ImmutableList<String> remarks,
        @Nullable String cause,
        @Nullable PlanPlace place,
        ImmutableList<PlanLine> lines,
        ImmutableSet<String> teams,
        @Nullable String waiver,
        boolean accepted) {

    static FindingLine of(
            Finding finding,
            ImmutableList<String> remarks,
            HealthReport report,
            @Nullable Waiver waiver,
            ReportSlices slices,
            PlanPlaces places) {
        return new FindingLine(
                finding.severity().word(),
                PageText.sentence(finding.message()),
                remarks.stream().map(PageText::sentence).collect(toImmutableList()),
                finding.cause() == null ? null : PageText.sentence(finding.cause()),
                places.of(finding.location()),
                places.lines(finding.location()),
                slices.teams(finding),
                waiver == null ? null : words(waiver),
                report.accepted(finding).isPresent()
                        && (report.baseline() == null || !report.baseline().nowKnown(finding)));
    }

    private static String words(Waiver waiver) {
        return "waived" + (waiver.expires() == null ? "" : " until " + waiver.expires())
                + (waiver.reason() == null ? "" : ": " + PageText.sentence(waiver.reason()));
    }

    /** Returns the ids of its teams with a space between them, for the filter. */
    String teamList() {
        return String.join(" ", teams);
    }
}
