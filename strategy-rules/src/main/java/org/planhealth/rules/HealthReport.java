package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/**
 * The result of an audit.
 *
 * @param strategy the strategy that was audited
 * @param asOf the day as of which it was audited
 * @param profile name of the profile
 * @param rulesVersion version of the built-in rules
 * @param verdict what the audit says of the effort in one phrase
 * @param delivery what has happened and where the pace leads
 * @param plan how well the plan is set up and written down
 * @param topics the debt of each topic that has a rule in the profile, in points; all together are the debt of Delivery
 *     and Plan
 * @param gate whether the plan may pass
 * @param headlines the sentences to take away, at most three, the heaviest first
 * @param findings every finding, by topic, that with the most debt first, and in each topic the heaviest first
 * @param questions the facts that are missing, each once: those first whose answer could change most
 * @param nextFixes what raises the scores most: whole rules first, then single findings of rules with several; in each
 *     part those of delivery first, by falling gain
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
        Verdict verdict,
        HealthFigure delivery,
        HealthFigure plan,
        ImmutableSortedMap<Topic, Double> topics,
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
    private static final int TOP_QUESTIONS = 5;

    /** Returns the findings of one outcome, in their order. */
    public ImmutableList<Finding> findings(Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the waiver that accepts a finding, the first if several do; empty if it is not waived. */
    public Optional<Waiver> waiver(Finding finding) {
        return finding.outcome() == Outcome.WAIVED
                ? new WaiverIndex(waivers, strategy.id()).find(finding.rule(), finding.subjects())
                : Optional.empty();
    }

    /** Returns the waived findings in their order, each with the {@link #waiver} that accepts it. */
    public ImmutableMap<Finding, Waiver> waivedBy() {
        WaiverIndex index = new WaiverIndex(waivers, strategy.id());
        ImmutableMap.Builder<Finding, Waiver> waived = ImmutableMap.builder();
        findings(Outcome.WAIVED)
                .forEach(finding -> index.find(finding.rule(), finding.subjects())
                        .ifPresent(waiver -> waived.put(finding, waiver)));
        return waived.buildOrThrow();
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

    /**
     * Returns the findings that the baseline holds and nobody has seen: what was missing when it was accepted has turned out
     * badly. They do not make the gate fail, and stand first in reports.
     */
    public ImmutableList<Finding> nowKnown() {
        return baseline == null
                ? ImmutableList.of()
                : findings.stream().filter(baseline::nowKnown).collect(ImmutableList.toImmutableList());
    }

    /** Returns {@link #nowKnown} by rule, the heaviest rule first. */
    public ImmutableList<FindingGroup> nowKnownGroups() {
        return FindingGroup.of(this, Outcome.VIOLATED, nowKnown());
    }

    /** Returns the findings that the baseline holds as they were: those that it does not hold are new or now known. */
    public ImmutableList<Finding> acceptedFindings() {
        return findings.stream()
                .filter(finding -> accepted(finding).isPresent())
                .filter(finding -> baseline == null || !baseline.nowKnown(finding))
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

    /** Returns the questions with those about one field of several entities put together, in their order. */
    public ImmutableList<QuestionGroup> questionGroups() {
        return QuestionGroup.of(strategy, questions);
    }

    /** Returns the groups of questions that every report shows: the first five. */
    public ImmutableList<QuestionGroup> topQuestions() {
        return questionGroups().stream().limit(TOP_QUESTIONS).collect(ImmutableList.toImmutableList());
    }

    /** Returns the delivery findings that a waiver accepts: they leave the gate's list, never Delivery or the verdict. */
    public ImmutableList<Finding> waivedDelivery() {
        return findings(Outcome.WAIVED).stream()
                .filter(finding -> finding.measures() == Measure.DELIVERY)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the score of a measure, with its evidence. */
    public HealthFigure figure(Measure measure) {
        return measure == Measure.DELIVERY ? delivery : plan;
    }

    /** Returns the findings of one outcome by rule, the heaviest rule first. */
    public ImmutableList<FindingGroup> groups(Outcome outcome) {
        return FindingGroup.of(this, outcome, findings);
    }

    /** Returns those of some findings of this report that have one outcome by rule, the heaviest rule first. */
    public ImmutableList<FindingGroup> groups(Outcome outcome, List<Finding> some) {
        return FindingGroup.of(this, outcome, some);
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
                verdict,
                delivery,
                plan,
                topics,
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

    /** Returns one line, such as {@code data-infrastructure as of 2026-08-03: at risk, gate failed, 10 violated}. */
    @Override
    public String toString() {
        return strategy.id() + " as of " + asOf + ": " + verdict.phrase()
                + (gate.passed() ? ", gate passed, " : ", gate failed, ") + counts().summary();
    }
}
