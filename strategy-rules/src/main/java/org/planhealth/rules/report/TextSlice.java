package org.planhealth.rules.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.ActionItem;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ReportSlice;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.SourceLocation;

/** What one audience must do by when and why, as text for a terminal. */
record TextSlice(ReportSlice slice, boolean everything) {
    private static final String BULLET = "  - ";
    private static final String INDENT = "    ";

    void write(TerminalPage page) {
        HealthReport report = slice.report();
        page.paragraph(StyledText.of(SliceHeading.title(slice.audience()), TextStyle.STRONG));
        page.paragraph(StyledText.of(
                report.strategy().title() + " (" + report.strategy().id() + "), as of " + report.asOf() + ", profile "
                        + report.profile(),
                TextStyle.FAINT));
        page.gap();
        page.paragraph(StyledText.of("The whole plan:")
                .add(report.verdict().phrase().toUpperCase(Locale.ROOT), TextStyle.STRONG)
                .add("- gate " + (report.gate().passed() ? "passed" : "failed")));
        if (slice.isEmpty()) {
            page.gap().paragraph(StyledText.of(SliceHeading.nothing(slice)));
        }
        if (!slice.actions().isEmpty()) {
            page.heading("To do", Phrases.amount(slice.actions().size()));
            slice.days().forEach(day -> write(day, page));
        }
        writeQuestions(page);
        writeLines("Who waits for you", slice.dependents(), page);
        writeLines("What you wait for", slice.dependencies(), page);
        writeFindings("Accepted in the baseline", slice.accepted(), page);
        writeFindings("Waived", slice.waived().keySet().asList(), page);
        writeFindings("Could not be run", slice.errors(), page);
        page.gap();
        page.paragraph(StyledText.of(SliceHeading.unowned(slice)));
        page.gap();
        page.paragraph(StyledText.of("A starting point for discussion, not a verdict on anyone.", TextStyle.FAINT));
    }

    private void write(ReportSlice.Day day, TerminalPage page) {
        page.gap();
        page.paragraph(StyledText.of(SliceHeading.day(day, slice), TextStyle.STRONG));
        day.actions().forEach(action -> write(action, page));
    }

    private void write(ActionItem action, TerminalPage page) {
        String teams = SliceHeading.teams(action, slice);
        String start = teams.isEmpty() ? "" : teams + ": ";
        boolean fix = action.kind() == ActionItem.Kind.FIX;
        if (!fix) {
            page.paragraph(
                    BULLET, placed(start + action.what() + " (" + SliceHeading.kind(action) + ")", action.location()));
            page.paragraph(INDENT, StyledText.of(String.join(" ", action.why())));
            return;
        }
        Finding heaviest = action.findings().get(0);
        String bullet = BULLET;
        for (String reason : SliceHeading.reasons(action, slice, everything)) {
            page.paragraph(bullet, StyledText.of(start + reason + "."));
            bullet = INDENT;
            start = "";
        }
        page.paragraph(
                INDENT,
                placed(
                        "(" + heaviest.severity().word() + ", " + heaviest.rule()
                                + (action.basis() == null ? ")" : ", " + action.basis() + ")"),
                        heaviest.location()));
        page.paragraph(INDENT, StyledText.of("Fix: " + action.what()));
    }

    private void writeQuestions(TerminalPage page) {
        List<Finding> missing = slice.missingElsewhere();
        int count = slice.questionGroups().size() + missing.size();
        if (count > 0) {
            page.heading("To find out and state in the plan", Phrases.amount(count));
            slice.questionGroups()
                    .forEach(group -> page.paragraph(
                            BULLET,
                            placed(SliceHeading.sentence(group), group.first().location())));
            missing.forEach(finding -> page.paragraph(BULLET, said(finding)));
        }
    }

    private static void writeLines(String title, List<String> lines, TerminalPage page) {
        if (!lines.isEmpty()) {
            page.heading(title, Phrases.amount(lines.size()));
            lines.forEach(line -> page.paragraph(BULLET, StyledText.of(line)));
        }
    }

    private static void writeFindings(String title, List<Finding> findings, TerminalPage page) {
        if (!findings.isEmpty()) {
            page.heading(title, Phrases.amount(findings.size()));
            findings.forEach(finding -> page.paragraph(BULLET, said(finding)));
        }
    }

    private static StyledText said(Finding finding) {
        return placed(
                SliceHeading.sentence(finding)
                        + (finding.decidableFrom() == null ? "" : " Next check: " + finding.decidableFrom() + "."),
                finding.location());
    }

    private static StyledText placed(String words, @Nullable SourceLocation place) {
        StyledText said = StyledText.of(words);
        return place == null ? said : said.unbroken(LocationText.of(place), TextStyle.PLACE);
    }
}
