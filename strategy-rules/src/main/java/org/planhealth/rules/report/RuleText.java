package org.planhealth.rules.report;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import org.planhealth.rules.pack.RuleCase;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleInfo;

/**
 * A rule explained as text for people: what it says of itself, then a small plan that fails it and one that passes.
 *
 * <p>No line is wider than asked, unless a word is, or a line of a plan that has no comma to break at; lines end in a line feed.
 */
public final class RuleText {
    private static final String CASE_INDENT = "  ";
    private static final int LABEL_WIDTH = 12;

    private final RuleInfo rule;
    private final ReportOptions options;

    private RuleText(RuleInfo rule, ReportOptions options) {
        this.rule = rule;
        this.options = options;
    }

    /** Returns the explanation of a rule, with the width and the colors of the options. */
    public static RuleText of(RuleInfo rule, ReportOptions options) {
        return new RuleText(requireNonNull(rule, "rule"), requireNonNull(options, "options"));
    }

    /**
     * Returns the explanation as text.
     *
     * @throws IllegalArgumentException if the cases of the rule cannot be read, with the place
     */
    public String render() {
        TerminalPage page = new TerminalPage(options.width(), options.color());
        page.paragraph(StyledText.of(rule.id(), TextStyle.STRONG));
        page.paragraph(StyledText.of(rule.summary() + "."));
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

    private void writeFacts(TerminalPage page) {
        writeFact("Severity", StyledText.of(severity()), page);
        writeFact("Counts in", StyledText.of(rule.measures().title()), page);
        writeFact("Profile", StyledText.of(rule.profile().word()), page);
        writeFact("Topic", StyledText.of(rule.topic().word()), page);
        writeFact("Applies to", StyledText.of(rule.subjects()), page);
        if (!rule.limits().isEmpty()) {
            StyledText limits = new StyledText();
            rule.limits().forEach((limit, value) -> {
                String comma = limit.equals(rule.limits().lastKey()) ? "" : ",";
                limits.unbroken(limit + " = " + Phrases.number(value) + comma, TextStyle.PLAIN);
            });
            writeFact("Limits", limits, page);
        }
        rule.words()
                .forEach((list, words) -> writeFact(
                        rule.limits().isEmpty() && list.equals(rule.words().firstKey()) ? "Limits" : "",
                        StyledText.of(list + " = " + String.join(", ", words)),
                        page));
    }

    private String severity() {
        int steps = rule.severity().compareTo(rule.lowestSeverity());
        return steps == 0
                ? rule.severity().word()
                : rule.lowestSeverity().word()
                        + (steps == 1 ? " or " : " to ")
                        + rule.severity().word();
    }

    private static void writeFact(String label, StyledText value, TerminalPage page) {
        page.paragraph(Strings.padEnd(label, LABEL_WIDTH, ' '), value);
    }

    private static void writeSection(String title, String markdown, TerminalPage page) {
        page.heading(title, "");
        boolean inList = false;
        for (String paragraph : MarkdownParagraphs.paragraphs(markdown)) {
            String mark = MarkdownParagraphs.mark(paragraph);
            if (mark.isEmpty() || !inList) {
                page.gap();
            }
            inList = !mark.isEmpty();
            page.paragraph(inList ? "  " + mark : "", StyledText.of(paragraph.substring(mark.length())));
        }
        page.gap();
    }

    private static Optional<RuleCase> first(ImmutableList<RuleCase> cases, Predicate<RuleCase> wanted) {
        return cases.stream().filter(wanted).findFirst();
    }

    private void writeCase(String title, Optional<RuleCase> shown, TerminalPage page) {
        shown.ifPresent(found -> {
            page.heading(title, "");
            PlanLines.of(found.text(), options.width() - CASE_INDENT.length())
                    .forEach(line -> page.verbatim(CASE_INDENT + line));
        });
    }
}
