package org.planhealth.rules.report;

import java.util.List;
import java.util.function.IntFunction;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ReportSlice;

/**
 * Reports as Markdown (GitHub Flavored), for a build summary or a pull request comment: the result, the new findings, a
 * roadmap that GitHub draws, and the rest folded. Several plans begin with their verdicts, worst first, and with what they
 * share.
 *
 * <p>More than three findings of one rule are one row, unless {@linkplain ReportOptions#withAllFindings all findings} are
 * asked for. A comment on GitHub has room for 65,536 characters, so the text is always shorter than 60,000 bytes, whatever
 * the plans and whatever is asked for: what matters most comes first, and a sentence says how many findings are left out.
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
    /** How many bytes a text may take. */
    static final int LARGEST = 59_900;

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
        return reports.isEmpty() ? "" : MarkdownPlans.of(reports, options).within(LARGEST);
    }

    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return new MarkdownDiff(diff, options).within(LARGEST);
    }

    @Override
    public boolean hasSlices() {
        return true;
    }

    @Override
    public String renderSlices(List<ReportSlice> slices, ReportOptions options) {
        return MarkdownPage.joined(
                "",
                LARGEST,
                slices.stream()
                        .<IntFunction<String>>map(slice -> new MarkdownSlice(slice, options)::within)
                        .toList());
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return new MarkdownPlan(report, options).within(LARGEST);
    }
}
