package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.InitiativeKind;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rules of the topic early. */
final class EarlyOracles {
    private EarlyOracles() {}

    static ImmutableSet<Judgment> noEarlyWin(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (plan.horizon() == null || plan.horizon().start() == null) {
            found.missing(plan.id());
            return found.all();
        }
        LocalDate last = plan.horizon().start().plusDays(92);
        if (!asOf.isAfter(last)
                || asOf.isAfter(plan.horizon().start().plusDays(365))
                || found.lacks(plan.initiatives())) {
            return found.all();
        }
        boolean won = false;
        boolean unknown = false;
        for (Initiative initiative : plan.initiatives()) {
            for (LocalDate day : results(initiative, plan.horizon().start())) {
                won |= !day.isAfter(last);
            }
            unknown |= initiative.stage() == Stage.DONE
                    && (initiative.actualEnd() == null || initiative.actualEnd().isAfter(asOf));
        }
        if (!won && unknown) {
            found.missing(plan.id());
        } else if (!won) {
            found.violated(plan.id());
        }
        return found.all();
    }

    private static boolean isPiloted(Initiative initiative, LocalDate asOf) {
        Pilot pilot = initiative.pilot();
        return pilot != null
                && pilot.team() != null
                && (pilot.start() == null || !pilot.start().isAfter(asOf));
    }

    private static List<LocalDate> results(Initiative initiative, LocalDate start) {
        List<LocalDate> days = new ArrayList<>(orNone(initiative.releases()));
        if (initiative.stage() != Stage.STOPPED) {
            days.add(initiative.actualEnd());
        }
        for (Recognition credit : orNone(initiative.credits())) {
            days.add(credit.date());
        }
        for (Milestone milestone : orNone(initiative.milestones())) {
            days.add(milestone.done());
        }
        boolean fromNothing = initiative.start() != null && !initiative.start().isBefore(start);
        if (initiative.rollout() != null) {
            days.addAll(growth(initiative.rollout().history(), fromNothing));
        }
        for (RolloutTeam row : Terms.rows(initiative)) {
            days.addAll(growth(row.history(), fromNothing));
        }
        days.removeIf(Objects::isNull);
        return days;
    }

    private static List<LocalDate> growth(@Nullable Map<LocalDate, RolloutCount> history, boolean fromNothing) {
        List<LocalDate> days = new ArrayList<>();
        if (history != null) {
            history.forEach((day, count) -> {
                if (fromNothing && count.done() != null && count.done() > 0) {
                    days.add(day);
                }
            });
            history.forEach((day, count) -> history.forEach((later, more) -> {
                if (later.isAfter(day) && count.done() != null && more.done() != null && more.done() > count.done()) {
                    days.add(later);
                }
            }));
        }
        return days;
    }

    static ImmutableSet<Judgment> broadBeforeDeep(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : plan.initiatives()) {
            boolean few = initiative.adopters() != null && initiative.adopters().size() <= 3;
            boolean many =
                    initiative.adopters() != null && initiative.adopters().size() > 3;
            if (!Touch.isUnderWay(initiative, asOf) || (initiative.rollout() == null && !many)) {
                continue;
            }
            boolean piloted = isPiloted(initiative, asOf);
            Boolean satisfied = piloted ? initiative.pilot().satisfied() : Boolean.FALSE;
            if (Boolean.TRUE.equals(satisfied)) {
                continue;
            }
            boolean rowsStated =
                    initiative.rollout() != null && initiative.rollout().teams() != null;
            int others = 0;
            for (RolloutTeam row : Terms.rows(initiative)) {
                boolean first = piloted && row.team().equals(initiative.pilot().team());
                boolean dated = row.started() != null && !row.started().isAfter(asOf);
                Double done = Terms.done(row, asOf);
                others += !first && (dated || (done != null && done > 0)) ? 1 : 0;
            }
            if (!rowsStated && !few) {
                found.missing(initiative.id());
            } else if (others > 3 && satisfied == null) {
                found.missing(initiative.id());
            } else if (others > 3) {
                found.violated(initiative.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> noPilot(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : orNone(plan.initiatives())) {
            if (isPiloted(initiative, asOf) || !Touch.isUnderWay(initiative, asOf)) {
                continue;
            }
            boolean moves =
                    initiative.kind() == InitiativeKind.MIGRATION || initiative.kind() == InitiativeKind.LIFT_AND_SHIFT;
            if (Terms.adopters(initiative).size() >= 3) {
                found.violated(initiative.id());
            } else if (moves
                    && initiative.adopters() == null
                    && Terms.rows(initiative).isEmpty()) {
                found.missing(initiative.id());
            }
        }
        return found.all();
    }
}
