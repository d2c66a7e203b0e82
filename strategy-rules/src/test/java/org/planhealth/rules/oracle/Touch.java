package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import java.time.LocalDate;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** How much of a plan a finding touches if its rule does not say, and what it means that work is under way; said once more. */
final class Touch {
    private Touch() {}

    /** Returns 1 for what the whole plan hangs on, else 0.5. */
    static double degree(Strategy plan, LocalDate asOf, String subject) {
        boolean whole = subject.equals(plan.id());
        for (Initiative initiative : orNone(plan.initiatives())) {
            if (initiative.id().equals(subject)) {
                whole |= isAlone(plan, initiative, asOf) || isAwaited(plan, initiative, asOf);
            }
        }
        int open = 0;
        boolean isOpenAsk = false;
        for (Ask ask : orNone(plan.asks())) {
            if (Terms.isOpen(ask)) {
                open++;
                isOpenAsk |= ask.id().equals(subject);
            }
        }
        int guardrails = 0;
        boolean isGuardrail = false;
        for (Indicator indicator : orNone(plan.indicators())) {
            if (indicator.role() == IndicatorRole.GUARDRAIL) {
                guardrails++;
                isGuardrail |= indicator.id().equals(subject);
            }
        }
        whole |= isOpenAsk && open == 1;
        whole |= isGuardrail && guardrails == 1;
        return whole ? 1 : 0.5;
    }

    private static boolean isAlone(Strategy plan, Initiative one, LocalDate asOf) {
        boolean alone = true;
        for (Initiative other : orNone(plan.initiatives())) {
            boolean alike = isUnderWay(one, asOf) ? isUnderWay(other, asOf) : !Terms.isOver(other);
            if (!other.id().equals(one.id()) && other.stage() != null && alike) {
                alone = false;
            }
        }
        return alone;
    }

    private static boolean isAwaited(Strategy plan, Initiative one, LocalDate asOf) {
        for (Initiative other : orNone(plan.initiatives())) {
            if (!Terms.isOver(other) && !isUnderWay(other, asOf)) {
                for (Dependency dependency : orNone(other.dependsOn())) {
                    if (dependency.initiative().equals(one.id())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static boolean isUnderWay(Initiative work, LocalDate asOf) {
        if (Terms.isOver(work)) {
            return false;
        }
        if (hasMoved(work, asOf)) {
            return true;
        }
        if (work.stage() == Stage.PLANNED) {
            return false;
        }
        return work.start() == null ? work.stage() != null : !work.start().isAfter(asOf);
    }

    static boolean hasMoved(Initiative work, LocalDate asOf) {
        if (work.progress() != null && work.progress() > 0) {
            return true;
        }
        for (RolloutTeam row : Terms.rows(work)) {
            Double done = Terms.done(row, asOf);
            if (done != null && done > 0) {
                return true;
            }
        }
        RolloutCount before = null;
        for (LocalDate day : Terms.counted(work, asOf)) {
            RolloutCount count = Terms.count(work, day);
            if (before != null && count.done() > before.done()) {
                return true;
            }
            before = count;
        }
        return before != null && before.done() > 0;
    }
}
