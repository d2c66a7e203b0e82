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
    private static final int ROOM_FOR_ACTIONS = 30_000;
    private static final int PLACES = 3;
    private static final int PLACES_OF_ALL = 20;
    private static final int LONGEST_OF_ALL = 2_000;

    /** The parts as they follow on each other; they get their room in another order, that of the calls. */
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
     * Returns it.
     *
     * @param room how many bytes it may take
     */
    String within(int room) {
        return new MarkdownPage<Place>(room, "item")
                .quoting(Place.HEAD, "head", MarkdownPlan.ROOM_FOR_PART, this::head)
                .part(Place.UNOWNED, "what nobody is responsible for", MarkdownPlan.ROOM_FOR_PART, left -> unowned())
                .rows(Place.ACTIONS, ROOM_FOR_ACTIONS, actions()::within)
                .rows(Place.QUESTIONS, MarkdownPlan.ROOM_FOR_PART, questions()::within)
                .rows(
                        Place.DEPENDENTS,
                        MarkdownPlan.ROOM_FOR_PART,
                        lines("Who waits for you", slice.dependents())::within)
                .rows(
                        Place.DEPENDENCIES,
                        MarkdownPlan.ROOM_FOR_PART,
                        lines("What you wait for", slice.dependencies())::within)
                .rows(
                        Place.ACCEPTED,
                        MarkdownPlan.ROOM_FOR_PART,
                        findings("Accepted in the baseline", slice.accepted())::within)
                .rows(Place.WAIVED, MarkdownPlan.ROOM_FOR_PART, waived()::within)
                .rows(Place.ERRORS, MarkdownPlan.ROOM_FOR_PART, findings("Could not be run", slice.errors())::within)
                .text();
    }

    private String unowned() {
        String unowned = SliceHeading.unowned(slice);
        return unowned.isEmpty() ? "" : "\n" + unowned + "\n";
    }

    private String head(int longest) {
        HealthReport report = slice.report();
        return "## " + MarkdownPlan.said(SliceHeading.title(slice.audience()), longest) + "\n\nPart of "
                + MarkdownPlan.said(report.strategy().title(), longest) + " (`"
                + MarkdownText.cut(report.strategy().id(), longest) + "`) as of " + report.asOf() + ", profile "
                + MarkdownPlan.said(report.profile(), longest) + "\n\nThe whole plan: **"
                + MarkdownPlan.verdict(report) + "**, gate "
                + (report.gate().passed() ? "passed" : "failed") + "\n"
                + (slice.isEmpty() ? "\n" + MarkdownPlan.said(SliceHeading.nothing(slice), longest) + "\n" : "");
    }

    private MarkdownRows actions() {
        MarkdownRows rows = MarkdownRows.list(
                "\n### To do (" + Phrases.amount(slice.actions().size()) + ")\n");
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
        String name = SliceHeading.name(action);
        String more = action.what().substring(name.length());
        return start + "**" + said(name) + "**" + (more.isEmpty() ? "" : " " + said(more.strip())) + " ("
                + said(SliceHeading.kind(action)) + ")" + place(action.location()) + "\n" + why;
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
        List<Finding> missing = slice.missingElsewhere();
        MarkdownRows rows =
                list("To find out and state in the plan", slice.questionGroups().size() + missing.size());
        slice.questionGroups()
                .forEach(group -> rows.add(
                        "- " + said(SliceHeading.sentence(group))
                                + place(group.first().location()) + "\n",
                        1));
        missing.forEach(finding -> rows.add(line(finding), 1));
        return rows;
    }

    private static MarkdownRows list(String title, int count) {
        return MarkdownRows.list("\n### " + title + " (" + Phrases.amount(count) + ")\n\n");
    }

    private MarkdownRows lines(String title, List<String> lines) {
        MarkdownRows rows = list(title, lines.size());
        lines.forEach(line -> rows.add("- " + said(line) + "\n", 1));
        return rows;
    }

    private MarkdownRows findings(String title, List<Finding> findings) {
        MarkdownRows rows = list(title, findings.size());
        findings.forEach(finding -> rows.add(line(finding), 1));
        return rows;
    }

    private MarkdownRows waived() {
        MarkdownRows rows = list("Waived", slice.waived().size());
        slice.waived()
                .forEach((finding, waiver) -> rows.add(
                        line(finding).stripTrailing()
                                + (waiver.expires() == null
                                        ? " The waiver states no expiry.\n"
                                        : " The waiver expires on " + waiver.expires() + ".\n"),
                        1));
        return rows;
    }

    private String line(Finding finding) {
        return "- `" + finding.rule() + "`: " + said(finding.message()) + "."
                + (finding.decidableFrom() == null ? "" : " Next check: " + finding.decidableFrom() + ".")
                + place(finding.location()) + "\n";
    }

    private String place(@Nullable SourceLocation place) {
        return place == null ? "" : " " + links.of(place);
    }

    private String said(String words) {
        return options.allFindings()
                ? MarkdownPlan.said(words, LONGEST_OF_ALL)
                : MarkdownText.of(MarkdownText.cut(words));
    }
}
