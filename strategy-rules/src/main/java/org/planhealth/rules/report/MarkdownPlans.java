package org.planhealth.rules.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanComparison;
import org.planhealth.rules.sdk.Phrases;

/** Several plans as Markdown: their verdicts, worst first, what they share, and as many reports as there is room for. */
record MarkdownPlans(PlanComparison plans, ReportOptions options) {
    private static final int ROOM_FOR_VERDICTS = 8_000;
    private static final int ROOM_FOR_SHARED = 3_000;
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HEADLINE = 200;

    static MarkdownPlans of(List<HealthReport> reports, ReportOptions options) {
        return new MarkdownPlans(PlanComparison.of(reports), options);
    }

    /**
     * Returns all of it.
     *
     * @param room how many bytes it may take
     */
    String within(int room) {
        return MarkdownPage.joined(
                "## " + PlanPhrases.verdicts(plans) + "\n\n" + verdicts() + shared(),
                room,
                plans.reports().stream()
                        .<IntFunction<String>>map(report -> new MarkdownPlan(report, options)::within)
                        .toList());
    }

    private String verdicts() {
        MarkdownRows rows = new MarkdownRows(
                "| Plan | Verdict | Delivery | Plan score | Gate | First headline |\n|---|---|--:|--:|---|---|\n",
                "| ",
                " | | | | | |\n");
        plans.reports().forEach(report -> rows.add(row(report), 1));
        return rows.within(ROOM_FOR_VERDICTS).text();
    }

    private static String row(HealthReport report) {
        String headline = report.headlines().isEmpty()
                ? ""
                : MarkdownPlan.said(report.headlines().get(0).text(), LONGEST_HEADLINE);
        return "| " + MarkdownPlan.said(report.strategy().title(), LONGEST_NAME)
                + " (`" + id(report.strategy().id()) + "`) | "
                + MarkdownPlan.verdict(report)
                + " | " + score(report.delivery())
                + " | " + score(report.plan())
                + " | " + (report.gate().passed() ? "✅ passed" : "❌ failed")
                + " | " + headline + " |\n";
    }

    private static String id(String plan) {
        return MarkdownText.cut(plan, LONGEST_NAME);
    }

    private static String score(HealthFigure figure) {
        return figure.score() == null ? "not judged yet" : ReportPhrases.score(figure.score());
    }

    private String shared() {
        return plans.isSharingNothing()
                ? ""
                : "\n### What they share\n"
                        + table(
                                "Team | Work in each plan",
                                plans.teams(),
                                team -> "`" + id(team.team()) + "` | "
                                        + PlanPhrases.ofEach(
                                                team.plans(),
                                                work -> "`" + id(work.plan()) + "`: " + PlanPhrases.work(work)))
                        + table(
                                "Person | Role in each plan",
                                plans.people(),
                                person -> MarkdownPlan.said(person.name(), LONGEST_NAME) + " | "
                                        + PlanPhrases.ofEach(
                                                person.plans(),
                                                roles -> "`" + id(roles.plan()) + "`: " + PlanPhrases.roles(roles)))
                        + table(
                                "Rule | Violated in",
                                plans.rules(),
                                rule -> "`" + rule.rule().id() + "` | "
                                        + MarkdownPlan.said(PlanPhrases.plans(rule, plans), LONGEST_HEADLINE));
    }

    private static <T> String table(String columns, List<T> shared, Function<T, String> row) {
        if (shared.isEmpty()) {
            return "";
        }
        MarkdownRows rows = new MarkdownRows("\n| " + columns + " |\n|---|---|\n", "| ", " | |\n");
        shared.stream().limit(MOST_ROWS).forEach(one -> rows.add("| " + row.apply(one) + " |\n", 1));
        String table = rows.within(ROOM_FOR_SHARED).text();
        int more = shared.size() - MOST_ROWS;
        return more > 0 && !table.contains("\n| +") ? table + "| +" + Phrases.amount(more) + " more | |\n" : table;
    }
}
