package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.sdk.BuiltInProfile;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;

/** What the findings of an audit come to: the two scores with their evidence, and the verdict. */
final class ReportFigures {
    private final Facts facts;
    private final RuleCatalogue declared;
    private final ImmutableList<UnscoredFinding> found;
    private final ImmutableMap<String, EvidenceCount> evidence;
    private final ImmutableMap<Measure, MeasureScore> scores;
    private final Verdict verdict;

    /**
     * Works out the figures.
     *
     * @param rules the rules as they are under the profile
     * @param declared the rules as they are, whatever the profile says of them
     * @param notRun how the rules ended that did not run
     * @param applicable the subjects that rules named because they apply to them, by rule
     * @param found what the rules found
     */
    ReportFigures(
            Facts facts,
            RuleCatalogue rules,
            RuleCatalogue declared,
            Map<String, Outcome> notRun,
            ImmutableSetMultimap<String, ImmutableList<String>> applicable,
            List<UnscoredFinding> found) {
        this.facts = facts;
        this.declared = declared;
        this.found = ImmutableList.copyOf(found);
        ImmutableListMultimap<String, UnscoredFinding> byRule = found.stream()
                .collect(toImmutableListMultimap(finding -> finding.rule().id(), finding -> finding));
        this.evidence = rules.rules().stream()
                .filter(rule -> !notRun.containsKey(rule.id()) || isSilenced(rule, notRun))
                .collect(toImmutableMap(
                        RuleInfo::id,
                        rule -> couldNotSay(rule, notRun, byRule.get(rule.id()))
                                ? EvidenceCount.none(rule)
                                : EvidenceCount.of(rule, facts, applicable.get(rule.id()), byRule.get(rule.id()))));
        ImmutableSet<RuleInfo> silent = rules.rules().stream()
                .filter(rule -> isSilenced(rule, notRun) || isError(byRule.get(rule.id())))
                .collect(toImmutableSet());
        ImmutableList<ScoredItem> items =
                found.stream().flatMap(finding -> finding.scored().stream()).collect(toImmutableList());
        this.scores = ImmutableMap.of(
                Measure.DELIVERY, MeasureScore.of(Measure.DELIVERY, items, silent),
                Measure.PLAN, MeasureScore.of(Measure.PLAN, items, silent));
        this.verdict = decided(silent);
    }

    MeasureScore score(Measure measure) {
        return scores.getOrDefault(measure, MeasureScore.of(measure, ImmutableList.of(), ImmutableList.of()));
    }

    HealthFigure figure(Measure measure) {
        MeasureScore score = score(measure);
        boolean silent = measure == Measure.DELIVERY && verdict == Verdict.NOT_STARTED;
        return new HealthFigure(
                silent ? null : score.score(),
                score.floor(),
                evidence(rule -> rule.measures() == measure),
                score.debt());
    }

    Verdict verdict() {
        return verdict;
    }

    /** Returns how much is stated of what a rule needs; empty if it did not run. */
    Optional<EvidenceCount> evidence(String rule) {
        return Optional.ofNullable(evidence.get(rule));
    }

    private Verdict decided(ImmutableSet<RuleInfo> silent) {
        ImmutableList<UnscoredFinding> deciding =
                found.stream().filter(finding -> isDeciding(finding.rule())).collect(toImmutableList());
        ImmutableList<ScoredItem> items = deciding.stream()
                .flatMap(finding ->
                        finding.declaredAs(declared.get(finding.rule().id())).scored().stream())
                .collect(toImmutableList());
        return new VerdictDecision(
                        facts,
                        deciding,
                        items,
                        silent.stream()
                                .filter(ReportFigures::isDeciding)
                                .map(RuleInfo::id)
                                .collect(toImmutableSet()),
                        MeasureScore.of(Measure.DELIVERY, items, ImmutableList.of())
                                .score(),
                        evidence(ReportFigures::isDeciding))
                .decide();
    }

    private double evidence(Predicate<RuleInfo> wanted) {
        return EvidenceCount.of(evidence.values().stream()
                .filter(count -> wanted.test(count.rule()))
                .toList());
    }

    /** Tells whether a rule decides the verdict: a delivery rule of the starter profile that ships with the library. */
    private static boolean isDeciding(RuleInfo rule) {
        return rule.measures() == Measure.DELIVERY
                && rule.profile() == BuiltInProfile.STARTER
                && RuleBase.builtIn().catalogue().find(rule.id()).isPresent();
    }

    /** Tells whether a rule that decides the verdict is off. */
    private static boolean isSilenced(RuleInfo rule, Map<String, Outcome> notRun) {
        return notRun.get(rule.id()) == Outcome.OFF && isDeciding(rule);
    }

    private static boolean isError(List<UnscoredFinding> findings) {
        return findings.stream().anyMatch(finding -> finding.outcome() == Outcome.ERROR);
    }

    /** Tells whether a rule said nothing: it is off, in error, or lacks whole lists. */
    private boolean couldNotSay(RuleInfo rule, Map<String, Outcome> notRun, List<UnscoredFinding> findings) {
        return isSilenced(rule, notRun)
                || isError(findings)
                || findings.stream().anyMatch(finding -> finding.isWithoutLists());
    }
}
