package org.planhealth.rules.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.ReviewQuestion;
import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.sdk.Wording;

/**
 * Reports as Markdown (GitHub Flavored), for the summary of a build or a comment on a pull request: the verdict, what is new,
 * and the rest folded.
 *
 * <pre>{@code
 * String markdown = MarkdownReport.of(health.catalogue()).withLinks("https://example.org/blob/main/").render(report);
 * }</pre>
 *
 * <p>Whatever the plan says is shown and does nothing: no markup, link, mention or tag comes out of it. The same report gives
 * the same text.
 */
public final class MarkdownReport {
    private static final int FIXES = 3;

    private final RuleCatalogue catalogue;
    private final String links;

    private MarkdownReport(RuleCatalogue catalogue, String links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    /** Returns Markdown reports whose links are relative, such as {@code plan.yaml#L12}. */
    public static MarkdownReport of(RuleCatalogue catalogue) {
        return new MarkdownReport(requireNonNull(catalogue, "catalogue"), "");
    }

    /**
     * Returns Markdown reports like these with links that begin with an address, for a page that does not stand beside the
     * plan.
     *
     * @param base an address that ends before the path of the plan, such as {@code https://example.org/blob/main/}; trusted
     */
    public MarkdownReport withLinks(String base) {
        return new MarkdownReport(catalogue, requireNonNull(base, "base"));
    }

    /** Returns a report as Markdown; it ends in a line feed. */
    public String render(HealthReport report) {
        StringBuilder text = new StringBuilder();
        writeVerdict(report, text);
        List<Finding> fresh = report.newFindings();
        writeFindings(report.baseline() == null ? "Findings" : "New findings", fresh, text);
        writeFixed(report, text);
        writeNextFixes(report, text);
        writeFrozen(report, text);
        writeWaived(report, text);
        writeErrors(report, text);
        writeQuestions(report, text);
        text.append("\n_This is something to talk about, not a judgement of people._\n");
        return text.toString();
    }

    /** Returns what changed between two audits as Markdown; it ends in a line feed. */
    public String render(HealthDiff diff) {
        return new MarkdownDiff(diff, links).render();
    }

    private void writeVerdict(HealthReport report, StringBuilder text) {
        text.append("## ")
                .append(report.gate().passed() ? "✅ " : "❌ ")
                .append(MarkdownText.of(report.strategy().title()))
                .append("\n\n");
        text.append("`").append(report.strategy().id()).append("` as of ").append(report.asOf());
        text.append(", profile ").append(MarkdownText.of(report.profile())).append("\n\n");
        text.append("**Score ").append(Figure.score(report.score().proven())).append(" of 100, grade ");
        text.append(report.score().grade()).append("** - gate ");
        text.append(
                report.gate().passed()
                        ? "passed"
                        : "failed: "
                                + MarkdownText.of(
                                        String.join("; ", report.gate().reasons())));
        text.append("\n\n");
        if (report.baseline() != null) {
            text.append("Baseline: ")
                    .append(BaselineSentence.of(report.baseline(), report.asOf()))
                    .append("\n\n");
        }
        report.expiringWaivers()
                .forEach(waiver -> text.append("⏳ The waiver of ")
                        .append(MarkdownText.of(String.valueOf(waiver.rule())))
                        .append(" on ")
                        .append(MarkdownText.of(String.valueOf(waiver.on())))
                        .append(" expires on ")
                        .append(waiver.expires())
                        .append("\n\n"));
        Headlines.of(report, catalogue)
                .forEach(sentence ->
                        text.append("- ").append(MarkdownText.of(sentence)).append('\n'));
    }

    private void writeFindings(String heading, List<Finding> findings, StringBuilder text) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("\n### ")
                .append(heading)
                .append(" (")
                .append(findings.size())
                .append(")\n\n");
        new MarkdownTable(links).write(findings, text);
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

    private static void writeNextFixes(HealthReport report, StringBuilder text) {
        if (!report.nextFixes().isEmpty()) {
            text.append("\n### Next fixes\n\n");
            for (NextFix fix : report.nextFixes().stream().limit(FIXES).toList()) {
                text.append("- `").append(fix.rule()).append("` gains ").append(Figure.points(fix.gain()));
                text.append(" points: ")
                        .append(MarkdownText.of(Wording.list(fix.subjects())))
                        .append('\n');
            }
        }
    }

    private void writeFrozen(HealthReport report, StringBuilder text) {
        List<Finding> frozen = report.findings().stream()
                .filter(finding -> report.frozen(finding).isPresent())
                .toList();
        if (!frozen.isEmpty()) {
            startFold("Frozen in the baseline (" + frozen.size() + ")", text);
            new MarkdownTable(links).write(frozen, text);
            endFold(text);
        }
    }

    private void writeWaived(HealthReport report, StringBuilder text) {
        List<Finding> waived = report.findings(Outcome.WAIVED);
        if (!waived.isEmpty()) {
            startFold("Waived (" + waived.size() + ")", text);
            new MarkdownTable(links).write(waived, text);
            endFold(text);
        }
    }

    private void writeErrors(HealthReport report, StringBuilder text) {
        List<Finding> errors = report.findings(Outcome.ERROR);
        if (!errors.isEmpty()) {
            text.append("\n### Could not be run (").append(errors.size()).append(")\n\n");
            new MarkdownTable(links).write(errors, text);
        }
    }

    private static void writeQuestions(HealthReport report, StringBuilder text) {
        if (!report.questions().isEmpty()) {
            startFold(
                    "To ask each other; no fact decides (" + report.questions().size() + ")", text);
            for (ReviewQuestion question : report.questions()) {
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
