package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.MissingFact;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleFinding;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;

/**
 * A finding before it is scored.
 *
 * @param rule the rule under the profile
 * @param severity its own severity
 * @param outcome violated, missing, waived or error
 * @param found what the rule said
 * @param degree how much of the plan it touches, over 0 up to 1
 * @param most the most that a finding about its subject touches, if the rule leaves that to the audit
 * @param beside what else the rule said of the same subject: that facts are missing which could show more; null if none is
 * @param cause why the rule could not be run; null unless the outcome is an error
 */
record UnscoredFinding(
        RuleInfo rule,
        Severity severity,
        Outcome outcome,
        RuleFinding found,
        double degree,
        double most,
        @Nullable RuleFinding beside,
        @Nullable String cause) {
    private static final String REPORT =
            "This is a fault of the rule and not of the plan; the other rules ran without it.";
    private static final String FILL_IN = "State it in the plan.";

    /** Returns what a rule said. */
    static UnscoredFinding of(RuleInfo rule, RuleFinding found, DefaultDegree degrees) {
        double most = degrees.of(subjects(found));
        return new UnscoredFinding(
                rule,
                found.severity() == null ? rule.severity() : found.severity(),
                found.isMissing() ? Outcome.MISSING : Outcome.VIOLATED,
                found,
                found.degree() == null ? most : found.degree(),
                most,
                null,
                null);
    }

    /**
     * Returns it as a profile has it: what is of the rule's highest severity takes that of the profile; what is less severe
     * keeps its own, but never one above that.
     *
     * @param tuned its rule under the profile
     */
    UnscoredFinding under(RuleInfo tuned) {
        Severity own = severity == rule.severity()
                ? tuned.severity()
                : Ordering.natural().min(severity, tuned.severity());
        return new UnscoredFinding(tuned, own, outcome, found, degree, most, beside, cause);
    }

    /** Returns it as the rule itself has it, whatever the profile says. */
    UnscoredFinding declaredAs(RuleInfo own) {
        Severity declared = found.severity() == null ? own.severity() : found.severity();
        return new UnscoredFinding(own, declared, outcome, found, degree, most, beside, cause);
    }

    /** Tells whether the rule did not run, since the plan does not state whole lists that it requires. */
    boolean isWithoutLists() {
        return isMissing()
                && found.missing().stream()
                        .anyMatch(fact -> fact.isList() && rule.requires().contains(fact.field()));
    }

    /** Returns the finding of a rule that is missing whole lists. */
    static UnscoredFinding notStated(RuleInfo rule, Strategy strategy, ImmutableSet<String> lists) {
        ImmutableList<MissingFact> missing = lists.stream()
                .map(list -> MissingFact.list(strategy.id(), list))
                .collect(toImmutableList());
        RuleFinding found = whole(rule, strategy, FactTypes.notStated(lists), missing);
        return new UnscoredFinding(rule, rule.severity(), Outcome.MISSING, found, 1, 1, null, null);
    }

    /** Returns that a rule could not be run. */
    static UnscoredFinding error(RuleInfo rule, Strategy strategy, String cause) {
        RuleFinding found = whole(rule, strategy, "the rule could not be run: " + cause, ImmutableList.of());
        return new UnscoredFinding(rule, rule.severity(), Outcome.ERROR, found, 1, 1, null, cause);
    }

    private static RuleFinding whole(
            RuleInfo rule, Strategy strategy, String message, ImmutableList<MissingFact> missing) {
        return new RuleFinding(
                rule.id(),
                null,
                strategy.id(),
                ImmutableList.of(),
                null,
                message,
                ImmutableSortedMap.of(),
                missing,
                null);
    }

    /** Tells whether information is missing; a waiver does not change that. */
    boolean isMissing() {
        return found.isMissing();
    }

    /** Tells whether the defect is there; a waiver does not change that. */
    boolean isViolated() {
        return !isMissing() && outcome != Outcome.ERROR;
    }

    /** Returns the facts that are missing and could show more, whether or not the defect is there as well. */
    ImmutableList<MissingFact> missing() {
        return openBeside() == null ? found.missing() : openBeside().missing();
    }

    /** Returns what is missing beside the defect; null if nothing is, or if the defect is already the worst that can be. */
    private @Nullable RuleFinding openBeside() {
        return isWorst() ? null : beside;
    }

    private boolean isWorst() {
        return isViolated() && severity == rule.severity() && degree >= most;
    }

    /** Returns the day from which the rule can say more; null unless it is too early. */
    @Nullable
    LocalDate decidableFrom() {
        return openBeside() == null ? found.decidableFrom() : openBeside().decidableFrom();
    }

    /** Tells whether more could come out: facts are missing, or it is too early, and what was found is not the worst. */
    boolean isUndecided() {
        return outcome == Outcome.ERROR || isMissing() || openBeside() != null;
    }

    /** Tells whether the rule could decide; a waiver does not change that. */
    boolean isDecided() {
        return !isMissing() && outcome != Outcome.ERROR;
    }

    /** Tells whether the rule could not decide at all, or was not run, so that it is silent about the single entities. */
    boolean isUndecidedAbout(String strategy) {
        return !isDecided() && found.subject().equals(strategy);
    }

    String message() {
        return found.message();
    }

    String fingerprint() {
        return Finding.fingerprint(rule.id(), found.subject(), found.related());
    }

    /** Returns the ids of all entities that it is about, the subject first. */
    ImmutableList<String> subjects() {
        return subjects(found);
    }

    private static ImmutableList<String> subjects(RuleFinding found) {
        return ImmutableList.<String>builder()
                .add(found.subject())
                .addAll(found.related())
                .build();
    }

    /**
     * Returns both as one: of two defects the one that weighs more, of two that miss something what both miss, and a defect
     * with what is missing beside it.
     */
    UnscoredFinding merge(UnscoredFinding other) {
        if (isMissing() && other.isMissing()) {
            UnscoredFinding heavier = weight() >= other.weight() ? this : other;
            return new UnscoredFinding(
                    rule,
                    heavier.severity,
                    outcome,
                    heavier.found.withMissing(found, other.found),
                    Math.max(degree, other.degree),
                    most,
                    null,
                    null);
        }
        if (isMissing()) {
            return other.merge(this);
        }
        if (other.isMissing()) {
            RuleFinding both = beside == null ? other.found : beside.withMissing(beside, other.found);
            return new UnscoredFinding(
                    rule, severity, outcome, found, degree, Math.max(most, other.degree), both, cause);
        }
        UnscoredFinding heavier = weight() >= other.weight() ? this : other;
        RuleFinding lacking = beside == null ? other.beside : beside;
        return new UnscoredFinding(
                rule, heavier.severity, outcome, heavier.found, heavier.degree, most, lacking, cause);
    }

    private double weight() {
        return degree * severity.points();
    }

    UnscoredFinding withOutcome(Outcome changed) {
        return new UnscoredFinding(rule, severity, changed, found, degree, most, beside, cause);
    }

    /** Returns what the scores know of it; empty for an error, which says nothing about the plan. */
    Optional<ScoredItem> scored() {
        boolean lacksFacts = !missing().isEmpty() && outcome != Outcome.WAIVED;
        return outcome == Outcome.ERROR
                ? Optional.empty()
                : Optional.of(new ScoredItem(
                        fingerprint(),
                        rule.isAboutPairs() ? String.join("+", subjects()) : found.subject(),
                        rule,
                        severity,
                        degree,
                        isViolated(),
                        lacksFacts ? Math.max(degree, most) : 0,
                        outcome == Outcome.WAIVED));
    }

    private String remedy() {
        if (outcome == Outcome.ERROR) {
            return REPORT;
        }
        return isMissing() ? FILL_IN : Phrases.bounded(rule.page().fix());
    }

    /** Returns where the part of the subject stands that the rule points to; where it is not stated, what holds it. */
    private @Nullable SourceLocation location(Strategy strategy, PlanLocations locations) {
        if (rule.isAboutWaivers() && !found.subject().equals(strategy.id())) {
            return locations.ofWaiver(found.subject());
        }
        return rule.pointsTo() == null
                ? locations.ofEntity(found.subject())
                : locations.nearest(locations.pointerOf(found.subject()) + "/" + rule.pointsTo());
    }

    Finding finding(Strategy strategy, PlanLocations locations, MeasureScore score) {
        return new Finding(
                rule.id(),
                rule.measures(),
                rule.topic(),
                severity,
                outcome,
                found.subject(),
                found.message(),
                found.figures(),
                missing().stream()
                        .map(fact -> new Finding.Missing(fact, locations.pointerOf(fact)))
                        .collect(toImmutableList()),
                decidableFrom(),
                cause,
                remedy(),
                degree,
                scored().map(score::debtOf).orElse(0.0),
                scored().map(score::gainOf).orElse(0.0),
                location(strategy, locations),
                found.related().stream()
                        .map(id -> new Finding.Related(id, locations.ofEntity(id)))
                        .collect(toImmutableList()));
    }
}
