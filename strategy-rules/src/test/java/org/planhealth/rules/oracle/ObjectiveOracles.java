package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorKind;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.ObjectiveCommitment;
import org.planhealth.strategy.Strategy;

/** The rules of the topic planning about objectives and their key results. */
final class ObjectiveOracles {
    private static final int MOST_OBJECTIVES = 5;
    private static final int MOST_KEY_RESULTS = 5;
    private static final double SANDBAGGED = 0.9;

    private static final ImmutableList<String> VERBS = ImmutableList.of(
            "analyze",
            "analyse",
            "assist",
            "consult",
            "continue",
            "coordinate",
            "co-ordinate",
            "discuss",
            "explore",
            "help",
            "investigate",
            "launch",
            "look into",
            "participate",
            "review",
            "study",
            "support",
            "work on");

    private static final Comparator<DateRange> BY_TIME =
            Comparator.comparing(DateRange::end).thenComparing(DateRange::start);

    private ObjectiveOracles() {}

    static ImmutableSet<Judgment> tooManyObjectives(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.objectives()) || found.lacks(Terms.teams(plan))) {
            return found.all();
        }
        for (Objective first : plan.objectives()) {
            DateRange time = Terms.time(first);
            if (first.owner() == null || time == null || time.end().isBefore(asOf)) {
                continue;
            }
            TreeSet<String> together = new TreeSet<>();
            for (Objective other : plan.objectives()) {
                if (first.owner().equals(other.owner()) && time.equals(Terms.time(other))) {
                    together.add(other.id());
                }
            }
            if (together.size() > MOST_OBJECTIVES) {
                found.violated(Severity.MEDIUM, first.owner(), together);
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> keyResultCount(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        if (found.hasNothingToSay(plan.objectives())) {
            return found.all();
        }
        for (Objective objective : plan.objectives()) {
            int count = orNone(objective.keyResults()).size();
            if (PhaseOracles.isOfThisOrNextQuarter(objective, asOf) && (count < 1 || count > MOST_KEY_RESULTS)) {
                found.violated(objective.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> activityAsKeyResult(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.objectives())) {
            return found.all();
        }
        for (Objective objective : plan.objectives()) {
            for (KeyResult result : orNone(objective.keyResults())) {
                if (result.target() == null && beginsWithActivity(result.title())) {
                    found.violated(result.id());
                }
            }
        }
        return found.all();
    }

    /** A word ends where neither a letter nor a digit nor a hyphen follows: a help-desk is no activity. */
    private static boolean beginsWithActivity(String title) {
        String text = title.strip().toLowerCase(Locale.ROOT);
        boolean begins = false;
        for (String verb : VERBS) {
            if (text.startsWith(verb)) {
                String rest = text.substring(verb.length());
                begins |= rest.isEmpty() || !(Character.isLetterOrDigit(rest.charAt(0)) || rest.charAt(0) == '-');
            }
        }
        return begins;
    }

    static ImmutableSet<Judgment> noOutcomeMeasure(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.objectives(), plan.indicators())) {
            return found.all();
        }
        for (Objective objective : plan.objectives()) {
            boolean lagging = false;
            for (Indicator indicator : Terms.indicators(plan, objective)) {
                lagging |= indicator.kind() == IndicatorKind.LAGGING;
            }
            boolean later = Terms.time(objective) != null
                    && Terms.time(objective).start().isAfter(asOf);
            if (later && !lagging) {
                found.violated(objective.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> sandbaggedObjectives(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        if (found.hasNothingToSay(plan.objectives())) {
            return found.all();
        }
        TreeMap<DateRange, List<KeyResult>> closed = new TreeMap<>(BY_TIME);
        for (Objective objective : plan.objectives()) {
            boolean wanted = objective.commitment() == ObjectiveCommitment.ASPIRATIONAL && isClosed(objective, asOf);
            if (wanted && !orNone(objective.keyResults()).isEmpty()) {
                closed.computeIfAbsent(Terms.time(objective), time -> new ArrayList<>())
                        .addAll(objective.keyResults());
            }
        }
        if (closed.size() < 2) {
            return found.all();
        }
        boolean passed = false;
        boolean unknown = false;
        for (Map.Entry<DateRange, List<KeyResult>> quarter :
                closed.descendingMap().entrySet().stream().limit(2).toList()) {
            double sum = 0;
            boolean all = true;
            for (KeyResult result : quarter.getValue()) {
                all &= result.grade() != null;
                sum += result.grade() == null ? 0 : result.grade();
            }
            unknown |= !all;
            passed |= all && sum / quarter.getValue().size() <= SANDBAGGED + 1e-9;
        }
        if (!passed && unknown) {
            found.missing(plan.id());
        } else if (!passed) {
            found.violated(plan.id());
        }
        return found.all();
    }

    private static boolean isClosed(Objective objective, LocalDate asOf) {
        return Terms.time(objective) != null && Terms.time(objective).end().isBefore(asOf);
    }

    static ImmutableSet<Judgment> missedCommitment(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.objectives())) {
            return found.all();
        }
        for (Objective objective : plan.objectives()) {
            if (objective.commitment() != ObjectiveCommitment.COMMITTED || !isClosed(objective, asOf)) {
                continue;
            }
            for (KeyResult result : orNone(objective.keyResults())) {
                if (Terms.isSaid(result.postMortem())) {
                    continue;
                }
                if (result.grade() == null) {
                    found.missing(objective.id(), result.id());
                } else if (result.grade() < 1) {
                    found.violated(objective.id(), result.id());
                }
            }
        }
        return found.all();
    }
}
