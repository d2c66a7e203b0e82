package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;
import static org.planhealth.rules.oracle.WorkTerms.days;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.planhealth.rules.oracle.WorkTerms.Entry;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Strategy;

/** The rule late-forecast. */
final class LateForecastOracle {
    private static final int UNKNOWN = -1;

    private LateForecastOracle() {}

    static ImmutableSet<Judgment> lateForecast(Strategy plan, LocalDate asOf, Simulations simulations) {
        Judgments found = Judgments.of(plan, Severity.CRITICAL);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            if (!Touch.isUnderWay(work, asOf) || !WorkTerms.isWorkLeft(work, asOf)) {
                continue;
            }
            LocalDate due = WorkTerms.judgedBy(work);
            int level = due == null ? UNKNOWN : level(work, due, asOf, simulations);
            if (level == UNKNOWN || (level > 0 && isEarly(work, due, asOf))) {
                found.missing(work.id());
            } else if (level > 0) {
                found.violated(WorkTerms.severity(level), work.id());
            }
        }
        return found.all();
    }

    private static boolean isEarly(Initiative work, LocalDate due, LocalDate asOf) {
        LocalDate start = WorkTerms.begun(work, asOf);
        return start != null && (days(start, asOf) < 28 || 4 * days(start, asOf) < days(start, due));
    }

    private static int level(Initiative work, LocalDate due, LocalDate asOf, Simulations simulations) {
        int level = work.rollout() == null ? byProgress(work, due, asOf) : byHistory(work, due, asOf, simulations);
        return level == UNKNOWN ? byMilestones(work, due, asOf) : level;
    }

    private static int byProgress(Initiative work, LocalDate due, LocalDate asOf) {
        LocalDate start = WorkTerms.begun(work, asOf);
        if (work.progress() == null || start == null || days(start, asOf) < 28) {
            return UNKNOWN;
        }
        int level = projected(work, due, asOf, asOf, 1 - work.progress(), work.progress() / days(start, asOf));
        return level == 0 && Terms.adopters(work).size() >= 3 ? UNKNOWN : level;
    }

    private static int byHistory(Initiative work, LocalDate due, LocalDate asOf, Simulations simulations) {
        NavigableMap<LocalDate, Entry> history = WorkTerms.history(work, asOf);
        if (history.isEmpty() || days(history.lastKey(), asOf) > WorkTerms.window(history, 60)) {
            return UNKNOWN;
        }
        LocalDate first = history.firstKey();
        LocalDate last = history.lastKey();
        Entry now = history.get(last);
        boolean many = history.size() >= 6 && WorkTerms.hasGrown(history) && !due.isBefore(asOf);
        Simulations.Forecast forecast = many ? simulations.of(work, asOf) : null;
        if (forecast != null) {
            return simulated(work, due, forecast);
        }
        if (history.size() >= 2 && days(first, last) >= 28) {
            double pace = (now.done() - history.get(first).done()) / days(first, last);
            LocalDate recent = history.ceilingKey(last.minusDays(92));
            if (days(recent, last) >= 28) {
                pace = Math.max(pace, (now.done() - history.get(recent).done()) / days(recent, last));
            }
            return projected(work, due, asOf, last, now.left(), pace);
        }
        LocalDate start = WorkTerms.begun(work, asOf);
        if (start == null || days(start, last) < 28) {
            return UNKNOWN;
        }
        int level = projected(work, due, asOf, last, now.left(), now.done() / days(start, last));
        return level == 0 ? UNKNOWN : level;
    }

    private static int simulated(Initiative work, LocalDate due, Simulations.Forecast forecast) {
        boolean late = forecast.p50() == null
                || (forecast.onTime() < 0.1
                        && WorkTerms.level((double) days(due, forecast.p50()), WorkTerms.length(work, due)) >= 2);
        if (late) {
            return 3;
        }
        if (forecast.onTime() < 0.5) {
            return 2;
        }
        return forecast.onTime() < 0.85 ? 1 : 0;
    }

    private static int projected(
            Initiative work, LocalDate due, LocalDate asOf, LocalDate from, double left, double pace) {
        if (pace <= 0) {
            return 3;
        }
        LocalDate end = from.plusDays((long) Math.ceil(left / pace - 1e-9));
        return WorkTerms.level((double) days(due, end.isBefore(asOf) ? asOf : end), WorkTerms.length(work, due));
    }

    private static int byMilestones(Initiative work, LocalDate due, LocalDate asOf) {
        int count = 0;
        long open = -1;
        LocalDate last = LocalDate.MIN;
        long done = 0;
        for (Milestone milestone : orNone(work.milestones())) {
            if (milestone.due() == null || milestone.due().isAfter(asOf)) {
                continue;
            }
            count++;
            if (milestone.done() == null || milestone.done().isAfter(asOf)) {
                open = Math.max(open, days(milestone.due(), asOf));
                continue;
            }
            long late = days(milestone.due(), milestone.done());
            if (milestone.due().isAfter(last) || (milestone.due().equals(last) && late > done)) {
                last = milestone.due();
                done = late;
            }
        }
        int level = WorkTerms.level((double) (open >= 0 ? open : done), WorkTerms.length(work, due));
        return count < 2 || level == 0 ? UNKNOWN : Math.min(2, level);
    }
}
