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
import org.planhealth.strategy.Strategy;

/** The rules of the topic schedule. */
final class ScheduleOracles {
    private ScheduleOracles() {}

    static ImmutableSet<Judgment> dependencyCycle(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.HIGH);
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
                found.violated(Severity.HIGH, id, round.tailSet(id, false));
            }
        }
        return found.all();
    }

    /** Returns what each initiative waits for, at once or through others; itself only if it waits for itself. */
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
}
