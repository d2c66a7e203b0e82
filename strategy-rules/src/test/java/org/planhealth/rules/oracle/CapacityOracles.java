package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.YearPart;

/** The rules of the topic planning about what teams have time for. */
final class CapacityOracles {
    private static final double ALL = 1.0;
    private static final double MOST_LIGHTS_ON = 0.5;

    private CapacityOracles() {}

    static ImmutableSet<Judgment> unbackedContribution(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives()) || found.lacks(plan.objectives(), Terms.teams(plan))) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            for (String team : orNone(work.contributors())) {
                if (Touch.isUnderWay(work, asOf) && !isBacked(plan, work, team)) {
                    found.violated(team, work.id());
                }
            }
        }
        return found.all();
    }

    private static boolean isBacked(Strategy plan, Initiative work, String team) {
        boolean backed = false;
        for (Objective objective : plan.objectives()) {
            boolean own = team.equals(objective.owner());
            boolean served = objective.id().equals(work.objective());
            for (KeyResult result : orNone(objective.keyResults())) {
                backed |= own || (served && team.equals(result.owner()));
            }
        }
        return backed;
    }

    static ImmutableSet<Judgment> overCapacity(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.asks()) || found.lacks(Terms.teams(plan))) {
            return found.all();
        }
        for (Team team : Terms.teams(plan)) {
            boolean asked = false;
            double asks = 0;
            for (Ask ask : plan.asks()) {
                boolean named = ask.to() != null
                        && (ask.to().everyone() || ask.to().teams().contains(team.id()));
                if (named && Terms.isOpen(ask)) {
                    asked = true;
                    asks += isOfThisQuarter(ask, asOf) && ask.bandwidth() != null ? ask.bandwidth() : 0;
                }
            }
            double load = asks + (team.lightsOnShare() == null ? 0 : team.lightsOnShare());
            if (asked && load > ALL + 1e-9) {
                found.violatedTo(Math.min(1, (load - 0.9) / 0.2), team.id());
            } else if (asked && team.lightsOnShare() == null) {
                found.missing(team.id());
            }
        }
        return found.all();
    }

    private static boolean isOfThisQuarter(Ask ask, LocalDate asOf) {
        return ask.due() == null
                || ask.due().isBefore(asOf)
                || YearPart.quarterOf(ask.due()).equals(YearPart.quarterOf(asOf));
    }

    static ImmutableSet<Judgment> lightsOnOverload(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        List<Team> teams = Terms.teams(plan);
        if (found.hasNothingToSay(teams) || found.lacks(plan.objectives())) {
            return found.all();
        }
        for (Team team : teams) {
            boolean overloaded = team.lightsOnShare() != null && team.lightsOnShare() >= MOST_LIGHTS_ON;
            if (overloaded && !isRelieved(plan, team.id())) {
                found.violated(team.id());
            }
        }
        return found.all();
    }

    private static boolean isRelieved(Strategy plan, String team) {
        boolean relieved = false;
        for (Objective objective : plan.objectives()) {
            boolean toil =
                    objective.dimension() != null && objective.dimension().equalsIgnoreCase("toil");
            boolean named = team.equals(objective.owner());
            for (KeyResult result : orNone(objective.keyResults())) {
                named |= team.equals(result.owner());
            }
            relieved |= toil && named;
        }
        return relieved;
    }
}
