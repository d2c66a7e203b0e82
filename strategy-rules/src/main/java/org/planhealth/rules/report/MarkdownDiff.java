package org.planhealth.rules.report;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Comparator;
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

/**
 * What changed between two audits as Markdown: the score and why it changed, then what is new, fixed and changed.
 *
 * @param diff what changed
 * @param options says whether each finding is listed, and what a link to the newer plan begins with
 */
record MarkdownDiff(HealthDiff diff, ReportOptions options) {
    private static final Comparator<Changed> GRAVEST = Comparator.comparing(
                    (Changed changed) -> changed.after().severity())
            .reversed();

    String render() {
        StringBuilder text = new StringBuilder();
        writeVerdict(text);
        writeRestated(text);
        writeNew(text);
        writeFixed(text);
        writeChanged(text);
        MarkdownReport.writeNextFixes(diff.newer(), text);
        text.append("\n_A starting point for discussion, not a verdict on anyone._\n");
        return text.toString();
    }

    private void writeVerdict(StringBuilder text) {
        HealthReport newer = diff.newer();
        text.append("## ")
                .append(newer.gate().passed() ? "✅ " : "❌ ")
                .append(MarkdownText.of(MarkdownText.cut(newer.strategy().title())))
                .append("\n\n`")
                .append(newer.strategy().id())
                .append("` ")
                .append(MarkdownText.of(MarkdownText.cut(DiffPhrases.sides(diff))))
                .append("\n\n**")
                .append(NumberFormats.capitalized(DiffPhrases.verdict(diff)))
                .append("**\n\n");
        writeScore(Measure.DELIVERY, diff.delivery(), text);
        writeScore(Measure.PLAN, diff.plan(), text);
        text.append("\nGate ")
                .append(MarkdownReport.gate(newer.gate()))
                .append("\n\nFindings: ")
                .append(newer.counts().summary())
                .append("; ")
                .append(DiffPhrases.counts(diff))
                .append('\n');
    }

    private void writeScore(Measure measure, @Nullable ScoreChange change, StringBuilder text) {
        text.append("- ").append(measure.title());
        if (change == null) {
            text.append(' ').append(DiffPhrases.notSplit(diff, measure)).append('\n');
            return;
        }
        ScoreChange score = change.rounded(1);
        if (DiffPhrases.isUnchanged(score)) {
            text.append(' ').append(score.after()).append(", unchanged\n");
            return;
        }
        text.append(' ')
                .append(score.before())
                .append(" to ")
                .append(score.after())
                .append(", **")
                .append(DiffPhrases.signed(score.total()))
                .append("** (")
                .append(DiffPhrases.signed(score.byPlan()))
                .append(" the plan changed")
                .append(
                        score.byRestating().signum() == 0
                                ? ""
                                : ", of these " + DiffPhrases.signed(score.byRestating()) + " what it restates")
                .append(", ")
                .append(DiffPhrases.signed(score.byTime()))
                .append(" time passed, ")
                .append(DiffPhrases.signed(score.byRules()))
                .append(" the rules changed)\n");
    }

    private void writeRestated(StringBuilder text) {
        if (!diff.restated().isEmpty()) {
            writeHeading("Restated", diff.restated(), text);
            MarkdownRows rows = new MarkdownRows();
            DiffPhrases.lines(diff.restated())
                    .forEach((subject, line) -> rows.add(
                            "- `" + subject + "`: " + table(diff.newer()).said(line) + "\n", 1));
            writeList(rows, text);
        }
    }

    private void writeNew(StringBuilder text) {
        if (!diff.added().isEmpty()) {
            writeHeading("New", diff.added(), text);
            table(diff.newer()).write(diff.added(), MarkdownReport.ROOM_FOR_FINDINGS, text);
        }
    }

    private MarkdownTable table(HealthReport report) {
        return new MarkdownTable(report, options);
    }

    /** Writes what is no more, without a link, for it stood in the older plan. */
    private void writeFixed(StringBuilder text) {
        List<Finding> fixed = DiffPhrases.fixed(diff);
        if (!fixed.isEmpty()) {
            writeHeading("Fixed", fixed, text);
            writeGone(fixed, finding -> "", text);
        }
        ImmutableListMultimap<Finding, Restatement> restated = diff.goneAfterRestating();
        if (!restated.isEmpty()) {
            List<Finding> gone = restated.keySet().asList();
            writeHeading("Gone after restating", gone, text);
            writeGone(gone, finding -> ". " + DiffPhrases.restated(restated.get(finding)), text);
        }
    }

    private void writeGone(List<Finding> findings, Function<Finding, String> more, StringBuilder text) {
        MarkdownRows rows = new MarkdownRows();
        for (Outcome outcome : Outcome.values()) {
            for (FindingGroup group : diff.older().groups(outcome, findings)) {
                if (options.allFindings() || group.findings().size() <= MarkdownTable.LISTED) {
                    group.findings()
                            .forEach(finding -> rows.add(gone(finding, finding.message() + more.apply(finding)), 1));
                } else {
                    rows.add(
                            gone(group.heaviest(), group.sentence() + more.apply(group.heaviest())),
                            group.findings().size());
                }
            }
        }
        writeList(rows, text);
    }

    private String gone(Finding finding, String said) {
        return "- `" + finding.rule() + "`: " + table(diff.older()).said(said) + "\n";
    }

    private void writeList(MarkdownRows rows, StringBuilder text) {
        rows.write(options.allFindings() ? -1 : MarkdownReport.ROOM_FOR_PART, "- ", "\n", text);
    }

    private void writeChanged(StringBuilder text) {
        if (diff.changed().isEmpty()) {
            return;
        }
        writeHeading("Changed", diff.changed(), text);
        MarkdownTable table = table(diff.newer());
        table.writeHead(text);
        MarkdownRows rows = new MarkdownRows();
        DiffPhrases.byRule(diff.changed().stream().sorted(GRAVEST).toList())
                .asMap()
                .values()
                .forEach(changed -> add(List.copyOf(changed), table, rows));
        table.write(rows, MarkdownReport.ROOM_FOR_PART, text);
    }

    private void add(List<Changed> ofRule, MarkdownTable table, MarkdownRows rows) {
        boolean folded = !options.allFindings() && ofRule.size() > MarkdownTable.LISTED;
        int shown = folded ? 1 : ofRule.size();
        for (Changed changed : ofRule.subList(0, shown)) {
            String change = DiffPhrases.change(changed);
            String was = DiffPhrases.hasOtherMessage(changed)
                    ? "<br>was: " + table.said(changed.before().message())
                    : "";
            String others = folded ? "<br>+" + Phrases.amount(ofRule.size() - 1) + " more" : "";
            rows.add(
                    table.row(changed.after(), (change.isEmpty() ? "" : "<br>" + change) + was + others),
                    folded ? ofRule.size() : 1);
        }
    }

    private static void writeHeading(String heading, List<?> findings, StringBuilder text) {
        text.append("\n### ")
                .append(heading)
                .append(" (")
                .append(Phrases.amount(findings.size()))
                .append(")\n\n");
    }
}
