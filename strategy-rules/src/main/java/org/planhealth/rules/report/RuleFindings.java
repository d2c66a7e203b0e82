package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Comparator;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.RuleInfo;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.Severity;

/**
 * The findings of one outcome of one rule, the heaviest first; at least one.
 *
 * @param rule the rule
 * @param ended how the rule ended
 * @param findings what it found
 */
record RuleFindings(RuleInfo rule, RuleOutcome ended, ImmutableList<Finding> findings) {
    private static final Comparator<RuleFindings> HEAVIEST_FIRST = Comparator.comparingDouble(RuleFindings::debt)
            .reversed()
            .thenComparing(all -> all.rule().id());

    /** Returns the findings of an outcome, the heaviest rule first. */
    static ImmutableList<RuleFindings> of(HealthReport report, Outcome outcome, RuleCatalogue catalogue) {
        return Multimaps.index(report.findings(outcome), Finding::rule).asMap().values().stream()
                .map(findings -> of(report, findings, catalogue))
                .sorted(HEAVIEST_FIRST)
                .collect(toImmutableList());
    }

    private static RuleFindings of(HealthReport report, Collection<Finding> findings, RuleCatalogue catalogue) {
        String id = findings.iterator().next().rule();
        return new RuleFindings(
                catalogue
                        .find(id)
                        .orElseThrow(() -> new IllegalArgumentException("the catalogue has no rule '" + id + "'")),
                report.rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("the report has no rule '" + id + "'")),
                ImmutableList.copyOf(findings));
    }

    Finding heaviest() {
        return findings.get(0);
    }

    double debt() {
        return findings.stream().mapToDouble(Finding::debt).sum();
    }

    Severity severity() {
        return findings.stream().map(Finding::severity).max(Severity::compareTo).orElseThrow();
    }
}
