package org.planhealth.rules.junit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.SourceLocation;

/** The outcome of the test of each rule. */
final class RuleTests {
    private final HealthReport report;
    private final GateSettings gate;
    private final @Nullable SourceLocation head;
    private final ImmutableListMultimap<String, Finding> findings;
    private final ImmutableMap<String, Outcome> outcomes;

    /**
     * Prepares the tests of a plan.
     *
     * @param head where the plan begins; null if it was not read from text
     */
    RuleTests(HealthReport report, GateSettings gate, @Nullable SourceLocation head) {
        this.report = report;
        this.gate = gate;
        this.head = head;
        this.findings = Multimaps.index(report.findings(), Finding::rule);
        this.outcomes = report.rules().stream().collect(toImmutableMap(RuleOutcome::id, RuleOutcome::outcome));
    }

    DecidedTest of(RuleInfo rule) {
        String plan = report.strategy().id();
        ImmutableList<Finding> all = findings.get(rule.id());
        ImmutableList<Finding> counting = all.stream()
                .filter(finding -> finding.isOpen() || finding.outcome() == Outcome.ERROR)
                .filter(finding -> report.accepted(finding).isEmpty())
                .sorted(Comparator.comparing((Finding finding) -> !fails(finding))
                        .thenComparing(finding -> finding.outcome() == Outcome.MISSING))
                .collect(toImmutableList());
        if (counting.isEmpty()) {
            SourceLocation place = all.isEmpty() ? head : all.get(0).location();
            BaselineStanding baseline = report.baseline();
            ImmutableList<Finding> known = all.stream()
                    .filter(finding -> baseline != null && baseline.nowKnown(finding))
                    .collect(toImmutableList());
            if (!known.isEmpty()) {
                return DecidedTest.aborted(
                        plan,
                        rule.id(),
                        known.get(0).location(),
                        "not failing, accepted as missing information and now known: "
                                + new FindingsText(rule, known, fix(rule)));
            }
            String accepted = accepted(all);
            if (!accepted.isEmpty()) {
                return DecidedTest.aborted(plan, rule.id(), place, "not failing: " + accepted);
            }
            return outcomes.get(rule.id()) == Outcome.NOT_APPLICABLE
                    ? DecidedTest.aborted(plan, rule.id(), head, "not applicable: the plan has no " + rule.subjects())
                    : DecidedTest.passed(plan, rule.id(), place);
        }
        SourceLocation place = counting.get(0).location();
        String accepted = accepted(all);
        String message =
                new FindingsText(rule, counting, fix(rule)) + (accepted.isEmpty() ? "" : "\nAlso: " + accepted);
        return fails(counting.get(0))
                ? DecidedTest.failed(plan, rule.id(), place, message)
                : DecidedTest.aborted(plan, rule.id(), place, "not failing, " + why(counting.get(0)) + ": " + message);
    }

    /** Says how many findings the baseline accepts; empty if none. */
    private String accepted(ImmutableList<Finding> all) {
        ImmutableList<LocalDate> days = all.stream()
                .flatMap(finding -> report.accepted(finding).stream())
                .map(Baseline.Entry::since)
                .sorted()
                .collect(toImmutableList());
        return days.isEmpty()
                ? ""
                : Phrases.count(days.size(), "finding") + " accepted in the baseline, the oldest from " + days.get(0);
    }

    /** Tells whether the gate fails on a finding; a closed effort has none. */
    private boolean fails(Finding finding) {
        return report.verdict() != Verdict.CLOSED
                && report.figure(finding.measures()).score() != null
                && (finding.outcome() == Outcome.ERROR
                        || (isOfKindThatFails(finding)
                                && finding.severity().compareTo(gate.failOn(finding.measures())) >= 0));
    }

    /** What is only too early to tell never fails. */
    private boolean isOfKindThatFails(Finding finding) {
        return finding.outcome() == Outcome.VIOLATED
                || (finding.outcome() == Outcome.MISSING
                        && gate.failOnMissing()
                        && !finding.missing().isEmpty());
    }

    /** Says why a finding does not fail. */
    private String why(Finding finding) {
        if (report.verdict() == Verdict.CLOSED) {
            return "for the effort is closed";
        }
        if (report.figure(finding.measures()).score() == null) {
            return "for nothing has started yet";
        }
        return isOfKindThatFails(finding)
                ? "below " + gate.failOn(finding.measures()).word()
                : "only information is missing";
    }

    /** Returns the fix that satisfies a rule; null if there is none. */
    private @Nullable NextFix fix(RuleInfo rule) {
        return report.nextFixes().stream()
                .filter(fix -> fix.complete() && fix.rule().equals(rule.id()))
                .findFirst()
                .orElse(null);
    }
}
