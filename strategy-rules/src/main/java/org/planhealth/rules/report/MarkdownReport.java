package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.DiscussionQuestion;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Gate;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Phrases;

/**
 * Reports as Markdown (GitHub Flavored), for a build summary or a pull request comment: the result, the new findings, and
 * the rest folded.
 *
 * <pre>{@code
 * ReportOptions options = ReportOptions.standard().withLinks("https://example.org/blob/main/");
 * String markdown = new MarkdownReport().render(report, options);
 * }</pre>
 *
 * <p>Whatever the plan says is shown and does nothing: no markup, link, mention or tag comes out of it. The same report
 * gives the same text.
 */
public final class MarkdownReport implements ReportFormat {
    /** Makes the format. */
    public MarkdownReport() {}

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String purpose() {
        return "for pull requests";
    }

    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return reports.stream().map(report -> render(report, options)).collect(joining("\n---\n\n"));
    }

    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return new MarkdownDiff(diff, options.links()).render();
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        MarkdownTable table = new MarkdownTable(options.links());
        StringBuilder text = new StringBuilder();
        writeVerdict(report, text);
        List<Finding> fresh = report.newFindings();
        writeFindings("Now known, accepted as missing information", report.nowKnown(), table, text);
        writeFindings(report.baseline() == null ? "Findings" : "New findings", fresh, table, text);
        writeFixed(report, text);
        writeQuestions(report, text);
        writeNextFixes(report, text);
        writeAccepted(report, table, text);
        writeWaived(report, table, text);
        writeErrors(report, table, text);
        writeDiscussion(report, text);
        text.append("\n_A starting point for discussion, not a verdict on anyone._\n");
        return text.toString();
    }

    private static void writeVerdict(HealthReport report, StringBuilder text) {
        text.append("## ")
                .append(report.gate().passed() ? "✅ " : "❌ ")
                .append(MarkdownText.of(report.strategy().title()))
                .append("\n\n");
        text.append("`").append(report.strategy().id()).append("` as of ").append(report.asOf());
        text.append(", profile ").append(MarkdownText.of(report.profile())).append("\n\n");
        text.append("**").append(verdict(report)).append("**\n\n");
        report.headlines()
                .forEach(headline -> text.append("- ")
                        .append(MarkdownText.of(headline.text()))
                        .append('\n'));
        text.append('\n').append(figure(report, Measure.DELIVERY)).append("; ").append(figure(report, Measure.PLAN));
        text.append("\n\nGate ").append(gate(report.gate())).append("\n\nFindings: ");
        text.append(report.counts().summary()).append("\n\n");
        if (report.baseline() != null) {
            text.append("Baseline: ")
                    .append(BaselineSentence.of(report, report.baseline()))
                    .append("\n\n");
        }
        report.expiringWaivers()
                .forEach(waiver -> text.append("⏳ The waiver for ")
                        .append(MarkdownText.of(String.valueOf(waiver.rule())))
                        .append(" on ")
                        .append(MarkdownText.of(String.valueOf(waiver.subject())))
                        .append(" expires on ")
                        .append(waiver.expires())
                        .append("\n\n"));
    }

    static String verdict(HealthReport report) {
        return NumberFormats.capitalized(report.verdict().phrase());
    }

    private static String figure(HealthReport report, Measure measure) {
        HealthFigure figure = report.figure(measure);
        return measure.title()
                + (figure.score() == null ? " not judged yet" : " " + NumberFormats.score(figure.score()) + " of 100")
                + " (" + ReportSummary.evidence(figure) + ")";
    }

    static void writeQuestions(HealthReport report, StringBuilder text) {
        if (!report.questions().isEmpty()) {
            text.append("\n### Missing information that matters most\n\n");
            report.topQuestions()
                    .forEach(question -> text.append("- ")
                            .append(MarkdownText.of(question.text()))
                            .append('\n'));
        }
    }

    private static void writeFindings(String heading, List<Finding> findings, MarkdownTable table, StringBuilder text) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("\n### ")
                .append(heading)
                .append(" (")
                .append(findings.size())
                .append(")\n\n");
        table.write(findings, text);
    }

    private static void writeFixed(HealthReport report, StringBuilder text) {
        List<Baseline.Entry> fixed =
                report.baseline() == null ? List.of() : report.baseline().fixed();
        if (!fixed.isEmpty()) {
            text.append("\n### Fixed since the baseline (").append(fixed.size()).append(")\n\n");
            fixed.forEach(entry -> text.append("- `")
                    .append(entry.rule())
                    .append("`: ")
                    .append(MarkdownText.of(entry.message()))
                    .append('\n'));
        }
    }

    static String gate(Gate gate) {
        String decided = gate.passed() ? "passed" : "failed: " + MarkdownText.of(String.join("; ", gate.reasons()));
        return gate.warnings().isEmpty()
                ? decided
                : decided + "; warning: " + MarkdownText.of(String.join("; ", gate.warnings()));
    }

    static void writeNextFixes(HealthReport report, StringBuilder text) {
        if (!report.topFixes().isEmpty()) {
            text.append("\n### Next fixes\n\n");
            report.topFixes().forEach(fix -> {
                text.append("- `").append(fix.rule()).append('`');
                text.append(fix.complete() ? "" : " on " + MarkdownText.of(Phrases.list(fix.subjects())));
                text.append(": ").append(fix.measures().title()).append(" +").append(fix.shownGain());
                text.append('\n');
            });
        }
    }

    private static void writeAccepted(HealthReport report, MarkdownTable table, StringBuilder text) {
        List<Finding> accepted = report.acceptedFindings();
        if (!accepted.isEmpty()) {
            startFold("Accepted in the baseline (" + accepted.size() + ")", text);
            table.write(accepted, text);
            endFold(text);
        }
    }

    private static void writeWaived(HealthReport report, MarkdownTable table, StringBuilder text) {
        List<Finding> waived = report.findings(Outcome.WAIVED);
        if (!waived.isEmpty()) {
            startFold("Waived (" + waived.size() + ")", text);
            table.write(waived, text);
            endFold(text);
        }
    }

    private static void writeErrors(HealthReport report, MarkdownTable table, StringBuilder text) {
        List<Finding> errors = report.findings(Outcome.ERROR);
        if (!errors.isEmpty()) {
            text.append("\n### Could not be run (").append(errors.size()).append(")\n\n");
            table.write(errors, text);
        }
    }

    private static void writeDiscussion(HealthReport report, StringBuilder text) {
        if (!report.discussion().isEmpty()) {
            startFold("Questions to discuss (" + report.discussion().size() + ")", text);
            for (DiscussionQuestion question : report.discussion()) {
                text.append("- **").append(question.topic().word()).append("**: ");
                text.append(MarkdownText.of(question.text())).append('\n');
            }
            endFold(text);
        }
    }

    private static void startFold(String summary, StringBuilder text) {
        text.append("\n<details><summary>").append(summary).append("</summary>\n\n");
    }

    private static void endFold(StringBuilder text) {
        text.append("\n</details>\n");
    }
}
