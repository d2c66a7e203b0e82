package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/**
 * The answer of an audit.
 *
 * @param strategy the strategy that was audited
 * @param asOf the day as of which it was audited
 * @param profile name of the profile
 * @param rulesVersion version of the built-in rules
 * @param score the score and its parts
 * @param gate whether the plan may pass
 * @param findings every finding, by topic, then the heaviest first
 * @param nextFixes what raises the score most: whole rules first, then single findings, each by falling gain
 * @param rules how each rule of the catalogue ended, by id
 * @param figures what was computed beside the findings
 */
public record HealthReport(
        Strategy strategy,
        LocalDate asOf,
        String profile,
        String rulesVersion,
        HealthScore score,
        Gate gate,
        ImmutableList<Finding> findings,
        ImmutableList<NextFix> nextFixes,
        ImmutableList<RuleOutcome> rules,
        Figures figures) {

    /** Returns the findings of one outcome, in their order. */
    public ImmutableList<Finding> findings(Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the waiver that accepts a finding; empty if none does. */
    public Optional<Waiver> waiver(Finding finding) {
        return Waivers.of(strategy, asOf).find(finding.rule(), finding.subjects());
    }

    /** Returns the waivers that no longer hold, in the order of the plan; the gate fails on each. */
    public ImmutableList<Waiver> expiredWaivers() {
        return Waivers.of(strategy, asOf).expired();
    }
}
