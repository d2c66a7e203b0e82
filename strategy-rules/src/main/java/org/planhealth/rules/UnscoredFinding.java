package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.MissingFact;
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
 * @param cause why the rule could not be run; null unless the outcome is an error
 */
record UnscoredFinding(
        RuleInfo rule,
        Severity severity,
        Outcome outcome,
        RuleFinding found,
        @Nullable String cause) {
    private static final String REPORT = "This is a bug in the rule, not in the plan; the other rules ran without it.";
    private static final String FILL_IN = "State it in the plan; until then it counts like the defect it may hide.";

    /** Returns what a rule said. */
    static UnscoredFinding of(RuleInfo rule, RuleFinding found) {
        return new UnscoredFinding(
                rule,
                found.severity() == null ? rule.severity() : found.severity(),
                found.isMissing() ? Outcome.MISSING : Outcome.VIOLATED,
                found,
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
        return new UnscoredFinding(tuned, own, outcome, found, cause);
    }

    /** Returns the finding of a rule that is missing whole lists. */
    static UnscoredFinding notStated(RuleInfo rule, Strategy strategy, ImmutableSet<String> lists) {
        ImmutableList<MissingFact> missing = lists.stream()
                .map(list -> MissingFact.list(strategy.id(), list))
                .collect(toImmutableList());
        return of(rule, whole(rule, strategy, FactTypes.notStated(lists), missing));
    }

    /** Returns that a rule could not be run. */
    static UnscoredFinding error(RuleInfo rule, Strategy strategy, String cause) {
        RuleFinding found = whole(rule, strategy, "the rule could not be run: " + cause, ImmutableList.of());
        return new UnscoredFinding(rule, rule.severity(), Outcome.ERROR, found, cause);
    }

    private static RuleFinding whole(
            RuleInfo rule, Strategy strategy, String message, ImmutableList<MissingFact> missing) {
        return new RuleFinding(
                rule.id(), null, strategy.id(), ImmutableList.of(), 1, message, ImmutableSortedMap.of(), missing);
    }

    /** Tells whether information is missing; a waiver does not change that. */
    boolean isMissing() {
        return found.isMissing();
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
        return ImmutableList.<String>builder()
                .add(found.subject())
                .addAll(found.related())
                .build();
    }

    /**
     * Returns the one that weighs more; if both weigh the same, what is violated before what is missing, and then this one. Of
     * two that miss something, what both miss.
     */
    UnscoredFinding merge(UnscoredFinding other) {
        int weighs = Double.compare(weight(), other.weight());
        UnscoredFinding heavier = weighs > 0 || (weighs == 0 && (!isMissing() || other.isMissing())) ? this : other;
        return isMissing() && other.isMissing()
                ? new UnscoredFinding(
                        rule, heavier.severity, outcome, heavier.found.withMissing(found, other.found), null)
                : heavier;
    }

    private double weight() {
        return found.degree() * severity.points();
    }

    UnscoredFinding withOutcome(Outcome changed) {
        return new UnscoredFinding(rule, severity, changed, found, cause);
    }

    /** Returns what counts for the score; empty for an error, which says nothing about the plan. */
    Optional<ScoreArithmetic.Item> item() {
        return outcome == Outcome.ERROR
                ? Optional.empty()
                : Optional.of(new ScoreArithmetic.Item(fingerprint(), rule, severity, outcome, found.degree()));
    }

    private String remedy() {
        if (outcome == Outcome.ERROR) {
            return REPORT;
        }
        return isMissing() ? FILL_IN : rule.page().fix();
    }

    /** Returns where the part of the subject stands that the rule points to; where it is not stated, what holds it. */
    private @Nullable SourceLocation location(Strategy strategy, PlanLocations locations) {
        if (rule.isAboutWaivers() && !found.subject().equals(strategy.id())) {
            return WaiverUses.pointer(strategy, found.subject())
                    .map(locations::nearest)
                    .orElse(null);
        }
        return rule.pointsTo() == null
                ? locations.ofEntity(found.subject())
                : locations.nearest(locations.pointerOf(found.subject()) + "/" + rule.pointsTo());
    }

    Finding finding(Strategy strategy, PlanLocations locations, ScoreArithmetic scoring) {
        return new Finding(
                rule.id(),
                rule.topic(),
                severity,
                outcome,
                found.subject(),
                found.message(),
                found.figures(),
                found.missing().stream()
                        .map(fact -> new Finding.Missing(fact, locations.pointerOf(fact)))
                        .collect(toImmutableList()),
                cause,
                remedy(),
                found.degree(),
                item().map(scoring::debtOf).orElse(0.0),
                item().map(scoring::gainOf).orElse(0.0),
                location(strategy, locations),
                found.related().stream()
                        .map(id -> new Finding.Related(id, locations.ofEntity(id)))
                        .collect(toImmutableList()));
    }
}
