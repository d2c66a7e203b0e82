package org.planhealth.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanComparison;
import org.planhealth.rules.ReportSlice;
import org.planhealth.rules.report.ReportFormat;
import org.planhealth.rules.report.ReportOptions;

/**
 * Reports as one HTML page that holds all it needs: no network, no other file, and readable without scripts.
 *
 * <p>Several plans begin with their verdicts, worst first, and with what they share.
 *
 * <p>Whatever the plan says is shown and does nothing: texts are escaped for the place where they stand, and the page
 * forbids all scripts and styles but its own. The same report gives the same page.
 *
 * <pre>{@code
 * String page = new HtmlReport().render(report, ReportOptions.standard());
 * }</pre>
 */
public final class HtmlReport implements ReportFormat {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    /** Makes the format. */
    public HtmlReport() {}

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String purpose() {
        return "one page for mail, print and browsers";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return rendered("report.jte", ReportPage.of(report, options));
    }

    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return reports.isEmpty() ? "" : rendered("report.jte", ReportPage.of(PlanComparison.of(reports), options));
    }

    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return rendered("diff.jte", DiffPage.of(diff, options));
    }

    @Override
    public boolean hasSlices() {
        return true;
    }

    @Override
    public String renderSlices(List<ReportSlice> slices, ReportOptions options) {
        return slices.isEmpty() ? "" : rendered("slice.jte", SlicePage.of(slices, options));
    }

    private String rendered(String template, Object page) {
        StringOutput text = new StringOutput();
        templates.render(template, page, text);
        return text.toString();
    }
}
