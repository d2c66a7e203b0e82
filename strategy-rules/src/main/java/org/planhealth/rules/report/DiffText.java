package org.planhealth.rules.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.FindingGroup;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthDiff.Changed;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.Restatement;
import org.planhealth.rules.ScoreChange;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Phrases;

/** What changed between two audits as text for people. */
final class DiffText {
    private static final int LABEL = 12;

    /** So many changes of a rule, and so many entities with restated facts, are listed. */
    private static final int CHANGES = 3;

    private static final int SUBJECTS = 20;

    private final HealthDiff diff;
    private final ReportOptions options;
    private final TerminalPage page;

    private DiffText(HealthDiff diff, ReportOptions options) {
        this.diff = diff;
        this.options = options;
        this.page = new TerminalPage(options.width(), options.color());
    }

    static String render(HealthDiff diff, ReportOptions options) {
        return new DiffText(diff, options).text();
    }

    private String text() {
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
        writeRestated();
        writeFindings("New", TextStyle.BAD, newer, diff.added(), finding -> "");
        writeFindings("Fixed", TextStyle.GOOD, diff.older(), DiffPhrases.fixed(diff), finding -> "");
        ImmutableListMultimap<Finding, Restatement> gone = diff.goneAfterRestating();
        writeFindings(
                "Gone after restating",
                TextStyle.BAD,
                diff.older(),
                gone.keySet().asList(),
                finding -> DiffPhrases.restated(gone.get(finding)));
        writeChanged(diff.changed());
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

    private void writeRestated() {
        ImmutableList<Restatement> restated = diff.restated();
        if (restated.isEmpty()) {
            return;
        }
        page.heading("Restated", Phrases.count(restated.size(), "fact"));
        ImmutableListMultimap<String, String> bySubject = DiffPhrases.lines(restated);
        int most = options.allFindings() ? bySubject.keySet().size() : SUBJECTS;
        bySubject.asMap().entrySet().stream().limit(most).forEach(entity -> {
            page.paragraph(FindingList.INDENT, StyledText.of(entity.getKey(), TextStyle.STRONG));
            entity.getValue().forEach(line -> page.paragraph(FindingList.INDENT + "  ", StyledText.of(line)));
        });
        more(bySubject.keySet().size() - most, "other entity", "other entities");
    }

    private void more(int count, String one, String many) {
        if (count > 0) {
            page.paragraph(
                    FindingList.INDENT,
                    StyledText.of("+" + Phrases.amount(count) + " more: " + (count == 1 ? one : many)));
        }
    }

    private void writeFindings(
            String heading,
            TextStyle style,
            HealthReport report,
            List<Finding> findings,
            Function<Finding, String> remark) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(heading, Phrases.count(findings.size(), "finding"));
        if (options.allFindings()) {
            findings.forEach(finding -> write(finding, style, remark));
            return;
        }
        for (Outcome outcome : Outcome.values()) {
            for (FindingGroup group : report.groups(outcome, findings)) {
                if (group.findings().size() == 1) {
                    write(group.heaviest(), style, remark);
                } else {
                    write(group, style, remark);
                }
            }
        }
    }

    private void write(Finding finding, TextStyle style, Function<Finding, String> remark) {
        page.row(FindingList.label(finding.severity()), style, name(finding), aside(finding));
        page.paragraph(FindingList.INDENT, StyledText.of(finding.message()));
        if (!remark.apply(finding).isEmpty()) {
            page.paragraph(FindingList.INDENT, StyledText.of(remark.apply(finding), TextStyle.STRONG));
        }
        page.paragraph(FindingList.INDENT + "  ", LocationText.of(finding));
    }

    /** Writes several findings of a rule as one sentence. */
    private void write(FindingGroup group, TextStyle style, Function<Finding, String> remark) {
        Finding heaviest = group.heaviest();
        page.row(
                FindingList.label(group.severity()),
                style,
                StyledText.of(heaviest.rule(), TextStyle.STRONG)
                        .add("(" + Phrases.amount(group.findings().size()) + ")"),
                aside(heaviest));
        page.paragraph(FindingList.INDENT, StyledText.of(group.sentence()));
        if (!remark.apply(heaviest).isEmpty()) {
            page.paragraph(
                    FindingList.INDENT,
                    StyledText.of(heaviest.subject() + ": " + remark.apply(heaviest), TextStyle.STRONG));
        }
        page.paragraph(FindingList.INDENT + "  ", LocationText.of(FindingList.places(group)));
    }

    private void writeChanged(List<Changed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        page.heading("Changed", Phrases.count(changed.size(), "finding"));
        DiffPhrases.byRule(changed).asMap().values().forEach(ofRule -> {
            int most = options.allFindings() ? ofRule.size() : CHANGES;
            ofRule.stream().limit(most).forEach(this::write);
            more(ofRule.size() - most, "of this rule", "of this rule");
        });
    }

    private void write(Changed pair) {
        Finding after = pair.after();
        page.row(
                FindingList.label(after.severity()),
                TextStyle.of(after.severity()),
                name(after),
                DiffPhrases.change(pair));
        page.paragraph(FindingList.INDENT, StyledText.of(after.message()));
        if (DiffPhrases.hasOtherMessage(pair)) {
            page.paragraph(
                    FindingList.INDENT, StyledText.of("was: " + pair.before().message(), TextStyle.FAINT));
        }
        page.paragraph(FindingList.INDENT + "  ", LocationText.of(after));
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
