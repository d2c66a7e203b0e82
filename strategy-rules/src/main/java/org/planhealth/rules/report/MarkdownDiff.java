package org.planhealth.rules.report;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthDiff.Changed;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Restatement;
import org.planhealth.rules.ScoreChange;
import org.planhealth.rules.sdk.Measure;

/**
 * What changed between two audits as Markdown: the score and why it changed, then what is new, fixed and changed.
 *
 * @param diff what changed
 * @param links what the address of a link to the newer plan begins with
 */
record MarkdownDiff(HealthDiff diff, String links) {
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
                .append(MarkdownText.of(newer.strategy().title()))
                .append("\n\n`")
                .append(newer.strategy().id())
                .append("` ")
                .append(MarkdownText.of(DiffPhrases.sides(diff)))
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
            DiffPhrases.lines(diff.restated())
                    .forEach((subject, line) -> text.append("- `")
                            .append(subject)
                            .append("`: ")
                            .append(MarkdownText.of(line))
                            .append('\n'));
        }
    }

    private void writeNew(StringBuilder text) {
        if (!diff.added().isEmpty()) {
            writeHeading("New", diff.added(), text);
            new MarkdownTable(links).write(diff.added(), text);
        }
    }

    /** Writes what is no more, without a link, for it stood in the older plan. */
    private void writeFixed(StringBuilder text) {
        List<Finding> fixed = DiffPhrases.fixed(diff);
        if (!fixed.isEmpty()) {
            writeHeading("Fixed", fixed, text);
            fixed.forEach(finding -> writeGone(finding, "", text));
        }
        ImmutableListMultimap<Finding, Restatement> restated = diff.goneAfterRestating();
        if (!restated.isEmpty()) {
            writeHeading("Gone after restating", restated.keySet().asList(), text);
            restated.asMap()
                    .forEach((finding, what) ->
                            writeGone(finding, ". " + DiffPhrases.restated(List.copyOf(what)), text));
        }
    }

    private static void writeGone(Finding finding, String more, StringBuilder text) {
        text.append("- `").append(finding.rule()).append("`: ");
        text.append(MarkdownText.of(finding.message() + more)).append('\n');
    }

    private void writeChanged(StringBuilder text) {
        if (!diff.changed().isEmpty()) {
            writeHeading("Changed", diff.changed(), text);
            new MarkdownTable(links).writeHead(text);
            diff.changed().stream().sorted(GRAVEST).forEach(changed -> {
                String change = DiffPhrases.change(changed);
                String was = DiffPhrases.hasOtherMessage(changed)
                        ? "<br>was: " + MarkdownText.of(changed.before().message())
                        : "";
                new MarkdownTable(links)
                        .writeRow(changed.after(), (change.isEmpty() ? "" : "<br>" + change) + was, text);
            });
        }
    }

    private static void writeHeading(String heading, List<?> findings, StringBuilder text) {
        text.append("\n### ")
                .append(heading)
                .append(" (")
                .append(findings.size())
                .append(")\n\n");
    }
}
