package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Objects;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Severity;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;

/**
 * The findings of a rule with their places, below a line that says which rule it is.
 *
 * @param everything whether each finding is said; else several are one sentence
 */
record FindingList(HealthReport report, RuleSentences sentences, boolean everything) {
    /** As wide as the longest severity and a gap. */
    static final String INDENT = " ".repeat(10);

    /** Returns the severity in capitals, as wide as the indent. */
    static String label(Severity severity) {
        return Strings.padEnd(severity.word().toUpperCase(Locale.ROOT), INDENT.length(), ' ');
    }

    /** Writes severity, rule, and how many of how many entities it is about; below them the findings. */
    void write(RuleFindings found, Page page) {
        writeRule(found, page);
        if (everything) {
            found.findings().forEach(finding -> write(finding, found.severity(), page));
        } else {
            page.paragraph(INDENT, Words.of(sentences.of(found)));
            page.paragraph(INDENT + "  ", Places.of(places(found)));
        }
    }

    /** Returns where the subjects stand, from the top of the plan down; of the only finding, also what is related. */
    private static ImmutableList<SourceLocation> places(RuleFindings found) {
        return found.findings().size() == 1
                ? Places.all(found.heaviest())
                : found.findings().stream()
                        .map(Finding::location)
                        .filter(Objects::nonNull)
                        .sorted(Places.ORDER)
                        .collect(toImmutableList());
    }

    private void writeRule(RuleFindings found, Page page) {
        Severity severity = found.severity();
        page.row(
                label(severity),
                Style.of(severity),
                Words.of(found.rule().id(), Style.STRONG),
                isAboutPlanAlone(found)
                        ? ""
                        : affected(found) + " of " + found.ended().population() + " "
                                + found.rule().subjects());
    }

    /** Counts the entities that the findings below are about; all there are if one of them is about the whole plan. */
    private int affected(RuleFindings found) {
        if (!isAmongOthers(found) && found.findings().stream().anyMatch(this::isAboutPlan)) {
            return found.ended().population();
        }
        return (int) found.findings().stream()
                .map(finding -> found.rule().isAboutPairs() ? finding.fingerprint() : finding.subject())
                .distinct()
                .count();
    }

    private boolean isAboutPlanAlone(RuleFindings found) {
        return found.ended().population() == 1 && found.findings().stream().allMatch(this::isAboutPlan);
    }

    /** Tells whether the rule looks at the plan beside its parts, so that a finding about the plan is one of several. */
    private static boolean isAmongOthers(RuleFindings found) {
        return found.rule().subjectTypes().contains(Strategy.class.getSimpleName());
    }

    private boolean isAboutPlan(Finding finding) {
        return finding.subject().equals(report.strategy().id());
    }

    private static void write(Finding finding, Severity usual, Page page) {
        Words message = new Words();
        if (finding.severity() != usual) {
            message.add(finding.severity().word() + ":", Style.of(finding.severity()));
        }
        page.paragraph(INDENT, message.add(finding.message()));
        page.paragraph(INDENT + "  ", Places.of(finding));
    }
}
