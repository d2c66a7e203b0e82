package org.planhealth.rules.report;

import com.google.common.base.Strings;
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
        page.paragraph(Words.of(newer.strategy().id() + ", " + DiffWords.sides(diff), Style.FAINT));
        page.gap();
        writeScore(diff.score().rounded(1), page);
        page.paragraph(label("Findings"), Words.of(DiffWords.counts(diff)));
        writeFindings("New", Style.BAD, diff.added(), page);
        writeFindings("Fixed", Style.GOOD, diff.fixed(), page);
        writeChanged(diff.changed(), page);
        return page.text();
    }

    private static void writeScore(ScoreChange score, Page page) {
        page.paragraph(
                label("Score"),
                Words.of(
                        score.before() + " to " + score.after() + ", " + DiffWords.signed(score.total()),
                        Style.STRONG));
        page.paragraph(label(""), Words.of(DiffWords.signed(score.byPlan()) + " the plan changed"));
        page.paragraph(label(""), Words.of(DiffWords.signed(score.byTime()) + " time passed"));
        page.paragraph(label(""), Words.of(DiffWords.signed(score.byRules()) + " the rules changed"));
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
                    DiffWords.change(pair));
            page.paragraph(FindingList.INDENT, Words.of(after.message()));
            if (DiffWords.isSaidAnew(pair)) {
                page.paragraph(
                        FindingList.INDENT, Words.of("was: " + pair.before().message(), Style.FAINT));
            }
            page.paragraph(FindingList.INDENT + "  ", Places.of(after));
        }
    }

    private static Words name(Finding finding) {
        return Words.of(finding.rule(), Style.STRONG).add("on " + Wording.list(finding.subjects()));
    }

    private static String aside(Finding finding) {
        return finding.outcome().word();
    }

    private static String label(String text) {
        return Strings.padEnd(text, LABEL, ' ');
    }
}
