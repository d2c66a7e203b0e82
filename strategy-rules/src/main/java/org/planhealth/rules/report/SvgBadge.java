package org.planhealth.rules.report;

import java.util.List;
import java.util.Locale;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;

/**
 * The verdict as a badge: an SVG image that loads nothing, with a title for those who do not see it. It quotes nothing of
 * the plan.
 */
public final class SvgBadge implements ReportFormat {
    private static final int PER_LETTER = 7;
    private static final int MARGIN = 6;

    /** Makes the format. */
    public SvgBadge() {}

    @Override
    public String name() {
        return "badge";
    }

    @Override
    public String purpose() {
        return "the verdict, as an SVG image";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return svg(Badge.of(report));
    }

    /** Returns the worst verdict, and how many plans have it. */
    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        return svg(Badge.of(reports));
    }

    /** Returns the badge of the newer report. */
    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        return render(diff.newer(), options);
    }

    private static String svg(Badge badge) {
        int label = Badge.LABEL.length() * PER_LETTER;
        int message = badge.message().length() * PER_LETTER;
        int left = label + 2 * MARGIN;
        int right = message + 2 * MARGIN;
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
                  <title>%2$s: %3$s</title>
                  <clipPath id="round"><rect width="%1$d" height="20" rx="3"/></clipPath>
                  <g clip-path="url(#round)">
                    <rect width="%4$d" height="20" fill="#30363d"/>
                    <rect x="%4$d" width="%5$d" height="20" fill="#%6$s"/>
                  </g>
                  <g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" aria-hidden="true">
                    <text x="%7$d" y="14" textLength="%8$d">%2$s</text>
                    <text x="%9$d" y="14" textLength="%10$d">%3$s</text>
                  </g>
                </svg>
                """,
                left + right,
                Badge.LABEL,
                badge.message(),
                left,
                right,
                badge.color(),
                MARGIN,
                label,
                left + MARGIN,
                message);
    }
}
