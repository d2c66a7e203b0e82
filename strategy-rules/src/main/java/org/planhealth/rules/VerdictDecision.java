package org.planhealth.rules;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.function.Predicate;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyStatus;
import org.planhealth.strategy.analysis.WorkState;

/**
 * Decides the verdict, by the delivery rules of the starter profile alone, with the severities that they declare. The numbers
 * are our own, tried on eleven real efforts with known outcomes.
 */
final class VerdictDecision {
    private static final double OFF_COURSE = 50;
    private static final double AT_RISK = 80;
    private static final double LEAST_EVIDENCE = 0.6;
    private static final int CRITICAL_SHARE = 3;

    private static final String OVERDUE = "overdue-work";
    private static final String UNFINISHED = "unfinished-done";
    private static final String LATE = "late-forecast";
    private static final String DEADLINE = "deadline-at-risk";

    private final Strategy strategy;
    private final ImmutableList<WorkState> work;
    private final ImmutableList<UnscoredFinding> findings;
    private final ImmutableList<ScoredItem> items;
    private final ImmutableSet<String> silent;
    private final double score;
    private final double evidence;

    /**
     * Takes in what the delivery rules of the starter profile say.
     *
     * @param findings what they found
     * @param items the same, with the severities that the rules declare
     * @param silent those that said nothing, since they are off or could not be run
     * @param score the score of these
     * @param evidence their evidence
     */
    VerdictDecision(
            Facts facts,
            ImmutableList<UnscoredFinding> findings,
            Collection<ScoredItem> items,
            ImmutableSet<String> silent,
            double score,
            double evidence) {
        this.strategy = facts.strategy();
        this.work = WorkState.all(facts.strategy(), facts.asOf());
        this.findings = findings;
        this.items = ImmutableList.copyOf(items);
        this.silent = silent;
        this.score = score;
        this.evidence = evidence;
    }

    Verdict decide() {
        if (isClosed()) {
            return Verdict.CLOSED;
        }
        if (isNotStarted()) {
            return Verdict.NOT_STARTED;
        }
        if (score <= OFF_COURSE || isWholeCritical() || isThirdCritical()) {
            return Verdict.OFF_COURSE;
        }
        if (score < AT_RISK || !critical().isEmpty() || strategy.status() == StrategyStatus.PAUSED) {
            return Verdict.AT_RISK;
        }
        return isKnown() ? Verdict.ON_COURSE : Verdict.CANNOT_TELL;
    }

    private boolean isClosed() {
        boolean sound = !isViolated(UNFINISHED);
        return strategy.status() == StrategyStatus.ABANDONED
                || (!work.isEmpty() && work.stream().noneMatch(WorkState::isOpen) && sound)
                || (strategy.status() == StrategyStatus.COMPLETED
                        && work.stream().noneMatch(WorkState::isUnderWay)
                        && sound
                        && !isViolated(OVERDUE));
    }

    private boolean isNotStarted() {
        return strategy.initiatives() != null
                && work.stream().noneMatch(state -> !state.isOpen() || state.isBegun())
                && !isViolated(OVERDUE);
    }

    private boolean isWholeCritical() {
        return items.stream().anyMatch(item -> isCritical(item) && item.degree() >= 1);
    }

    /** Tells whether a third of the initiatives that are under way or have a critical finding have one. */
    private boolean isThirdCritical() {
        ImmutableSet<String> all = ids(state -> true);
        ImmutableSet<String> critical = Sets.intersection(critical(), all).immutableCopy();
        int concerned = Sets.union(critical, ids(WorkState::isUnderWay)).size();
        return !critical.isEmpty() && CRITICAL_SHARE * critical.size() >= concerned;
    }

    private ImmutableSet<String> critical() {
        return items.stream()
                .filter(VerdictDecision::isCritical)
                .map(ScoredItem::subject)
                .collect(toImmutableSet());
    }

    private static boolean isCritical(ScoredItem item) {
        return item.violated() && item.severity() == Severity.CRITICAL;
    }

    /** Tells whether enough is stated to say that nothing endangers it; an unknown pace never is. */
    private boolean isKnown() {
        if (silent.contains(LATE) || silent.contains(DEADLINE)) {
            return false;
        }
        ImmutableSet<String> underWay = ids(WorkState::isUnderWay);
        ImmutableSet<String> unknown = missing(LATE);
        boolean paceKnown = underWay.isEmpty()
                ? work.stream().anyMatch(state -> state.work().stage() == Stage.DONE)
                : !unknown.contains(strategy.id())
                        && 2 * Sets.intersection(unknown, underWay).size() <= underWay.size();
        return evidence >= LEAST_EVIDENCE && paceKnown && missing(DEADLINE).isEmpty();
    }

    private boolean isViolated(String rule) {
        return findings.stream().anyMatch(finding -> finding.isViolated() && isOf(rule, finding));
    }

    /** Returns what a rule has no or not all information about. */
    private ImmutableSet<String> missing(String rule) {
        return findings.stream()
                .filter(finding -> isOf(rule, finding) && finding.isUndecided())
                .map(finding -> finding.found().subject())
                .collect(toImmutableSet());
    }

    private static boolean isOf(String rule, UnscoredFinding finding) {
        return finding.rule().id().equals(rule);
    }

    private ImmutableSet<String> ids(Predicate<WorkState> wanted) {
        return work.stream().filter(wanted).map(WorkState::initiative).collect(toImmutableSet());
    }
}
