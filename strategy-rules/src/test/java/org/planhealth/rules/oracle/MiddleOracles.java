package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rules of the topic middle. */
final class MiddleOracles {
    private static final int WINDOW = 28;

    private MiddleOracles() {}

    static ImmutableSet<Judgment> undefinedGoodEnough(Strategy plan, LocalDate asOf) {
        Judgments found = new Judgments(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : orNone(plan.initiatives())) {
            boolean decidable = false;
            for (ExitCriterion criterion : orNone(initiative.exitCriteria())) {
                decidable |= criterion.indicator() != null && criterion.operator() != null && criterion.value() != null;
            }
            if (initiative.stage() == Stage.MIDDLE && !decidable) {
                found.violated(initiative.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> stalledMiddle(Strategy plan, LocalDate asOf) {
        Judgments found = new Judgments(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : orNone(plan.initiatives())) {
            if (initiative.stage() == Stage.MIDDLE) {
                stalledMiddle(initiative, asOf, found);
            }
        }
        return found.all();
    }

    private static void stalledMiddle(Initiative initiative, LocalDate asOf, Judgments found) {
        LocalDate entered = entered(initiative, asOf);
        boolean fresh = entered != null && entered.isAfter(asOf.minusDays(WINDOW));
        boolean judged = initiative.rollout() != null && !fresh;
        Optional<Boolean> stands = judged ? stands(initiative, asOf) : Optional.of(false);
        if (stands.orElse(false) || (entered != null && isQuartersAgo(6, entered, asOf))) {
            found.violated(initiative.id());
        } else if (entered == null || stands.isEmpty()) {
            found.missing(initiative.id());
        } else if (isQuartersAgo(3, entered, asOf)) {
            found.violated(Severity.MEDIUM, initiative.id());
        }
    }

    private static @Nullable LocalDate entered(Initiative initiative, LocalDate asOf) {
        LocalDate entered = initiative.stageHistory() == null
                ? null
                : initiative.stageHistory().get(Stage.MIDDLE);
        return entered == null || entered.isAfter(asOf) ? null : entered;
    }

    private static boolean isQuartersAgo(int quarters, LocalDate day, LocalDate asOf) {
        return !day.plusMonths(3L * quarters).isAfter(asOf);
    }

    /** Tells whether the rollout has all but stopped; empty if its history does not reach back far enough. */
    private static Optional<Boolean> stands(Initiative initiative, LocalDate asOf) {
        LocalDate from = asOf.minusDays(WINDOW);
        ImmutableList<LocalDate> days = Terms.counted(initiative, asOf);
        LocalDate before = null;
        for (LocalDate day : days) {
            if (!day.isAfter(from)) {
                before = day;
            }
        }
        if (before == null) {
            return Optional.empty();
        }
        double doneBefore = Terms.count(initiative, before).done();
        double left = Terms.count(initiative, before).total() - doneBefore;
        double grew = Terms.count(initiative, days.get(days.size() - 1)).done() - doneBefore;
        double share = 0.05;
        LocalDate due = initiative.rollout().due();
        if (due != null && due.isAfter(asOf)) {
            share = Math.min(share, 0.5 * WINDOW / ChronoUnit.DAYS.between(asOf, due));
        }
        return Optional.of(grew < share * left);
    }
}
