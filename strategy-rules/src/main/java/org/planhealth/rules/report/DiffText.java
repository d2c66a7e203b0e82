package org.planhealth.rules.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthDiff.Changed;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Restatement;
import org.planhealth.rules.ScoreChange;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Phrases;

/** What changed between two audits as text for people. */
final class DiffText {
    private static final int LABEL = 12;

    private DiffText() {}

    static String render(HealthDiff diff, ReportOptions options) {
        TerminalPage page = new TerminalPage(options.width(), options.color());
        HealthReport newer = diff.newer();
        page.paragraph(StyledText.of(newer.strategy().title(), TextStyle.STRONG));
        page.paragraph(StyledText.of(newer.strategy().id() + ", " + DiffPhrases.sides(diff), TextStyle.FAINT));
        page.gap();
        page.paragraph(
                label("Verdict"), StyledText.of(DiffPhrases.verdict(diff), ReportSummary.style(newer.verdict())));
        writeScore(diff, Measure.DELIVERY, diff.delivery(), page);
        writeScore(diff, Measure.PLAN, diff.plan(), page);
        page.paragraph(label("Gate"), ReportSummary.gate(newer.gate()));
        page.paragraph(label("Findings"), StyledText.of(newer.counts().summary()));
        page.paragraph(label(""), StyledText.of(DiffPhrases.counts(diff)));
        writeRestated(diff, page);
        writeFindings("New", TextStyle.BAD, diff.added(), finding -> "", page);
        writeFindings("Fixed", TextStyle.GOOD, DiffPhrases.fixed(diff), finding -> "", page);
        ImmutableListMultimap<Finding, Restatement> gone = diff.goneAfterRestating();
        writeFindings(
                "Gone after restating",
                TextStyle.BAD,
                gone.keySet().asList(),
                finding -> DiffPhrases.restated(gone.get(finding)),
                page);
        writeChanged(diff.changed(), page);
        FixList.write(newer.topFixes(), page);
        return page.text();
    }

    private static void writeScore(HealthDiff diff, Measure measure, @Nullable ScoreChange change, TerminalPage page) {
        if (change == null) {
            page.paragraph(
                    label(measure.title()), StyledText.of(DiffPhrases.notSplit(diff, measure), TextStyle.STRONG));
            return;
        }
        ScoreChange score = change.rounded(1);
        if (DiffPhrases.isUnchanged(score)) {
            page.paragraph(label(measure.title()), StyledText.of(score.after() + ", unchanged", TextStyle.STRONG));
            return;
        }
        page.paragraph(
                label(measure.title()),
                StyledText.of(
                        score.before() + " to " + score.after() + ", " + DiffPhrases.signed(score.total()),
                        TextStyle.STRONG));
        page.paragraph(label(""), StyledText.of(DiffPhrases.signed(score.byPlan()) + " from changes to the plan"));
        if (score.byRestating().signum() != 0) {
            page.paragraph(
                    label("") + "  ",
                    StyledText.of(
                            "of these " + DiffPhrases.signed(score.byRestating()) + " from what the plan restates"));
        }
        page.paragraph(label(""), StyledText.of(DiffPhrases.signed(score.byTime()) + " from the passage of time"));
        page.paragraph(label(""), StyledText.of(DiffPhrases.signed(score.byRules()) + " from changes to the rules"));
    }

    private static void writeRestated(HealthDiff diff, TerminalPage page) {
        ImmutableList<Restatement> restated = diff.restated();
        if (!restated.isEmpty()) {
            page.heading("Restated", Phrases.count(restated.size(), "fact"));
            DiffPhrases.lines(restated).asMap().forEach((subject, lines) -> {
                page.paragraph(FindingList.INDENT, StyledText.of(subject, TextStyle.STRONG));
                lines.forEach(line -> page.paragraph(FindingList.INDENT + "  ", StyledText.of(line)));
            });
        }
    }

    private static void writeFindings(
            String heading,
            TextStyle style,
            List<Finding> findings,
            Function<Finding, String> remark,
            TerminalPage page) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(heading, Phrases.count(findings.size(), "finding"));
        for (Finding finding : findings) {
            page.row(FindingList.label(finding.severity()), style, name(finding), aside(finding));
            page.paragraph(FindingList.INDENT, StyledText.of(finding.message()));
            if (!remark.apply(finding).isEmpty()) {
                page.paragraph(FindingList.INDENT, StyledText.of(remark.apply(finding), TextStyle.STRONG));
            }
            page.paragraph(FindingList.INDENT + "  ", LocationText.of(finding));
        }
    }

    private static void writeChanged(List<Changed> changed, TerminalPage page) {
        if (changed.isEmpty()) {
            return;
        }
        page.heading("Changed", Phrases.count(changed.size(), "finding"));
        for (Changed pair : changed) {
            Finding after = pair.after();
            page.row(
                    FindingList.label(after.severity()),
                    TextStyle.of(after.severity()),
                    name(after),
                    DiffPhrases.change(pair));
            page.paragraph(FindingList.INDENT, StyledText.of(after.message()));
            if (DiffPhrases.hasOtherMessage(pair)) {
                page.paragraph(
                        FindingList.INDENT,
                        StyledText.of("was: " + pair.before().message(), TextStyle.FAINT));
            }
            page.paragraph(FindingList.INDENT + "  ", LocationText.of(after));
        }
    }

    private static StyledText name(Finding finding) {
        return StyledText.of(finding.rule(), TextStyle.STRONG).add("on " + Phrases.list(finding.subjects()));
    }

    private static String aside(Finding finding) {
        return finding.outcome().word();
    }

    private static String label(String text) {
        return Strings.padEnd(text, LABEL, ' ');
    }
}
