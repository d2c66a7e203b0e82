package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Objects;
import org.planhealth.rules.Finding;
import org.planhealth.rules.FindingGroup;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.SourceLocation;

/**
 * The findings of a rule with their places, below a line that says which rule it is.
 *
 * @param report the report to which they belong
 * @param everything whether each finding is said; else several are one sentence
 */
record FindingList(HealthReport report, boolean everything) {
    /** As wide as the longest severity and a gap. */
    static final String INDENT = " ".repeat(10);

    /** Returns the severity in capitals, as wide as the indent. */
    static String label(Severity severity) {
        return Strings.padEnd(severity.word().toUpperCase(Locale.ROOT), INDENT.length(), ' ');
    }

    /** Writes severity, rule, and how many of how many entities it is about; below them the findings. */
    void write(FindingGroup group, TerminalPage page) {
        writeRule(group, page);
        if (everything) {
            group.findings().forEach(finding -> write(finding, group.severity(), page));
        } else {
            page.paragraph(INDENT, StyledText.of(group.sentence()));
            page.paragraph(INDENT + "  ", LocationText.of(places(group)));
        }
    }

    /** Returns where the subjects stand, from the top of the plan down; of the only finding, also what is related. */
    static ImmutableList<SourceLocation> places(FindingGroup group) {
        return group.findings().size() == 1
                ? LocationText.all(group.heaviest())
                : group.findings().stream()
                        .map(Finding::location)
                        .filter(Objects::nonNull)
                        .sorted(LocationText.ORDER)
                        .collect(toImmutableList());
    }

    private void writeRule(FindingGroup group, TerminalPage page) {
        Severity severity = group.severity();
        page.row(
                label(severity),
                TextStyle.of(severity),
                StyledText.of(group.rule().id(), TextStyle.STRONG),
                isAboutPlanAlone(group)
                        ? ""
                        : Phrases.amount(group.affected()) + " of " + Phrases.amount(group.applicable()) + " "
                                + group.rule().subjects());
    }

    private boolean isAboutPlanAlone(FindingGroup group) {
        return group.applicable() == 1
                && group.findings().stream()
                        .allMatch(finding ->
                                finding.subject().equals(report.strategy().id()));
    }

    private static void write(Finding finding, Severity usual, TerminalPage page) {
        StyledText message = new StyledText();
        if (finding.severity() != usual) {
            message.add(finding.severity().word() + ":", TextStyle.of(finding.severity()));
        }
        page.paragraph(INDENT, message.add(finding.message()));
        page.paragraph(INDENT + "  ", LocationText.of(finding));
    }
}
