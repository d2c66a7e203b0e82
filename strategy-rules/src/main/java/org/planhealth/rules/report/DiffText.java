package org.planhealth.rules.report;

import com.google.common.base.Strings;
import java.math.BigDecimal;
import java.util.List;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthDiff.Changed;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ScoreChange;
import org.planhealth.rules.sdk.Wording;

/**
 * What changed between two audits as text for people.
 *
 * <p>Plain like {@link TextReport}: no line is wider than asked unless a single word or place is, and the same diff gives the
 * same text.
 */
public final class DiffText {
    private static final int LABEL = 12;

    private final int width;
    private final boolean colour;

    private DiffText(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    /** Returns texts for 80 columns, without colours. */
    public static DiffText create() {
        return new DiffText(TextReport.STANDARD_WIDTH, false);
    }

    /**
     * Returns texts like these of another width.
     *
     * @param columns the most columns of a line, at least 40
     */
    public DiffText withWidth(int columns) {
        TextReport.checkWidth(columns);
        return new DiffText(columns, colour);
    }

    /** Returns texts like these with colours (ANSI escape codes), or without. */
    public DiffText withColour(boolean on) {
        return new DiffText(width, on);
    }

    /** Returns a diff as text. */
    public String render(HealthDiff diff) {
        Page page = new Page(width, colour);
        HealthReport newer = diff.newer();
        page.paragraph(Words.of(newer.strategy().title(), Style.STRONG));
        page.paragraph(
                Words.of(newer.strategy().id() + ", from " + day(diff.older()) + " to " + day(newer), Style.FAINT));
        page.gap();
        writeScore(diff.score().rounded(1), page);
        page.paragraph(label("Findings"), Words.of(counts(diff)));
        writeFindings("New", Style.BAD, diff.added(), page);
        writeFindings("Fixed", Style.GOOD, diff.fixed(), page);
        writeChanged(diff.changed(), page);
        return page.text();
    }

    private static String day(HealthReport report) {
        return report.asOf() + " (" + report.profile() + ", rules " + report.rulesVersion() + ")";
    }

    private static void writeScore(ScoreChange score, Page page) {
        page.paragraph(
                label("Score"),
                Words.of(score.before() + " to " + score.after() + ", " + signed(score.total()), Style.STRONG));
        page.paragraph(label(""), Words.of(signed(score.byPlan()) + " the plan changed"));
        page.paragraph(label(""), Words.of(signed(score.byTime()) + " time passed"));
        page.paragraph(label(""), Words.of(signed(score.byRules()) + " the rules changed"));
    }

    private static String counts(HealthDiff diff) {
        return diff.added().size() + " new, " + diff.fixed().size() + " fixed, "
                + diff.changed().size() + " changed, "
                + (diff.kept().size() - diff.changed().size()) + " as they were";
    }

    private static void writeFindings(String heading, Style style, List<Finding> findings, Page page) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(heading, Wording.count(findings.size(), "finding"));
        for (Finding finding : findings) {
            page.row(FindingList.label(finding.severity()), style, name(finding), aside(finding));
            page.paragraph(FindingList.INDENT, Words.of(finding.message()));
            page.paragraph(FindingList.INDENT + "  ", Places.of(finding));
        }
    }

    private static void writeChanged(List<Changed> changed, Page page) {
        if (changed.isEmpty()) {
            return;
        }
        page.heading("Changed", Wording.count(changed.size(), "finding"));
        for (Changed pair : changed) {
            Finding after = pair.after();
            page.row(
                    FindingList.label(after.severity()),
                    Style.of(after.severity()),
                    name(after),
                    state(pair.before(), after) + " to " + state(after, pair.before()));
            page.paragraph(FindingList.INDENT, Words.of(after.message()));
            page.paragraph(FindingList.INDENT + "  ", Places.of(after));
        }
    }

    /** Returns what of a finding is not as in the other: outcome, severity or degree. */
    private static String state(Finding finding, Finding other) {
        if (finding.outcome() != other.outcome()) {
            return finding.outcome().word();
        }
        return finding.severity() == other.severity()
                ? "degree " + Wording.number(Math.round(1000 * finding.degree()) / 1000.0)
                : finding.severity().word();
    }

    private static Words name(Finding finding) {
        return Words.of(finding.rule(), Style.STRONG).add("on " + Wording.list(finding.subjects()));
    }

    private static String aside(Finding finding) {
        return finding.outcome().word();
    }

    private static String signed(BigDecimal points) {
        return (points.signum() < 0 ? "" : "+") + points.toPlainString();
    }

    private static String label(String text) {
        return Strings.padEnd(text, LABEL, ' ');
    }
}
