package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorKind;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.ObjectiveCommitment;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/** The rules of the topic planning about objectives and their key results. */
final class ObjectiveOracles {
    private static final int MOST_OBJECTIVES = 5;
    private static final int MOST_KEY_RESULTS = 5;
    private static final double SANDBAGGED = 0.9;

    private static final ImmutableList<String> VERBS = ImmutableList.of(
            "analyze",
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

    private ObjectiveOracles() {}

    static ImmutableSet<Judgment> tooManyObjectives(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.objectives())) {
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
            if (together.size() > MOST_OBJECTIVES && !found.lacks(Terms.teams(plan))) {
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
            boolean wrong = count < 1 || count > MOST_KEY_RESULTS;
            if (wrong && PhaseOracles.isOfThisOrNextQuarter(objective, asOf)) {
                found.violated(objective.id());
            } else if (wrong && Terms.time(objective) == null) {
                found.missing(objective.id());
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

    /** In British spelling, too. A word ends where no letter, digit or hyphen follows: a help-desk is no activity. */
    private static boolean beginsWithActivity(String title) {
        String text = title.strip().toLowerCase(Locale.ROOT).replace("lyse", "lyze");
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
        if (found.hasNothingToSay(plan.objectives())) {
            return found.all();
        }
        for (Objective objective : plan.objectives()) {
            boolean lagging = false;
            for (Indicator indicator : Terms.indicators(plan, objective)) {
                lagging |= indicator.kind() == IndicatorKind.LAGGING;
            }
            boolean later = Terms.time(objective) != null
                    && Terms.time(objective).start().isAfter(asOf);
            if (later && !lagging && !found.lacks(plan.indicators())) {
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
        boolean passed = false;
        boolean unknown = false;
        for (int ago = 1; ago <= 2; ago++) {
            double most = 0;
            int count = 0;
            for (Objective objective : plan.objectives()) {
                boolean wanted =
                        objective.commitment() == ObjectiveCommitment.ASPIRATIONAL && isClosed(objective, asOf, ago);
                for (KeyResult result : wanted ? orNone(objective.keyResults()) : List.<KeyResult>of()) {
                    count++;
                    unknown |= result.grade() == null;
                    most += result.grade() == null ? 1 : result.grade();
                }
            }
            passed |= count == 0 || most / count <= SANDBAGGED + 1e-9;
        }
        if (!passed && unknown) {
            found.missing(plan.id());
        } else if (!passed) {
            found.violated(plan.id());
        }
        return found.all();
    }

    /** Tells whether it was over so many quarters ago, or halves if it is of one; other days count in the quarter they end in. */
    private static boolean isClosed(Objective objective, LocalDate asOf, int ago) {
        DateRange time = Terms.time(objective);
        if (time == null) {
            return false;
        }
        if (objective.quarter() != null) {
            LocalDate now =
                    time.start().plusMonths((long) ago * objective.quarter().months());
            return !now.isAfter(asOf)
                    && asOf.isBefore(now.plusMonths(objective.quarter().months()));
        }
        LocalDate now = YearPart.quarterOf(asOf).start();
        return !time.end().isBefore(now.minusMonths(3L * ago)) && time.end().isBefore(now.minusMonths(3L * (ago - 1)));
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
            boolean maybe = Terms.time(objective) == null;
            if (objective.commitment() != ObjectiveCommitment.COMMITTED || !(maybe || isClosed(objective, asOf))) {
                continue;
            }
            for (KeyResult result : orNone(objective.keyResults())) {
                if (Terms.isSaid(result.postMortem())) {
                    continue;
                }
                if (result.grade() == null || (maybe && result.grade() < 1)) {
                    found.missing(objective.id(), result.id());
                } else if (result.grade() < 1) {
                    found.violated(objective.id(), result.id());
                }
            }
        }
        return found.all();
    }
}
