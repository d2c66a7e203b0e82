package org.planhealth.rules.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.Severity;

/** The findings accepted in the baseline as they are, one line for each rule. */
record AcceptedFindings(HealthReport report) {

    void write(TerminalPage page) {
        ImmutableListMultimap<String, Finding> byRule = Multimaps.index(report.acceptedFindings(), Finding::rule);
        if (!byRule.isEmpty()) {
            page.heading("Accepted in the baseline", Phrases.count(byRule.size(), "finding"));
            byRule.asMap().entrySet().stream()
                    .sorted(Comparator.comparing(
                                    (Map.Entry<String, Collection<Finding>> rule) -> gravest(rule.getValue()))
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .forEach(rule -> write(rule.getKey(), List.copyOf(rule.getValue()), page));
        }
    }

    private void write(String rule, List<Finding> findings, TerminalPage page) {
        Severity severity = gravest(findings);
        LocalDate since = findings.stream()
                .flatMap(finding -> report.accepted(finding).stream())
                .map(Baseline.Entry::since)
                .min(LocalDate::compareTo)
                .orElse(report.asOf());
        page.row(
                FindingList.label(severity),
                TextStyle.of(severity),
                StyledText.of(rule, TextStyle.STRONG),
                Phrases.count(findings.size(), "finding") + " since " + since);
    }

    private static Severity gravest(Collection<Finding> findings) {
        return findings.stream().map(Finding::severity).max(Severity::compareTo).orElse(Severity.LOW);
    }
}
