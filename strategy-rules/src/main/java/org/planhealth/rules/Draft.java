package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Verdict;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;

/**
 * A finding before the score is known.
 *
 * @param undecided whether the rule could not decide; a waiver does not change that
 */
record Draft(
        RuleInfo rule,
        Severity severity,
        Outcome outcome,
        boolean undecided,
        String subject,
        ImmutableList<String> related,
        double degree,
        String message) {
    private static final String REPORT =
            "This is a fault of the rule and not of the plan; the other rules ran without it.";
    private static final String FILL_IN =
            "State it in the plan; until then it counts like the defect that it may hide.";

    /** Returns what a rule said. */
    static Draft of(RuleInfo rule, Verdict verdict) {
        return new Draft(
                rule,
                verdict.severity() == null ? rule.severity() : Severity.of(verdict.severity()),
                verdict.unknown() ? Outcome.UNKNOWN : Outcome.VIOLATED,
                verdict.unknown(),
                verdict.subject(),
                verdict.related(),
                verdict.degree(),
                verdict.message());
    }

    /**
     * Returns it as a profile has it: what is of the rule's highest severity takes that of the profile; what is less severe
     * keeps its own, but never one above that.
     *
     * @param tuned its rule under the profile
     */
    Draft under(RuleInfo tuned) {
        Severity own = severity == rule.severity()
                ? tuned.severity()
                : Ordering.natural().min(severity, tuned.severity());
        return new Draft(tuned, own, outcome, undecided, subject, related, degree, message);
    }

    /** Returns that a rule cannot decide, since the plan does not state whole lists. */
    static Draft notStated(RuleInfo rule, Strategy strategy, ImmutableSet<String> lists) {
        String verb = lists.size() == 1 && lists.contains("organization") ? " is" : " are";
        return whole(rule, Outcome.UNKNOWN, strategy, Wording.list(lists) + verb + " not stated");
    }

    /** Returns that a rule could not be run. */
    static Draft error(RuleInfo rule, Strategy strategy, String why) {
        return whole(rule, Outcome.ERROR, strategy, "the rule could not be run: " + why);
    }

    private static Draft whole(RuleInfo rule, Outcome outcome, Strategy strategy, String message) {
        return new Draft(rule, rule.severity(), outcome, true, strategy.id(), ImmutableList.of(), 1, message);
    }

    /** Tells whether the rule could not decide at all, or was not run, so that it is silent about the single entities. */
    boolean isUndecidedAbout(String strategy) {
        return undecided && subject.equals(strategy);
    }

    String fingerprint() {
        return Finding.fingerprint(rule.id(), subject, related);
    }

    /** Returns the ids of all entities that it is about, the subject first. */
    ImmutableList<String> subjects() {
        return ImmutableList.<String>builder().add(subject).addAll(related).build();
    }

    /** Returns the one that weighs more; this one if both weigh the same. */
    Draft heavier(Draft other) {
        return other.degree * other.severity.points() > degree * severity.points() ? other : this;
    }

    Draft withOutcome(Outcome changed) {
        return new Draft(rule, severity, changed, undecided, subject, related, degree, message);
    }

    /** Returns what counts for the score; empty for an error, which says nothing about the plan. */
    Optional<Scoring.Item> item() {
        return outcome == Outcome.ERROR
                ? Optional.empty()
                : Optional.of(new Scoring.Item(fingerprint(), rule, severity, outcome, degree));
    }

    private String remedy() {
        if (outcome == Outcome.ERROR) {
            return REPORT;
        }
        return undecided ? FILL_IN : rule.page().fix();
    }

    /** Returns where the part of the subject stands that the rule points to; where it is not stated, what holds it. */
    private @Nullable SourceLocation location(Strategy strategy) {
        Sources sources = strategy.sources();
        if (rule.isAboutWaivers() && !subject.equals(strategy.id())) {
            return WaiverUses.pointer(strategy, subject).flatMap(sources::at).orElse(null);
        }
        if (rule.at() == null) {
            return sources.ofEntity(subject).orElse(null);
        }
        String pointer = sources.pointerOf(subject).orElse("") + "/" + rule.at();
        while (!pointer.isEmpty() && sources.at(pointer).isEmpty()) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return sources.at(pointer).orElse(null);
    }

    Finding finding(Strategy strategy, Scoring scoring) {
        Sources sources = strategy.sources();
        return new Finding(
                rule.id(),
                rule.topic(),
                severity,
                outcome,
                subject,
                message,
                remedy(),
                degree,
                item().map(scoring::debtOf).orElse(0.0),
                item().map(scoring::gainOf).orElse(0.0),
                location(strategy),
                related.stream()
                        .map(id -> new Finding.Related(id, sources.ofEntity(id).orElse(null)))
                        .collect(toImmutableList()));
    }
}
