package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Gate;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Waiver;

/** The report of one plan as Markdown: the result first, then the findings, what to do, the roadmap, and the rest folded. */
record MarkdownPlan(HealthReport report, ReportOptions options) {
    private static final int ROOM_FOR_HEAD = 6_000;
    private static final int ROOM_FOR_FINDINGS = 18_000;
    private static final int ROOM_FOR_ALL_FINDINGS = 30_000;
    private static final int ROOM_FOR_ROADMAP = 7_000;
    private static final int MOST_REASONS = 5;
    private static final String END_FOLD = "\n</details>\n";

    /** How many bytes another part may take. */
    static final int ROOM_FOR_PART = 5_000;

    /** The parts as they follow on each other; they get their room in another order, that of the calls. */
    private enum Place {
        HEAD,
        NOW_KNOWN,
        FINDINGS,
        FIXED,
        QUESTIONS,
        FIXES,
        ROADMAP,
        LEADERBOARDS,
        ACCEPTED,
        WAIVED,
        ERRORS,
        DISCUSSION
    }

    /**
     * Returns the report.
     *
     * @param room how many bytes it may take, at least some 3,000
     */
    String within(int room) {
        boolean hasBaseline = report.baseline() != null;
        MarkdownPage<Place> page =
                new MarkdownPage<Place>(room, "finding").quoting(Place.HEAD, "head", ROOM_FOR_HEAD, this::head);
        findings(Place.NOW_KNOWN, "Now known, accepted as missing information", report.nowKnown(), page);
        page.rows(
                Place.FINDINGS,
                options.allFindings() ? ROOM_FOR_ALL_FINDINGS : ROOM_FOR_FINDINGS,
                rows(heading(hasBaseline ? "New findings" : "Findings", report.newFindings()), report.newFindings())
                        ::within);
        findings(Place.ERRORS, "Could not be run", report.findings(Outcome.ERROR), page);
        page.quoting(Place.FIXES, "the next fixes", ROOM_FOR_PART, longest -> nextFixes(report, longest))
                .quoting(Place.QUESTIONS, "the missing information", ROOM_FOR_PART, this::questions)
                .part(Place.ROADMAP, "the roadmap", ROOM_FOR_ROADMAP, new MarkdownRoadmap(report)::within)
                .part(Place.LEADERBOARDS, "the teams of the rollouts", ROOM_FOR_PART, this::leaderboards)
                .rows(Place.FIXED, ROOM_FOR_PART, this::fixed);
        folded(Place.ACCEPTED, "Accepted in the baseline", report.acceptedFindings(), page);
        folded(Place.WAIVED, "Waived", report.findings(Outcome.WAIVED), page);
        return page.quoting(Place.DISCUSSION, "the questions to discuss", ROOM_FOR_PART, this::discussion)
                .text();
    }

    private MarkdownRows rows(String head, List<Finding> findings) {
        return new MarkdownTable(report, options).rows(head, findings);
    }

    private void findings(Place place, String heading, ImmutableList<Finding> findings, MarkdownPage<Place> page) {
        page.rows(place, ROOM_FOR_PART, rows(heading(heading, findings), findings)::within);
    }

    private void folded(Place place, String summary, ImmutableList<Finding> findings, MarkdownPage<Place> page) {
        String start = startFold(summary + " (" + Phrases.amount(findings.size()) + ")");
        MarkdownRows rows = rows(start, findings);
        page.rows(place, ROOM_FOR_PART, room -> {
            MarkdownPage.Fitted fitted = rows.within(room - END_FOLD.length());
            return fitted.text().isEmpty()
                    ? fitted
                    : new MarkdownPage.Fitted(fitted.text() + END_FOLD, fitted.leftOut());
        });
    }

    static String heading(String heading, List<?> listed) {
        return "\n### " + heading + " (" + Phrases.amount(listed.size()) + ")\n\n";
    }

    private String head(int longest) {
        StringBuilder text = new StringBuilder("## ")
                .append(report.gate().passed() ? "✅ " : "❌ ")
                .append(said(report.strategy().title(), longest))
                .append("\n\n`")
                .append(MarkdownText.cut(report.strategy().id(), longest))
                .append("` as of ")
                .append(report.asOf())
                .append(", profile ")
                .append(said(report.profile(), longest))
                .append("\n\n**")
                .append(verdict(report))
                .append("**\n\n");
        report.headlines()
                .forEach(headline ->
                        text.append("- ").append(said(headline.text(), longest)).append('\n'));
        text.append('\n').append(figure(Measure.DELIVERY)).append("; ").append(figure(Measure.PLAN));
        text.append("\n\nGate ").append(gate(report.gate(), longest)).append("\n\nFindings: ");
        text.append(report.counts().summary()).append("\n\n");
        StrategySentence.of(report.figures().strategyForecast())
                .ifPresent(sentence -> text.append("Strategy: ")
                        .append(said(sentence, longest))
                        .append("\n\n"));
        if (report.baseline() != null) {
            text.append("Baseline: ")
                    .append(BaselineSentence.of(report, report.baseline()))
                    .append("\n\n");
        }
        List<Waiver> expiring = report.expiringWaivers();
        expiring.stream()
                .limit(MOST_REASONS)
                .forEach(waiver -> text.append("⏳ The waiver for ")
                        .append(said(waiver.rule() + " on " + waiver.subject(), longest))
                        .append(" expires on ")
                        .append(waiver.expires())
                        .append("\n\n"));
        if (expiring.size() > MOST_REASONS) {
            text.append("⏳ +")
                    .append(Phrases.amount(expiring.size() - MOST_REASONS))
                    .append(" more\n\n");
        }
        return text.toString();
    }

    static String said(String text, int longest) {
        return MarkdownText.of(MarkdownText.cut(text, longest));
    }

    static String verdict(HealthReport report) {
        return NumberFormats.capitalized(report.verdict().phrase());
    }

    private String figure(Measure measure) {
        HealthFigure figure = report.figure(measure);
        return measure.title()
                + (figure.score() == null ? " not judged yet" : " " + ReportPhrases.score(figure.score()) + " of 100")
                + " (" + ReportSummary.evidence(figure) + ")";
    }

    static String gate(Gate gate, int longest) {
        String decided = gate.passed() ? "passed" : "failed: " + listed(gate.reasons(), longest);
        return gate.warnings().isEmpty() ? decided : decided + "; warning: " + listed(gate.warnings(), longest);
    }

    private static String listed(List<String> reasons, int longest) {
        int more = reasons.size() - MOST_REASONS;
        return reasons.stream()
                        .limit(MOST_REASONS)
                        .map(reason -> said(reason, longest))
                        .collect(joining("; "))
                + (more > 0 ? "; +" + Phrases.amount(more) + " more" : "");
    }

    private String questions(int longest) {
        return report.questions().isEmpty()
                ? ""
                : report.topQuestions().stream()
                        .map(question -> "- " + said(question.text(), longest) + "\n")
                        .collect(joining("", "\n### Missing information that matters most\n\n", ""));
    }

    private MarkdownPage.Fitted fixed(int room) {
        List<Baseline.Entry> fixed =
                report.baseline() == null ? List.of() : report.baseline().fixed();
        MarkdownTable table = new MarkdownTable(report, options);
        MarkdownRows rows = MarkdownRows.list(heading("Fixed since the baseline", fixed));
        fixed.forEach(entry -> rows.add("- `" + entry.rule() + "`: " + table.said(entry.message()) + "\n", 1));
        return rows.within(room);
    }

    static String nextFixes(HealthReport report, int longest) {
        return report.topFixes().isEmpty()
                ? ""
                : report.topFixes().stream()
                        .map(fix -> "- `" + fix.rule() + "`"
                                + (fix.complete() ? "" : " on " + said(Phrases.list(fix.subjects()), longest))
                                + ": " + fix.measures().title() + " +" + fix.shownGain() + "\n")
                        .collect(joining("", "\n### Next fixes\n\n", ""));
    }

    private String leaderboards(int room) {
        String start = startFold("Teams of the rollouts");
        String tables =
                new MarkdownLeaderboards(report.figures(), options).within(room - start.length() - END_FOLD.length());
        return tables.isEmpty() ? "" : start + tables + END_FOLD;
    }

    private String discussion(int longest) {
        return report.discussion().isEmpty()
                ? ""
                : startFold("Questions to discuss (" + report.discussion().size() + ")")
                        + report.discussion().stream()
                                .map(question -> "- **" + question.topic().word() + "**: "
                                        + said(question.text(), longest) + "\n")
                                .collect(joining())
                        + END_FOLD;
    }

    private static String startFold(String summary) {
        return "\n<details><summary>" + summary + "</summary>\n\n";
    }
}
