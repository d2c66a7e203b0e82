package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Strategy;

/** The rules of the topic schedule. */
final class ScheduleOracles {
    private static final int ENTRIES = 6;

    private ScheduleOracles() {}

    /** What a simulation says of a rollout. It is not said twice, for the same draws would have to be drawn again. */
    interface Forecasts {
        Forecast of(Initiative initiative, LocalDate asOf);
    }

    /**
     * What is asked of a simulation.
     *
     * @param onTime the probability that all is done by the due date
     * @param dated whether there is a date at all
     */
    record Forecast(double onTime, boolean dated) {}

    static ImmutableSet<Judgment> dependencyCycle(Strategy plan, LocalDate asOf) {
        Judgments found = new Judgments(plan, Severity.CRITICAL);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        Map<String, NavigableSet<String>> reached = reached(notOver(plan));
        for (String id : reached.keySet()) {
            NavigableSet<String> round = new TreeSet<>();
            for (String other : reached.get(id)) {
                if (reached.get(other).contains(id)) {
                    round.add(other);
                }
            }
            if (!round.isEmpty() && id.equals(round.first())) {
                found.violated(Severity.CRITICAL, id, round.tailSet(id, false));
            }
        }
        return found.all();
    }

    /** Returns what each initiative waits for, at once or through others; itself only if it depends on itself. */
    private static Map<String, NavigableSet<String>> reached(ImmutableList<Initiative> initiatives) {
        Map<String, NavigableSet<String>> reached = new TreeMap<>();
        initiatives.forEach(initiative -> reached.put(initiative.id(), new TreeSet<>()));
        for (Initiative initiative : initiatives) {
            for (Dependency dependency : orNone(initiative.dependsOn())) {
                if (reached.containsKey(dependency.initiative())) {
                    reached.get(initiative.id()).add(dependency.initiative());
                }
            }
        }
        for (String over : reached.keySet()) {
            for (NavigableSet<String> targets : reached.values()) {
                if (targets.contains(over)) {
                    targets.addAll(ImmutableList.copyOf(reached.get(over)));
                }
            }
        }
        return reached;
    }

    static ImmutableSet<Judgment> lateForecast(Strategy plan, LocalDate asOf, Forecasts forecasts) {
        Judgments found = new Judgments(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : notOver(plan)) {
            if (initiative.rollout() == null || !hasWorkLeft(initiative, asOf)) {
                continue;
            }
            if (initiative.rollout().due() == null
                    || Terms.counted(initiative, asOf).size() < ENTRIES
                    || isLastFew(initiative, asOf)) {
                found.missing(initiative.id());
                continue;
            }
            Forecast forecast = forecasts.of(initiative, asOf);
            if (forecast.onTime() < 0.5 || !forecast.dated()) {
                found.violated(initiative.id());
            } else if (forecast.onTime() < 0.85) {
                found.violated(Severity.MEDIUM, initiative.id());
            }
        }
        return found.all();
    }

    /** Under 5% of the total is left after more than 24 periods, which is 26 entries or more. */
    private static boolean isLastFew(Initiative initiative, LocalDate asOf) {
        ImmutableList<LocalDate> days = Terms.counted(initiative, asOf);
        RolloutCount last = Terms.count(initiative, days.get(days.size() - 1));
        return days.size() >= 26 && last.total() - last.done() < 0.05 * last.total();
    }

    /** As long as no entry says that all is done, there is work left. */
    private static boolean hasWorkLeft(Initiative initiative, LocalDate asOf) {
        ImmutableList<LocalDate> days = Terms.counted(initiative, asOf);
        if (days.isEmpty()) {
            return true;
        }
        RolloutCount last = Terms.count(initiative, days.get(days.size() - 1));
        return last.done() < last.total();
    }
}
