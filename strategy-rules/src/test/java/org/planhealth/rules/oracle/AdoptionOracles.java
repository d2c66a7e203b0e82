package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;
import static org.planhealth.rules.oracle.WorkTerms.days;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.planhealth.rules.oracle.WorkTerms.Entry;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;

/** The rules of the topic middle about those who adopt. */
final class AdoptionOracles {
    private static final int OBSERVATIONS = 4;
    private static final int SOME = 3;
    private static final int MANY = 6;
    private static final int GRACE_DAYS = 56;

    private AdoptionOracles() {}

    static ImmutableSet<Judgment> growingScope(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            List<Entry> entries = new ArrayList<>(WorkTerms.history(work, asOf).values());
            if (entries.size() < OBSERVATIONS) {
                continue;
            }
            Entry first = entries.get(entries.size() - OBSERVATIONS);
            Entry last = entries.get(entries.size() - 1);
            double more = last.total() - first.total();
            if (more > 0 && more > last.done() - first.done()) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    private static Set<String> adoptersWithWorkLeft(Initiative work, LocalDate asOf) {
        Set<String> left = Terms.adopters(work);
        for (RolloutTeam row : Terms.rows(work)) {
            if (Terms.isFinished(row, asOf)) {
                left.remove(row.team());
            }
        }
        return left;
    }

    static ImmutableSet<Judgment> manualOnboarding(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            boolean some = adoptersWithWorkLeft(work, asOf).size() >= SOME;
            Onboarding onboarding = work.onboarding();
            boolean easy = onboarding != null
                    && Boolean.TRUE.equals(onboarding.automated())
                    && Terms.isSaid(onboarding.documentation())
                    && Terms.isSaid(onboarding.workshops())
                    && Terms.isSaid(onboarding.dashboard());
            if (Touch.isUnderWay(work, asOf) && some && !easy) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> whiteGloveAtScale(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            Set<String> left = adoptersWithWorkLeft(work, asOf);
            Set<String> carried = new TreeSet<>(left);
            carried.retainAll(
                    work.onboarding() == null
                            ? List.of()
                            : orNone(work.onboarding().whiteGlove()));
            if (left.size() >= MANY && 2 * carried.size() > left.size()) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    private static boolean isDated(RolloutTeam row, LocalDate asOf) {
        return row.started() != null && !row.started().isAfter(asOf);
    }

    private static boolean hasDone(RolloutTeam row, LocalDate asOf) {
        Double done = Terms.done(row, asOf);
        return done != null && done > 0;
    }

    private static boolean hasBegun(RolloutTeam row, LocalDate asOf) {
        return isDated(row, asOf) || hasDone(row, asOf);
    }

    /** Tells whether a row has nothing to move, or has moved it. */
    private static boolean isOver(RolloutTeam row, LocalDate asOf) {
        return isEmpty(row, asOf) || Terms.isFinished(row, asOf);
    }

    private static boolean isEmpty(RolloutTeam row, LocalDate asOf) {
        Double total = Terms.total(row, asOf);
        return total != null && total == 0;
    }

    static ImmutableSet<Judgment> riskyTeamsFirst(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            boolean waiting = false;
            for (RolloutTeam row : Terms.rows(work)) {
                waiting |= row.risk() == RiskLevel.LOW && !isOver(row, asOf) && !hasBegun(row, asOf);
            }
            String pilot = work.pilot() == null ? null : work.pilot().team();
            for (RolloutTeam row : Terms.rows(work)) {
                int earlier = 0;
                for (RolloutTeam other : Terms.rows(work)) {
                    boolean before = isDated(row, asOf)
                            && isDated(other, asOf)
                            && other.started().isBefore(row.started());
                    earlier += before ? 1 : 0;
                }
                boolean risky = row.risk() == RiskLevel.HIGH && !row.team().equals(pilot);
                if (waiting && risky && isDated(row, asOf) && earlier < SOME) {
                    found.violated(work.id(), row.team());
                }
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> hardestAdopterUnproven(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            Map.Entry<LocalDate, Entry> last = WorkTerms.history(work, asOf).lastEntry();
            boolean half = last != null
                    && last.getValue().total() > 0
                    && 2 * last.getValue().done() >= last.getValue().total();
            if (half) {
                judgeHardest(work, asOf, found);
            }
        }
        return found.all();
    }

    /** A row whose risk is not stated may be the one that proves it, or the one that does not. */
    private static void judgeHardest(Initiative work, LocalDate asOf, Judgments found) {
        boolean hard = false;
        boolean proven = false;
        boolean maybeProven = false;
        boolean maybeHard = false;
        for (RolloutTeam row : Terms.rows(work)) {
            if (isEmpty(row, asOf)) {
                continue;
            }
            boolean moved = hasDone(row, asOf);
            hard |= row.risk() == RiskLevel.HIGH;
            proven |= row.risk() == RiskLevel.HIGH && moved;
            maybeProven |= row.risk() == null && moved;
            maybeHard |= row.risk() == null && !moved;
        }
        if (proven) {
            return;
        }
        if (hard ? maybeProven : maybeHard) {
            found.missing(work.id());
        } else if (hard) {
            found.violated(work.id());
        }
    }

    static ImmutableSet<Judgment> leaderlessRollout(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            for (RolloutTeam row : Terms.rows(work)) {
                if (row.leader() == null && !Terms.isFinished(row, asOf)) {
                    found.violated(work.id(), row.team());
                }
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> laggardTeam(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            for (RolloutTeam row : Terms.rows(work)) {
                Double done = Terms.done(row, asOf);
                boolean late = hasBegun(row, asOf)
                        ? isDated(row, asOf) && days(row.started(), asOf) > GRACE_DAYS
                        : isMostlyOver(work, asOf);
                boolean moved = done != null && done > 0;
                if (isOver(row, asOf) || !late || moved) {
                    continue;
                }
                boolean toCome = row.started() != null && row.started().isAfter(asOf);
                if (done == null && !toCome) {
                    found.missing(work.id(), row.team());
                } else {
                    found.violated(work.id(), row.team());
                }
            }
        }
        return found.all();
    }

    private static boolean isMostlyOver(Initiative work, LocalDate asOf) {
        boolean due = work.rollout() != null && work.rollout().due() != null;
        LocalDate end = due ? work.rollout().due() : Terms.statedEnd(work);
        LocalDate start = WorkTerms.begun(work, asOf);
        return start != null && end != null && 4 * days(start, asOf) > 3 * Math.max(0, days(start, end));
    }
}
