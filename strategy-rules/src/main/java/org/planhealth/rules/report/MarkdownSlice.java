package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.ActionItem;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ReportSlice;
import org.planhealth.strategy.SourceLocation;

/** What one audience must do by when and why, as Markdown. */
final class MarkdownSlice {
    private static final int PLACES = 3;
    private static final int PLACES_OF_ALL = 20;
    private static final int LONGEST_OF_ALL = 2_000;
    private static final int ROOM_FOR_ACTIONS = 24_000;
    private static final int ROOM_FOR_PART = 5_000;

    /** The parts as they follow on each other. */
    private enum Place {
        HEAD,
        ACTIONS,
        QUESTIONS,
        DEPENDENTS,
        DEPENDENCIES,
        ACCEPTED,
        WAIVED,
        ERRORS,
        UNOWNED
    }

    private final ReportSlice slice;
    private final ReportOptions options;
    private final MarkdownLinks links;

    MarkdownSlice(ReportSlice slice, ReportOptions options) {
        this.slice = slice;
        this.options = options;
        this.links = new MarkdownLinks(options);
    }

    /**
     * Returns the slice.
     *
     * @param room how many bytes it may take, at least some 3,000
     */
    String within(int room) {
        MarkdownPage page = new MarkdownPage(room)
                .quoting(Place.HEAD.ordinal(), "head", ROOM_FOR_PART, this::head)
                .list(Place.ACTIONS.ordinal(), "what to do", ROOM_FOR_ACTIONS, actions())
                .list(Place.QUESTIONS.ordinal(), "what to find out", ROOM_FOR_PART, questions());
        lines(Place.DEPENDENTS, "Who waits for you", slice.dependents(), page);
        lines(Place.DEPENDENCIES, "What you wait for", slice.dependencies(), page);
        findings(Place.ERRORS, "Could not be run", slice.errors(), page);
        findings(Place.ACCEPTED, "Accepted in the baseline", slice.accepted(), page);
        String unowned = SliceHeading.unowned(slice);
        return page.list(Place.WAIVED.ordinal(), "what is waived", ROOM_FOR_PART, waived())
                .part(
                        Place.UNOWNED.ordinal(),
                        "what nobody owns",
                        ROOM_FOR_PART,
                        most -> unowned.isEmpty() ? "" : "\n" + unowned + "\n")
                .text();
    }

    private String head(int longest) {
        HealthReport report = slice.report();
        return "## " + MarkdownPlan.said(SliceHeading.title(slice.audience()), longest) + "\n\nPart of "
                + MarkdownPlan.said(report.strategy().title(), longest) + " (`"
                + MarkdownText.cut(report.strategy().id(), longest) + "`) as of " + report.asOf() + ", profile "
                + MarkdownPlan.said(report.profile(), longest) + "\n\nThe whole plan: **" + MarkdownPlan.verdict(report)
                + "**, gate " + (report.gate().passed() ? "passed" : "failed") + "\n"
                + (slice.isEmpty() ? "\n" + MarkdownPlan.said(SliceHeading.nothing(slice), longest) + "\n" : "");
    }

    private MarkdownRows actions() {
        MarkdownRows rows =
                MarkdownRows.list(MarkdownPlan.heading("To do", slice.actions()).stripTrailing() + "\n");
        for (ReportSlice.Day day : slice.days()) {
            String heading = "\n#### " + said(SliceHeading.day(day, slice)) + "\n\n";
            for (ActionItem action : day.actions()) {
                rows.add(heading + row(action), 1);
                heading = "";
            }
        }
        return rows;
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
                .limit(options.allFindings() ? PLACES_OF_ALL : PLACES)
                .map(this::place)
                .collect(joining());
    }

    private MarkdownRows questions() {
        List<String> rows = new ArrayList<>();
        slice.questionGroups()
                .forEach(group -> rows.add(
                        "- " + said(group.text()) + "." + place(group.first().location()) + "\n"));
        slice.missingElsewhere().forEach(finding -> rows.add(line(finding)));
        return listed("To find out and state in the plan", rows);
    }

    private static MarkdownRows listed(String heading, List<String> rows) {
        MarkdownRows list = MarkdownRows.list(MarkdownPlan.heading(heading, rows));
        rows.forEach(row -> list.add(row, 1));
        return list;
    }

    private void lines(Place place, String heading, List<String> lines, MarkdownPage page) {
        List<String> rows = lines.stream().map(line -> "- " + said(line) + "\n").toList();
        page.list(place.ordinal(), heading, ROOM_FOR_PART, listed(heading, rows));
    }

    private void findings(Place place, String heading, List<Finding> findings, MarkdownPage page) {
        List<String> rows = findings.stream().map(this::line).toList();
        page.list(place.ordinal(), heading, ROOM_FOR_PART, listed(heading, rows));
    }

    private MarkdownRows waived() {
        List<String> rows = new ArrayList<>();
        slice.waived()
                .forEach((finding, waiver) -> rows.add(line(finding).stripTrailing()
                        + (waiver.expires() == null
                                ? " The waiver states no expiry.\n"
                                : " The waiver expires on " + waiver.expires() + ".\n")));
        return listed("Waived", rows);
    }

    private String line(Finding finding) {
        return "- `" + finding.rule() + "`: " + said(finding.message()) + "."
                + (finding.decidableFrom() == null ? "" : " Next check: " + finding.decidableFrom() + ".")
                + place(finding.location()) + "\n";
    }

    private String place(@Nullable SourceLocation place) {
        return place == null ? "" : " " + links.of(place);
    }

    /** Returns a text, shortened unless all is asked for. */
    private String said(String words) {
        return MarkdownText.of(
                options.allFindings() ? MarkdownText.cut(words, LONGEST_OF_ALL) : MarkdownText.cut(words));
    }
}
