package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.ActionItem;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ReportSlice;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.SourceLocation;

/** What one audience must do by when and why, as Markdown. */
final class MarkdownSlice {
    private static final int PLACES = 3;

    private final ReportSlice slice;
    private final ReportOptions options;
    private final MarkdownLinks links;
    private final StringBuilder text = new StringBuilder();

    MarkdownSlice(ReportSlice slice, ReportOptions options) {
        this.slice = slice;
        this.options = options;
        this.links = new MarkdownLinks(options);
    }

    String render() {
        writeHead();
        if (slice.isEmpty()) {
            text.append('\n').append(said(SliceHeading.nothing(slice))).append('\n');
        }
        writeActions();
        writeQuestions();
        writeLines("Who waits for you", slice.dependents());
        writeLines("What you wait for", slice.dependencies());
        writeFindings("Accepted in the baseline", slice.accepted());
        writeWaived();
        writeFindings("Could not be run", slice.errors());
        String unowned = SliceHeading.unowned(slice);
        if (!unowned.isEmpty()) {
            text.append('\n').append(unowned).append('\n');
        }
        return text.append("\n_A starting point for discussion, not a verdict on anyone._\n")
                .toString();
    }

    private void writeHead() {
        HealthReport report = slice.report();
        text.append("## ").append(said(SliceHeading.title(slice.audience()))).append("\n\n");
        text.append("Part of ").append(said(report.strategy().title()));
        text.append(" (`").append(report.strategy().id()).append("`) as of ").append(report.asOf());
        text.append(", profile ").append(said(report.profile())).append("\n\n");
        text.append("The whole plan: **").append(MarkdownReport.verdict(report));
        text.append("**, gate ")
                .append(report.gate().passed() ? "passed" : "failed")
                .append('\n');
    }

    private void startPart(String title, int count) {
        text.append("\n### ").append(title);
        text.append(" (").append(Phrases.amount(count)).append(")\n\n");
    }

    private void writeActions() {
        if (slice.actions().isEmpty()) {
            return;
        }
        text.append("\n### To do (")
                .append(Phrases.amount(slice.actions().size()))
                .append(")\n");
        MarkdownRows rows = new MarkdownRows();
        for (ReportSlice.Day day : slice.days()) {
            String heading = "\n#### " + said(SliceHeading.day(day, slice)) + "\n\n";
            for (ActionItem action : day.actions()) {
                rows.add(heading + row(action), 1);
                heading = "";
            }
        }
        rows.write(room(MarkdownReport.ROOM_FOR_FINDINGS), "- ", "\n", text);
    }

    private String row(ActionItem action) {
        String teams = SliceHeading.teams(action, slice);
        String start = "- " + (teams.isEmpty() ? "" : said(teams) + ": ");
        return action.kind() == ActionItem.Kind.FIX ? fix(start, action) : planned(start, action);
    }

    private String planned(String start, ActionItem action) {
        String why = action.why().isEmpty() ? "" : "  - " + said(String.join(" ", action.why())) + "\n";
        return start + "**" + said(action.what()) + "** (" + said(SliceHeading.kind(action)) + ")"
                + place(action.location()) + "\n" + why;
    }

    private String fix(String start, ActionItem action) {
        Finding heaviest = action.findings().get(0);
        String reasons = SliceHeading.reasons(action, slice, options.allFindings()).stream()
                .map(reason -> said(reason) + ".")
                .collect(joining("<br>"));
        return start + reasons + " (" + heaviest.severity().word() + ", `" + heaviest.rule() + "`"
                + (action.basis() == null ? "" : ", " + said(action.basis())) + ")" + places(action) + "\n  - **Fix:** "
                + MarkdownText.ofRule(action.what()) + "\n";
    }

    private String places(ActionItem action) {
        return action.findings().stream()
                .map(Finding::location)
                .filter(Objects::nonNull)
                .distinct()
                .limit(options.allFindings() ? Integer.MAX_VALUE : PLACES)
                .map(this::place)
                .collect(joining());
    }

    private void writeQuestions() {
        List<Finding> missing = slice.missingElsewhere();
        int count = slice.questionGroups().size() + missing.size();
        if (count == 0) {
            return;
        }
        startPart("To find out and state in the plan", count);
        MarkdownRows rows = new MarkdownRows();
        slice.questionGroups()
                .forEach(group -> rows.add(
                        "- " + said(group.text()) + "." + place(group.first().location()) + "\n", 1));
        missing.forEach(finding -> rows.add(line(finding), 1));
        rows.write(room(MarkdownReport.ROOM_FOR_PART), "- ", "\n", text);
    }

    private void writeLines(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        startPart(title, lines.size());
        MarkdownRows rows = new MarkdownRows();
        lines.forEach(line -> rows.add("- " + said(line) + "\n", 1));
        rows.write(room(MarkdownReport.ROOM_FOR_PART), "- ", "\n", text);
    }

    private void writeFindings(String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        startPart(title, findings.size());
        MarkdownRows rows = new MarkdownRows();
        findings.forEach(finding -> rows.add(line(finding), 1));
        rows.write(room(MarkdownReport.ROOM_FOR_PART), "- ", "\n", text);
    }

    private void writeWaived() {
        if (slice.waived().isEmpty()) {
            return;
        }
        startPart("Waived", slice.waived().size());
        MarkdownRows rows = new MarkdownRows();
        slice.waived()
                .forEach((finding, waiver) -> rows.add(
                        line(finding).stripTrailing()
                                + (waiver.expires() == null
                                        ? " The waiver states no expiry.\n"
                                        : " The waiver expires on " + waiver.expires() + ".\n"),
                        1));
        rows.write(room(MarkdownReport.ROOM_FOR_PART), "- ", "\n", text);
    }

    private String line(Finding finding) {
        return "- `" + finding.rule() + "`: " + said(finding.message()) + "."
                + (finding.decidableFrom() == null ? "" : " Next check: " + finding.decidableFrom() + ".")
                + place(finding.location()) + "\n";
    }

    private String place(@Nullable SourceLocation place) {
        return place == null ? "" : " " + links.of(place);
    }

    private int room(int bytes) {
        return options.allFindings() ? -1 : bytes;
    }

    private String said(String words) {
        return MarkdownText.of(options.allFindings() ? words : MarkdownText.cut(words));
    }
}
