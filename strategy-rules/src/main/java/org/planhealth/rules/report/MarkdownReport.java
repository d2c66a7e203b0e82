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
import org.planhealth.strategy.Waiver;

/**
 * Reports as Markdown (GitHub Flavored), for a build summary or a pull request comment: the result, the new findings, and
 * the rest folded. More than three findings of one rule are one row, and no part grows beyond what a comment may have,
 * unless {@linkplain ReportOptions#withAllFindings all findings} are asked for.
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
    /** How many bytes the findings may take; all parts together stay under what a comment may have. */
    static final int ROOM_FOR_FINDINGS = 18_000;

    /** How many bytes another part may take. */
    static final int ROOM_FOR_PART = 5_000;

    private static final int MOST_REASONS = 5;

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
        return new MarkdownDiff(diff, options).render();
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        MarkdownTable table = new MarkdownTable(report, options);
        StringBuilder text = new StringBuilder();
        writeVerdict(report, text);
        List<Finding> fresh = report.newFindings();
        writeFindings("Now known, accepted as missing information", report.nowKnown(), ROOM_FOR_PART, table, text);
        writeFindings(report.baseline() == null ? "Findings" : "New findings", fresh, ROOM_FOR_FINDINGS, table, text);
        writeFixed(report, table, text);
        writeQuestions(report, text);
        writeNextFixes(report, text);
        writeLeaderboards(report, options, text);
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
                .append(MarkdownText.of(MarkdownText.cut(report.strategy().title())))
                .append("\n\n");
        text.append("`").append(report.strategy().id()).append("` as of ").append(report.asOf());
        text.append(", profile ")
                .append(MarkdownText.of(MarkdownText.cut(report.profile())))
                .append("\n\n");
        text.append("**").append(verdict(report)).append("**\n\n");
        report.headlines()
                .forEach(headline -> text.append("- ")
                        .append(MarkdownText.of(MarkdownText.cut(headline.text())))
                        .append('\n'));
        text.append('\n').append(figure(report, Measure.DELIVERY)).append("; ").append(figure(report, Measure.PLAN));
        text.append("\n\nGate ").append(gate(report.gate())).append("\n\nFindings: ");
        text.append(report.counts().summary()).append("\n\n");
        StrategySentence.of(report.figures().strategyForecast())
                .ifPresent(sentence -> text.append("Strategy: ")
                        .append(MarkdownText.of(sentence))
                        .append("\n\n"));
        if (report.baseline() != null) {
            text.append("Baseline: ")
                    .append(BaselineSentence.of(report, report.baseline()))
                    .append("\n\n");
        }
        List<Waiver> expiring = report.expiringWaivers();
        expiring.stream()
                .limit(MOST_REASONS)
                .forEach(waiver -> text.append("⏳ The waiver for ")
                        .append(MarkdownText.of(MarkdownText.cut(waiver.rule() + " on " + waiver.subject())))
                        .append(" expires on ")
                        .append(waiver.expires())
                        .append("\n\n"));
        if (expiring.size() > MOST_REASONS) {
            text.append("⏳ +")
                    .append(Phrases.amount(expiring.size() - MOST_REASONS))
                    .append(" more\n\n");
        }
    }

    static String verdict(HealthReport report) {
        return NumberFormats.capitalized(report.verdict().phrase());
    }

    private static String figure(HealthReport report, Measure measure) {
        HealthFigure figure = report.figure(measure);
        return measure.title()
                + (figure.score() == null ? " not judged yet" : " " + ReportPhrases.score(figure.score()) + " of 100")
                + " (" + ReportSummary.evidence(figure) + ")";
    }

    static void writeQuestions(HealthReport report, StringBuilder text) {
        if (!report.questions().isEmpty()) {
            text.append("\n### Missing information that matters most\n\n");
            report.topQuestions()
                    .forEach(question -> text.append("- ")
                            .append(MarkdownText.of(MarkdownText.cut(question.text())))
                            .append('\n'));
        }
    }

    private static void writeFindings(
            String heading, List<Finding> findings, int room, MarkdownTable table, StringBuilder text) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("\n### ")
                .append(heading)
                .append(" (")
                .append(Phrases.amount(findings.size()))
                .append(")\n\n");
        table.write(findings, room, text);
    }

    private static void writeFixed(HealthReport report, MarkdownTable table, StringBuilder text) {
        List<Baseline.Entry> fixed =
                report.baseline() == null ? List.of() : report.baseline().fixed();
        if (!fixed.isEmpty()) {
            text.append("\n### Fixed since the baseline (")
                    .append(Phrases.amount(fixed.size()))
                    .append(")\n\n");
            MarkdownRows rows = new MarkdownRows();
            fixed.forEach(entry -> rows.add("- `" + entry.rule() + "`: " + table.said(entry.message()) + "\n", 1));
            rows.write(table.options().allFindings() ? -1 : ROOM_FOR_PART, "- ", "\n", text);
        }
    }

    static String gate(Gate gate) {
        String decided = gate.passed() ? "passed" : "failed: " + listed(gate.reasons());
        return gate.warnings().isEmpty() ? decided : decided + "; warning: " + listed(gate.warnings());
    }

    private static String listed(List<String> reasons) {
        int more = reasons.size() - MOST_REASONS;
        return reasons.stream()
                        .limit(MOST_REASONS)
                        .map(reason -> MarkdownText.of(MarkdownText.cut(reason)))
                        .collect(joining("; "))
                + (more > 0 ? "; +" + Phrases.amount(more) + " more" : "");
    }

    static void writeNextFixes(HealthReport report, StringBuilder text) {
        if (!report.topFixes().isEmpty()) {
            text.append("\n### Next fixes\n\n");
            report.topFixes().forEach(fix -> {
                text.append("- `").append(fix.rule()).append('`');
                text.append(
                        fix.complete() ? "" : " on " + MarkdownText.of(MarkdownText.cut(Phrases.list(fix.subjects()))));
                text.append(": ").append(fix.measures().title()).append(" +").append(fix.shownGain());
                text.append('\n');
            });
        }
    }

    private static void writeLeaderboards(HealthReport report, ReportOptions options, StringBuilder text) {
        MarkdownLeaderboards boards = new MarkdownLeaderboards(report.figures(), options);
        if (!boards.isEmpty()) {
            startFold("Teams of the rollouts", text);
            boards.write(ROOM_FOR_PART, text);
            endFold(text);
        }
    }

    private static void writeAccepted(HealthReport report, MarkdownTable table, StringBuilder text) {
        List<Finding> accepted = report.acceptedFindings();
        if (!accepted.isEmpty()) {
            startFold("Accepted in the baseline (" + Phrases.amount(accepted.size()) + ")", text);
            table.write(accepted, ROOM_FOR_PART, text);
            endFold(text);
        }
    }

    private static void writeWaived(HealthReport report, MarkdownTable table, StringBuilder text) {
        List<Finding> waived = report.findings(Outcome.WAIVED);
        if (!waived.isEmpty()) {
            startFold("Waived (" + Phrases.amount(waived.size()) + ")", text);
            table.write(waived, ROOM_FOR_PART, text);
            endFold(text);
        }
    }

    private static void writeErrors(HealthReport report, MarkdownTable table, StringBuilder text) {
        List<Finding> errors = report.findings(Outcome.ERROR);
        if (!errors.isEmpty()) {
            text.append("\n### Could not be run (")
                    .append(Phrases.amount(errors.size()))
                    .append(")\n\n");
            table.write(errors, ROOM_FOR_PART, text);
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
