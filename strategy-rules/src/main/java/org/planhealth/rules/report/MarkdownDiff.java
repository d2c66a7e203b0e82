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
    private static final int ROOM_FOR_NEW = 25_000;
    private static final Comparator<Changed> GRAVEST = Comparator.comparing(
                    (Changed changed) -> changed.after().severity())
            .reversed();

    /** The parts as they follow on each other; they get their room in another order, that of the calls. */
    private enum Place {
        HEAD,
        RESTATED,
        NEW,
        FIXED,
        GONE_AFTER_RESTATING,
        CHANGED,
        FIXES
    }

    /**
     * Returns what changed.
     *
     * @param room how many bytes it may take
     */
    String within(int room) {
        return new MarkdownPage<Place>(room, "finding")
                .quoting(Place.HEAD, "head", MarkdownPlan.ROOM_FOR_PART, this::head)
                .rows(Place.NEW, ROOM_FOR_NEW, this::added)
                .rows(Place.RESTATED, MarkdownPlan.ROOM_FOR_PART, this::restated)
                .quoting(
                        Place.FIXES,
                        "the next fixes",
                        MarkdownPlan.ROOM_FOR_PART,
                        longest -> MarkdownPlan.nextFixes(diff.newer(), longest))
                .rows(Place.GONE_AFTER_RESTATING, MarkdownPlan.ROOM_FOR_PART, this::goneAfterRestating)
                .rows(Place.FIXED, MarkdownPlan.ROOM_FOR_PART, this::fixed)
                .rows(Place.CHANGED, MarkdownPlan.ROOM_FOR_PART, this::changed)
                .text();
    }

    private String head(int longest) {
        HealthReport newer = diff.newer();
        StringBuilder text = new StringBuilder("## ")
                .append(newer.gate().passed() ? "✅ " : "❌ ")
                .append(MarkdownPlan.said(newer.strategy().title(), longest))
                .append("\n\n`")
                .append(MarkdownText.cut(newer.strategy().id(), longest))
                .append("` ")
                .append(MarkdownPlan.said(DiffPhrases.sides(diff), longest))
                .append("\n\n**")
                .append(NumberFormats.capitalized(DiffPhrases.verdict(diff)))
                .append("**\n\n");
        writeScore(Measure.DELIVERY, diff.delivery(), text);
        writeScore(Measure.PLAN, diff.plan(), text);
        return text.append("\nGate ")
                .append(MarkdownPlan.gate(newer.gate(), longest))
                .append("\n\nFindings: ")
                .append(newer.counts().summary())
                .append("; ")
                .append(DiffPhrases.counts(diff))
                .append('\n')
                .toString();
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

    /** Returns the facts that are restated, which are no findings. */
    private MarkdownPage.Fitted restated(int room) {
        MarkdownRows rows = MarkdownRows.list(MarkdownPlan.heading("Restated", diff.restated()));
        DiffPhrases.lines(diff.restated())
                .forEach((subject, line) ->
                        rows.add("- `" + subject + "`: " + table(diff.newer()).said(line) + "\n", 1));
        return new MarkdownPage.Fitted(rows.within(room).text(), 0);
    }

    private MarkdownPage.Fitted added(int room) {
        return table(diff.newer())
                .rows(MarkdownPlan.heading("New", diff.added()), diff.added())
                .within(room);
    }

    private MarkdownTable table(HealthReport report) {
        return new MarkdownTable(report, options);
    }

    /** Returns what is no more, without a link, for it stood in the older plan. */
    private MarkdownPage.Fitted fixed(int room) {
        return gone("Fixed", DiffPhrases.fixed(diff), finding -> "", room);
    }

    private MarkdownPage.Fitted goneAfterRestating(int room) {
        ImmutableListMultimap<Finding, Restatement> restated = diff.goneAfterRestating();
        return gone(
                "Gone after restating",
                restated.keySet().asList(),
                finding -> ". " + DiffPhrases.restated(restated.get(finding)),
                room);
    }

    private MarkdownPage.Fitted gone(String heading, List<Finding> findings, Function<Finding, String> more, int room) {
        MarkdownRows rows = MarkdownRows.list(MarkdownPlan.heading(heading, findings));
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
        return rows.within(room);
    }

    private String gone(Finding finding, String said) {
        return "- `" + finding.rule() + "`: " + table(diff.older()).said(said) + "\n";
    }

    private MarkdownPage.Fitted changed(int room) {
        MarkdownTable table = table(diff.newer());
        MarkdownRows rows = table.empty(MarkdownPlan.heading("Changed", diff.changed()));
        DiffPhrases.byRule(diff.changed().stream().sorted(GRAVEST).toList())
                .asMap()
                .values()
                .forEach(changed -> add(List.copyOf(changed), table, rows));
        return rows.within(room);
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
}
