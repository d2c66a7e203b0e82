package org.planhealth.rules.report;

import com.google.common.base.Strings;
import java.util.List;
import java.util.function.Function;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanComparison;
import org.planhealth.rules.sdk.Phrases;

/** What stands above the reports of several plans: their verdicts, worst first, and what they share. */
record TextPlans(PlanComparison plans) {
    private static final int MOST_PLANS = 20;
    private static final int MOST_SHARED = 5;
    private static final int LONGEST_NAME = 100;
    private static final String INDENT = " ".repeat(12);

    void write(TerminalPage page) {
        page.paragraph(StyledText.of(PlanPhrases.verdicts(plans), TextStyle.STRONG))
                .gap();
        plans.reports().stream().limit(MOST_PLANS).forEach(report -> write(report, page));
        more(plans.reports().size() - MOST_PLANS, page);
        if (!plans.isSharingNothing()) {
            page.heading("What they share", "");
            list(
                    "Teams",
                    plans.teams(),
                    team -> team.team() + " - "
                            + PlanPhrases.ofEach(team.plans(), work -> work.plan() + ": " + PlanPhrases.work(work)),
                    page);
            list(
                    "People",
                    plans.people(),
                    person -> MarkdownText.cut(person.name(), LONGEST_NAME) + " - "
                            + PlanPhrases.ofEach(
                                    person.plans(), roles -> roles.plan() + ": " + PlanPhrases.roles(roles)),
                    page);
            list("Rules", plans.rules(), rule -> rule.rule().id() + " - " + PlanPhrases.plans(rule, plans), page);
        }
    }

    private static void write(HealthReport report, TerminalPage page) {
        page.paragraph(
                label(NumberFormats.capitalized(report.verdict().phrase())),
                ReportSummary.style(report.verdict()),
                StyledText.of(MarkdownText.cut(report.strategy().title(), LONGEST_NAME), TextStyle.STRONG)
                        .add("- " + report.strategy().id() + ", Delivery " + score(report.delivery()) + ", Plan "
                                + score(report.plan()) + ", gate "
                                + (report.gate().passed() ? "passed" : "failed")));
    }

    private static String score(HealthFigure figure) {
        return figure.score() == null ? "not judged yet" : NumberFormats.score(figure.score());
    }

    private static <T> void list(String title, List<T> shared, Function<T, String> said, TerminalPage page) {
        String label = label(title);
        for (T one : shared.subList(0, Math.min(MOST_SHARED, shared.size()))) {
            page.paragraph(label, StyledText.of(said.apply(one)));
            label = INDENT;
        }
        more(shared.size() - MOST_SHARED, page);
    }

    private static void more(int more, TerminalPage page) {
        if (more > 0) {
            page.paragraph(INDENT, StyledText.of("+" + Phrases.amount(more) + " more"));
        }
    }

    private static String label(String text) {
        return Strings.padEnd(text, INDENT.length(), ' ') + (text.length() < INDENT.length() ? "" : " ");
    }
}
