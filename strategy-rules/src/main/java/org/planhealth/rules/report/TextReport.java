package org.planhealth.rules.report;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import org.planhealth.rules.HealthReport;
import org.planhealth.rules.RuleCatalogue;

/**
 * Reports as text for people, to be read on a terminal.
 *
 * <pre>{@code
 * PlanHealth health = PlanHealth.standard();
 * String text = TextReport.of(health.catalogue()).render(health.audit(strategy, clock));
 * }</pre>
 *
 * <p>No line is wider than asked, unless a single word or place is. Apart from what the plan itself says the text is plain
 * ASCII; lines end in a line feed; the same report gives the same text. Scores are cut to whole numbers, not rounded.
 */
public final class TextReport {
    static final int STANDARD_WIDTH = 80;
    static final int LEAST_WIDTH = 40;

    private final RuleCatalogue catalogue;
    private final int width;
    private final boolean colour;
    private final boolean everything;

    private TextReport(RuleCatalogue catalogue, int width, boolean colour, boolean everything) {
        this.catalogue = catalogue;
        this.width = width;
        this.colour = colour;
        this.everything = everything;
    }

    /** Returns text reports for 80 columns, without colours, with one sentence for each rule that found something. */
    public static TextReport of(RuleCatalogue catalogue) {
        return new TextReport(requireNonNull(catalogue, "catalogue"), STANDARD_WIDTH, false, false);
    }

    /**
     * Returns text reports like these of another width.
     *
     * @param columns the most columns of a line, at least 40
     */
    public TextReport withWidth(int columns) {
        checkWidth(columns);
        return new TextReport(catalogue, columns, colour, everything);
    }

    static void checkWidth(int columns) {
        checkArgument(columns >= LEAST_WIDTH, "width must be at least %s, was %s", LEAST_WIDTH, columns);
    }

    /** Returns text reports like these with colours (ANSI escape codes), or without. */
    public TextReport withColour(boolean on) {
        return new TextReport(catalogue, width, on, everything);
    }

    /** Returns text reports like these with every finding at its place and the whole remedy, or with a sentence for each rule. */
    public TextReport withAllFindings(boolean all) {
        return new TextReport(catalogue, width, colour, all);
    }

    /** Returns a report as text. */
    public String render(HealthReport report) {
        Page page = new Page(width, colour);
        new Summary(report, catalogue).write(page);
        RuleSentences sentences = new RuleSentences(report.strategy());
        HealthReport fresh = report.withoutFrozen();
        new Violations(fresh, catalogue, sentences, everything).write(page);
        new Remainder(fresh, catalogue, sentences, everything).write(page);
        new FrozenFindings(report).write(page);
        new NextSteps(report).write(page);
        new QuestionList(report, everything).write(page);
        page.gap();
        page.paragraph(Words.of("This is something to talk about, not a judgement of people.", Style.FAINT));
        return page.text();
    }
}
