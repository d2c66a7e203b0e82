package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Comparator;
import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.report.ReportFormat;
import org.planhealth.rules.report.ReportOptions;

/**
 * Reports as one HTML page that holds all it needs: no network, no other file, and readable without scripts.
 *
 * <p>Whatever the plan says is shown and does nothing: texts are escaped for the place where they stand, and the page forbids all
 * scripts and styles but its own. The same report gives the same page.
 *
 * <pre>{@code
 * String page = new HtmlReport().render(report, ReportOptions.standard());
 * }</pre>
 */
public final class HtmlReport implements ReportFormat {
    private static final Comparator<HealthReport> WORST_FIRST = Comparator.<HealthReport>comparingInt(
                    report -> urgency(report.verdict()))
            .thenComparing(report -> report.gate().passed())
            .thenComparing(report -> report.delivery().score(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(report -> report.plan().score(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(report -> report.strategy().id());

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
        return page(ImmutableList.of(report), options);
    }

    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return reports.isEmpty()
                ? ""
                : page(reports.stream().sorted(WORST_FIRST).collect(toImmutableList()), options);
    }

    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return rendered(
                "diff.jte",
                new DiffPage(PageFrame.of("Changes: " + diff.newer().strategy().title()), diff, options));
    }

    private static int urgency(Verdict verdict) {
        return switch (verdict) {
            case OFF_COURSE -> 0;
            case AT_RISK -> 1;
            case CANNOT_TELL -> 2;
            case NOT_STARTED -> 3;
            case ON_COURSE -> 4;
            case CLOSED -> 5;
        };
    }

    private String page(ImmutableList<HealthReport> reports, ReportOptions options) {
        return rendered("report.jte", ReportPage.of(reports, options));
    }

    private String rendered(String template, Object page) {
        StringOutput text = new StringOutput();
        templates.render(template, page, text);
        return text.toString();
    }
}
