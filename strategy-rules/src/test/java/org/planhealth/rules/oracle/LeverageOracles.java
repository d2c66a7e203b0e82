package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;
import static org.planhealth.rules.oracle.WorkTerms.days;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.InitiativeKind;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.Prototype;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;

/** The rules of the topic early about where work begins. */
final class LeverageOracles {
    private static final int FEW = 3;
    private static final int MONTHS = 6;
    private static final int INCREMENT_DAYS = 183;

    private LeverageOracles() {}

    static ImmutableSet<Judgment> lowLeverageWin(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        List<Double> scores = new ArrayList<>();
        for (Initiative work : plan.initiatives()) {
            if (score(work) != null) {
                scores.add(score(work));
            }
        }
        if (scores.size() < FEW) {
            return found.all();
        }
        Collections.sort(scores);
        int count = scores.size();
        double median = (scores.get((count - 1) / 2) + scores.get(count / 2)) / 2;
        for (Initiative work : notOver(plan)) {
            boolean win = Boolean.TRUE.equals(work.earlyWin()) && score(work) != null;
            if (win && score(work) < median - 1e-9) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    private static @Nullable Double score(Initiative work) {
        boolean stated = work.rice() != null
                && work.rice().reach() != null
                && work.rice().impact() != null
                && work.rice().confidence() != null
                && work.effortPersonWeeks() != null
                && work.effortPersonWeeks() > 0;
        return stated
                ? (Double) (work.rice().reach()
                        * work.rice().impact()
                        * work.rice().confidence()
                        / work.effortPersonWeeks())
                : null;
    }

    static ImmutableSet<Judgment> pilotWithoutStake(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            boolean piloted = work.pilot() != null && work.pilot().team() != null;
            if (piloted && Terms.rows(work).size() >= FEW) {
                pilotWithoutStake(work, asOf, found);
            }
        }
        return found.all();
    }

    /** A row that does not state its total may have the largest. */
    private static void pilotWithoutStake(Initiative work, LocalDate asOf, Judgments found) {
        String pilot = work.pilot().team();
        List<Double> totals = new ArrayList<>();
        int risks = 0;
        Double own = null;
        RiskLevel risk = null;
        for (RolloutTeam row : Terms.rows(work)) {
            Double total = Terms.total(row, asOf);
            if (total != null) {
                totals.add(total);
            }
            risks += row.risk() == null ? 0 : 1;
            if (row.team().equals(pilot)) {
                own = total;
                risk = row.risk();
            }
        }
        int larger = 0;
        for (double total : totals) {
            larger += own != null && total > own ? 1 : 0;
        }
        int silent = Terms.rows(work).size() - totals.size();
        boolean top = own != null && totals.size() >= FEW && larger + silent < 2;
        if (risk == RiskLevel.HIGH || top) {
            return;
        }
        if (larger < 2 || risk == null || risks < FEW) {
            found.missing(work.id());
        } else {
            found.violated(work.id());
        }
    }

    private static boolean isPiloted(Initiative work, LocalDate asOf) {
        Pilot pilot = work.pilot();
        return pilot != null
                && pilot.team() != null
                && (pilot.start() == null || !pilot.start().isAfter(asOf));
    }

    private static boolean isBuiltOrMoved(Initiative work) {
        return work.kind() == InitiativeKind.BUILD
                || work.kind() == InitiativeKind.MIGRATION
                || work.kind() == InitiativeKind.LIFT_AND_SHIFT;
    }

    static ImmutableSet<Judgment> noPrototype(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            LocalDate start = work.start();
            LocalDate end = Terms.statedEnd(work);
            if (!isBuiltOrMoved(work) || start == null || start.isAfter(asOf) || end == null) {
                continue;
            }
            boolean lengthy = start.plusMonths(MONTHS).isBefore(end);
            boolean quarterGone = 4 * days(start, asOf) >= days(start, end);
            boolean tried =
                    isPiloted(work, asOf) && Boolean.TRUE.equals(work.pilot().satisfied());
            for (Prototype prototype : orNone(work.prototypes())) {
                boolean later = prototype.date() != null && prototype.date().isAfter(asOf);
                tried |= Terms.isSaid(prototype.answer()) && !later;
            }
            if (lengthy && quarterGone && !tried) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> noIncrement(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            boolean young = work.start() != null && days(work.start(), asOf) <= INCREMENT_DAYS;
            if (!isBuiltOrMoved(work) || !Touch.isUnderWay(work, asOf) || young) {
                continue;
            }
            List<LocalDate> increments = new ArrayList<>(orNone(work.releases()));
            for (Milestone milestone : orNone(work.milestones())) {
                if (milestone.done() != null) {
                    increments.add(milestone.done());
                }
            }
            NavigableMap<LocalDate, Double> all =
                    done(work.rollout() == null ? null : work.rollout().history(), asOf);
            increments.addAll(growth(all, work.start() != null));
            boolean stated = work.releases() != null || work.milestones() != null || !all.isEmpty();
            boolean unseen = isSilent(all, asOf);
            for (RolloutTeam row : Terms.rows(work)) {
                NavigableMap<LocalDate, Double> entries = done(row.history(), asOf);
                if (!entries.isEmpty() && row.done() != null) {
                    entries.put(asOf, row.done());
                }
                increments.addAll(growth(entries, work.start() != null));
                stated |= !entries.isEmpty() || row.done() != null;
                unseen |= isSilent(entries, asOf) || (entries.isEmpty() && row.done() != null && row.done() > 0);
            }
            unseen &= all.isEmpty() || isSilent(all, asOf);
            boolean lately = false;
            for (LocalDate day : increments) {
                lately |= !day.isAfter(asOf) && days(day, asOf) < INCREMENT_DAYS;
            }
            if (!lately && (unseen || !stated || work.start() == null)) {
                found.missing(work.id());
            } else if (!lately) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    /** Tells whether a series that began ended so long ago that nobody knows what was done since. */
    private static boolean isSilent(NavigableMap<LocalDate, Double> series, LocalDate asOf) {
        return !series.isEmpty() && days(series.lastKey(), asOf) >= INCREMENT_DAYS;
    }

    private static NavigableMap<LocalDate, Double> done(
            @Nullable Map<LocalDate, RolloutCount> history, LocalDate asOf) {
        NavigableMap<LocalDate, Double> done = new TreeMap<>();
        Terms.until(history, asOf).forEach((day, count) -> {
            if (count.done() != null) {
                done.put(day, count.done());
            }
        });
        return done;
    }

    /** Returns the days on which more was done than before; work that has a start began with nothing. */
    private static List<LocalDate> growth(NavigableMap<LocalDate, Double> series, boolean fromNothing) {
        List<LocalDate> days = new ArrayList<>();
        double before = fromNothing ? 0 : Double.POSITIVE_INFINITY;
        for (Map.Entry<LocalDate, Double> entry : series.entrySet()) {
            if (entry.getValue() > before) {
                days.add(entry.getKey());
            }
            before = entry.getValue();
        }
        return days;
    }
}
