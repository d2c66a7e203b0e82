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
 * @param waivers the waivers that hold on the day, those of the plan before those of the profile
 * @param expiredWaivers the waivers that do not hold any more, those of the plan before those of the profile; the gate fails
 *     on each
 * @param questions what people have to ask each other, since no fact decides it: those of the topics with the most debt
 *     first
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
        Figures figures,
        ImmutableList<Waiver> waivers,
        ImmutableList<Waiver> expiredWaivers,
        ImmutableList<ReviewQuestion> questions) {

    /** Returns the findings of one outcome, in their order. */
    public ImmutableList<Finding> findings(Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the waiver that accepts a finding, the first if several do; empty if it is not waived. */
    public Optional<Waiver> waiver(Finding finding) {
        return finding.outcome() == Outcome.WAIVED
                ? Waivers.find(waivers, strategy.id(), finding.rule(), finding.subjects())
                : Optional.empty();
    }

    /** Tells whether the plan itself states a waiver; otherwise the profile does. */
    public boolean isOfPlan(Waiver waiver) {
        return strategy.waivers() != null && strategy.waivers().contains(waiver);
    }
}
