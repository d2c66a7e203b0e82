package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;
import static org.planhealth.rules.oracle.WorkTerms.days;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.oracle.WorkTerms.Entry;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rule stalled-middle. */
final class StallOracle {
    private StallOracle() {}

    static ImmutableSet<Judgment> stalledMiddle(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            if (Touch.isUnderWay(work, asOf) && WorkTerms.isWorkLeft(work, asOf)) {
                stalledMiddle(work, asOf, found);
            }
        }
        return found.all();
    }

    private static void stalledMiddle(Initiative work, LocalDate asOf, Judgments found) {
        NavigableMap<LocalDate, Entry> history = WorkTerms.history(work, asOf);
        boolean silent =
                !history.isEmpty() && days(history.lastKey(), asOf) > Math.max(60, WorkTerms.window(history, 28));
        if (history.size() >= 2) {
            if (silent) {
                found.missing(work.id());
            } else if (stands(work, history, asOf)) {
                found.violated(work.id());
            }
            return;
        }
        LocalDate entered = entered(work, asOf);
        LocalDate since = entered == null ? WorkTerms.begun(work, asOf) : entered;
        if (movedLately(work, asOf) || (since != null && since.plusMonths(9).isAfter(asOf))) {
            return;
        }
        if (entered == null || silent || (history.isEmpty() && work.progress() != null)) {
            found.missing(work.id());
        } else if (entered.plusMonths(18).isAfter(asOf)) {
            found.violated(Severity.MEDIUM, work.id());
        } else {
            found.violated(work.id());
        }
    }

    private static @Nullable LocalDate entered(Initiative work, LocalDate asOf) {
        LocalDate day = null;
        if (work.stage() == Stage.EARLY) {
            day = work.start();
        } else if (work.stageHistory() != null && work.stage() != null) {
            day = work.stageHistory().get(work.stage());
            if (work.stage() == Stage.LATE && (day == null || day.isAfter(asOf))) {
                day = work.stageHistory().get(Stage.MIDDLE);
            }
        }
        return day == null || day.isAfter(asOf) ? null : day;
    }

    private static boolean movedLately(Initiative work, LocalDate asOf) {
        boolean moved = false;
        for (LocalDate release : orNone(work.releases())) {
            moved |= !release.isAfter(asOf) && days(release, asOf) <= 92;
        }
        for (Milestone milestone : orNone(work.milestones())) {
            LocalDate done = milestone.done();
            moved |= done != null && !done.isAfter(asOf) && days(done, asOf) <= 92;
        }
        return moved;
    }

    private static boolean stands(Initiative work, NavigableMap<LocalDate, Entry> history, LocalDate asOf) {
        LocalDate due = WorkTerms.judgedBy(work);
        LocalDate start = WorkTerms.begun(work, asOf);
        if (!WorkTerms.hasGrown(history)
                && work.stage() == Stage.EARLY
                && due != null
                && start != null
                && 4 * days(start, asOf) < days(start, due)) {
            return false;
        }
        LocalDate last = history.lastKey();
        LocalDate same = null;
        LocalDate before = null;
        LocalDate grown = null;
        for (LocalDate day : history.keySet()) {
            double done = history.get(day).done();
            if (same == null && done >= history.get(last).done()) {
                same = day;
            }
            for (Entry earlier : history.headMap(day).values()) {
                grown = grown == null && done > earlier.done() ? day : grown;
            }
            if (days(day, last) >= WorkTerms.window(history, 28)) {
                before = day;
            }
        }
        double longTime = Math.max(28, Math.min(91, 1.5 * WorkTerms.medianSpacing(history)));
        if (days(same, last) >= longTime && expected(history, same, due, asOf) >= unit(history)) {
            return true;
        }
        if (before == null || grown == null || before.isBefore(grown)) {
            return false;
        }
        double expected = expected(history, before, due, asOf);
        double enough = Math.min(0.05 * history.get(before).left(), expected);
        return history.get(last).done() - history.get(before).done() < enough && expected >= unit(history);
    }

    /** Returns half of what an even pace to the due date does from a day to the last entry. */
    private static double expected(
            NavigableMap<LocalDate, Entry> history, LocalDate from, @Nullable LocalDate due, LocalDate asOf) {
        long span = days(from, history.lastKey());
        long ahead = due == null || due.isBefore(asOf) ? 0 : days(asOf, due);
        return history.get(from).left() * (0.5 * (span / (double) (ahead + span)));
    }

    private static double unit(NavigableMap<LocalDate, Entry> history) {
        double total = history.lastEntry().getValue().total();
        boolean whole = total > 1;
        for (Entry entry : history.values()) {
            whole &= entry.done() % 1 == 0 && entry.total() % 1 == 0;
        }
        return whole ? 1 : Math.min(1, 0.02 * total);
    }
}
