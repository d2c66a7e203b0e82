package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/**
 * The result of an audit.
 *
 * @param strategy the strategy that was audited
 * @param asOf the day as of which it was audited
 * @param profile name of the profile
 * @param rulesVersion version of the built-in rules
 * @param score the score and its parts
 * @param gate whether the plan may pass
 * @param headlines the three headlines, the most important first
 * @param findings every finding, by topic, then the heaviest first
 * @param questions the facts that are missing, each once: whole lists first, then those that most rules need
 * @param nextFixes what raises the score most: whole rules first, then parts of these, and then single findings, each by falling
 *     gain
 * @param rules how each rule of the catalogue ended, by id
 * @param figures what was computed beside the findings
 * @param waivers the waivers that hold on the day, those of the plan before those of the profile
 * @param expiredWaivers the waivers that do not hold any more, those of the plan before those of the profile; the gate fails
 *     on each
 * @param discussion the questions to discuss, those of the topics with the most debt first
 * @param baseline how the plan stands to its baseline; null if it was audited without one
 */
public record HealthReport(
        Strategy strategy,
        LocalDate asOf,
        String profile,
        String rulesVersion,
        HealthScore score,
        Gate gate,
        ImmutableList<Headline> headlines,
        ImmutableList<Finding> findings,
        ImmutableList<Question> questions,
        ImmutableList<NextFix> nextFixes,
        ImmutableList<RuleOutcome> rules,
        Figures figures,
        ImmutableList<Waiver> waivers,
        ImmutableList<Waiver> expiredWaivers,
        ImmutableList<DiscussionQuestion> discussion,
        @Nullable BaselineStanding baseline) {
    private static final int DAYS_OF_WARNING = 14;
    private static final int TOP_FIXES = 3;

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

    /**
     * Returns the waivers that hold today, but not for long: they expire within 14 days, which is our own default, to leave
     * two weeks to fix what they accept.
     */
    public ImmutableList<Waiver> expiringWaivers() {
        LocalDate last = asOf.plusDays(DAYS_OF_WARNING);
        return waivers.stream()
                .filter(waiver -> waiver.expires() != null && !waiver.expires().isAfter(last))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the entry of the baseline that holds a finding; empty if the finding is new, or there is no baseline. */
    public Optional<Baseline.Entry> accepted(Finding finding) {
        return baseline == null ? Optional.empty() : baseline.entry(finding);
    }

    /** Returns the open findings that the baseline does not hold; all open ones if there is no baseline. */
    public ImmutableList<Finding> newFindings() {
        return findings.stream()
                .filter(finding -> finding.isOpen() && accepted(finding).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns how many findings there are. */
    public FindingCounts counts() {
        return FindingCounts.of(this);
    }

    /** Returns the fixes that every report shows: the first three. */
    public ImmutableList<NextFix> topFixes() {
        return nextFixes.stream().limit(TOP_FIXES).collect(ImmutableList.toImmutableList());
    }

    /** Returns the findings of one outcome by rule, the heaviest rule first. */
    public ImmutableList<FindingGroup> groups(Outcome outcome) {
        return FindingGroup.of(this, outcome, findings);
    }

    /** Returns the findings of one outcome that the baseline does not hold by rule, the heaviest rule first. */
    public ImmutableList<FindingGroup> newGroups(Outcome outcome) {
        return FindingGroup.of(
                this,
                outcome,
                findings.stream().filter(finding -> accepted(finding).isEmpty()).toList());
    }

    /** Returns this report with headlines. */
    HealthReport withHeadlines(ImmutableList<Headline> sentences) {
        return new HealthReport(
                strategy,
                asOf,
                profile,
                rulesVersion,
                score,
                gate,
                sentences,
                findings,
                questions,
                nextFixes,
                rules,
                figures,
                waivers,
                expiredWaivers,
                discussion,
                baseline);
    }

    /** Tells whether the plan itself states a waiver; otherwise the profile does. */
    public boolean isOfPlan(Waiver waiver) {
        return strategy.waivers() != null && strategy.waivers().contains(waiver);
    }

    /** Returns one line, such as {@code data-infrastructure as of 2026-08-03: score 63.4, gate failed, 10 violated}. */
    @Override
    public String toString() {
        return strategy.id() + " as of " + asOf + ": score " + Phrases.number(Math.floor(10 * score.proven()) / 10)
                + (gate.passed() ? ", gate passed, " : ", gate failed, ") + counts().summary();
    }
}
