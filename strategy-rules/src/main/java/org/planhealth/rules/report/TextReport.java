package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanComparison;
import org.planhealth.rules.ReportSlice;

/**
 * Reports as text for people, in a terminal. Several plans begin with their verdicts, worst first, and with what they share.
 *
 * <pre>{@code
 * String text = new TextReport().render(PlanHealth.standard().audit(strategy, clock), ReportOptions.standard());
 * }</pre>
 *
 * <p>No line is wider than asked, unless a single word or place is. Apart from what the plan itself says the text is plain
 * ASCII; lines end in a line feed; the same report gives the same text. Scores are cut to whole numbers, not rounded.
 */
public final class TextReport implements ReportFormat {
    /** Makes the format. */
    public TextReport() {}

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String purpose() {
        return "for people, in a terminal";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        TerminalPage page = new TerminalPage(options.width(), options.color());
        new ReportSummary(report).write(page);
        new Violations(report, options.allFindings()).write(page);
        new OtherOutcomes(report, options.allFindings()).write(page);
        new AcceptedFindings(report).write(page);
        FixList.write(report.topFixes(), page);
        new DiscussionList(report, options.allFindings()).write(page);
        page.gap();
        page.paragraph(StyledText.of("A starting point for discussion, not a verdict on anyone.", TextStyle.FAINT));
        return page.text();
    }

    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        if (reports.isEmpty()) {
            return "";
        }
        PlanComparison plans = PlanComparison.of(reports);
        TerminalPage page = new TerminalPage(options.width(), options.color());
        new TextPlans(plans).write(page);
        String between = "\n" + "=".repeat(options.width()) + "\n\n";
        return page.text()
                + plans.reports().stream()
                        .map(report -> between + render(report, options))
                        .collect(joining());
    }

    @Override
    public boolean hasSlices() {
        return true;
    }

    @Override
    public String renderSlices(List<ReportSlice> slices, ReportOptions options) {
        return slices.stream()
                .map(slice -> {
                    TerminalPage page = new TerminalPage(options.width(), options.color());
                    new TextSlice(slice, options.allFindings()).write(page);
                    return page.text();
                })
                .collect(joining("\n" + "=".repeat(options.width()) + "\n\n"));
    }

    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return DiffText.render(diff, options);
    }

    /** Several findings of a rule are one sentence, unless all are asked for. */
    @Override
    public boolean abridges(HealthReport report, ReportOptions options) {
        return !options.allFindings()
                && Stream.of(Outcome.VIOLATED, Outcome.MISSING)
                        .flatMap(outcome -> report.groups(outcome).stream())
                        .anyMatch(group -> group.findings().size() > 1);
    }
}
