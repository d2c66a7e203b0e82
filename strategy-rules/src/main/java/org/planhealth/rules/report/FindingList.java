package org.planhealth.rules.report;

import com.google.common.base.Strings;
import java.util.List;
import java.util.Locale;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Severity;

/** The findings of a rule with their places, below a line that says which rule it is. */
record FindingList(HealthReport report, boolean everything) {
    /** As wide as the longest severity and a gap. */
    static final String INDENT = " ".repeat(10);

    private static final int SHOWN = 5;

    /** Returns the severity in capitals, as wide as the indent. */
    static String label(Severity severity) {
        return Strings.padEnd(severity.word().toUpperCase(Locale.ROOT), INDENT.length(), ' ');
    }

    /** Writes severity, rule, and how many of how many entities it is about; below them the findings. */
    void write(RuleFindings found, Page page) {
        writeRule(found, page);
        List<Finding> all = found.findings();
        int shown = everything || all.size() <= SHOWN + 1 ? all.size() : SHOWN;
        all.subList(0, shown).forEach(finding -> write(finding, found.severity(), page));
        if (shown < all.size()) {
            page.paragraph(INDENT, Words.of("and " + (all.size() - shown) + " more"));
        }
    }

    private void writeRule(RuleFindings found, Page page) {
        Severity severity = found.severity();
        page.row(
                label(severity),
                Style.of(severity),
                Words.of(found.rule().id(), Style.STRONG),
                affected(found) + " of " + found.ended().population() + " "
                        + found.rule().subjects());
    }

    /** Counts the entities that the findings below are about; all there are if one of them is about the whole plan. */
    private int affected(RuleFindings found) {
        String plan = report.strategy().id();
        if (found.findings().stream().anyMatch(finding -> finding.subject().equals(plan))) {
            return found.ended().population();
        }
        return (int) found.findings().stream()
                .map(finding -> found.rule().isAboutPairs() ? finding.fingerprint() : finding.subject())
                .distinct()
                .count();
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
