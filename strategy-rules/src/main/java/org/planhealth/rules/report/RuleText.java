package org.planhealth.rules.report;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import org.planhealth.rules.RuleInfo;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.rules.testing.RuleCase;

/**
 * A rule explained as text for people: what it says of itself, then a small plan that fails it and one that passes.
 *
 * <p>No line is wider than asked, unless a word is, or a line of a plan that has no comma to break at; lines end in a line feed.
 */
public final class RuleText {
    private static final String CASE_INDENT = "  ";
    private static final int LABEL_WIDTH = 10;

    private final RuleInfo rule;
    private final int width;
    private final boolean colour;

    private RuleText(RuleInfo rule, int width, boolean colour) {
        this.rule = rule;
        this.width = width;
        this.colour = colour;
    }

    /** Returns the explanation of a rule for 80 columns, without colours. */
    public static RuleText of(RuleInfo rule) {
        return new RuleText(requireNonNull(rule, "rule"), TextReport.STANDARD_WIDTH, false);
    }

    /**
     * Returns this explanation for another width.
     *
     * @param columns the most columns of a line, at least 40
     */
    public RuleText withWidth(int columns) {
        checkArgument(columns >= TextReport.LEAST_WIDTH, "width must be at least 40, was %s", columns);
        return new RuleText(rule, columns, colour);
    }

    /** Returns this explanation with colours (ANSI escape codes), or without. */
    public RuleText withColour(boolean on) {
        return new RuleText(rule, width, on);
    }

    /**
     * Returns the explanation as text.
     *
     * @throws IllegalArgumentException if the cases of the rule cannot be read, with the place
     */
    public String render() {
        Page page = new Page(width, colour);
        page.paragraph(Words.of(rule.id(), Style.STRONG));
        page.paragraph(Words.of(rule.summary() + "."));
        page.gap();
        writeFacts(page);
        writeSection("Why", rule.page().why(), page);
        writeSection("Fix", rule.page().fix(), page);
        writeSection("When to ignore", rule.page().whenToIgnore(), page);
        writeSection("Source", rule.page().source(), page);
        String text = rule.cases();
        ImmutableList<RuleCase> cases = text.isEmpty()
                ? ImmutableList.of()
                : RuleCase.readAll(text, rule.documents().place() + "/cases.yaml");
        writeCase("A plan that fails", first(cases, RuleCase::isViolated), page);
        writeCase("A plan that passes", first(cases, RuleCase::isPassed), page);
        return page.text();
    }

    private void writeFacts(Page page) {
        String severity = rule.severity() == rule.lowestSeverity()
                ? rule.severity().word()
                : rule.lowestSeverity().word() + " or " + rule.severity().word();
        writeFact("Severity", Words.of(severity), page);
        writeFact("Profile", Words.of(rule.profile()), page);
        writeFact("Topic", Words.of(rule.topic().word()), page);
        writeFact("Looks at", Words.of(rule.subjects()), page);
        if (!rule.limits().isEmpty()) {
            Words limits = new Words();
            rule.limits().forEach((limit, value) -> {
                String comma = limit.equals(rule.limits().lastKey()) ? "" : ",";
                limits.unbroken(limit + " = " + Wording.number(value) + comma, Style.PLAIN);
            });
            writeFact("Limits", limits, page);
        }
    }

    private static void writeFact(String label, Words value, Page page) {
        page.paragraph(Strings.padEnd(label, LABEL_WIDTH, ' '), value);
    }

    private static void writeSection(String title, String markdown, Page page) {
        page.heading(title, "");
        Markdown.paragraphs(markdown)
                .forEach(paragraph -> page.paragraph(Words.of(paragraph)).gap());
    }

    private static Optional<RuleCase> first(ImmutableList<RuleCase> cases, Predicate<RuleCase> wanted) {
        return cases.stream().filter(wanted).findFirst();
    }

    private void writeCase(String title, Optional<RuleCase> shown, Page page) {
        shown.ifPresent(found -> {
            page.heading(title, "");
            PlanLines.of(found.text(), width - CASE_INDENT.length()).forEach(line -> page.verbatim(CASE_INDENT + line));
        });
    }
}
