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
import org.planhealth.strategy.TeamKind;
import org.planhealth.strategy.YearPart;

/** The rules of the topic planning about what teams have time for. */
final class CapacityOracles {
    private static final double ALL = 1.0;
    private static final double MOST_LIGHTS_ON = 0.5;

    private CapacityOracles() {}

    static ImmutableSet<Judgment> unbackedContribution(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            for (String team : orNone(work.contributors())) {
                boolean backed = !Touch.isUnderWay(work, asOf) || isBacked(plan, work, team);
                if (!backed && !found.lacks(plan.objectives(), Terms.teams(plan))) {
                    found.violated(team, work.id());
                }
            }
        }
        return found.all();
    }

    private static boolean isBacked(Strategy plan, Initiative work, String team) {
        boolean backed = false;
        for (Objective objective : orNone(plan.objectives())) {
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
        if (found.hasNothingToSay(plan.asks())) {
            return found.all();
        }
        for (Ask ask : plan.asks()) {
            boolean somebody = ask.to() != null
                    && (ask.to().everyone() || !ask.to().teams().isEmpty());
            if (somebody && Terms.isOpen(ask) && isOfThisQuarter(ask, asOf)) {
                found.lacks(Terms.teams(plan));
            }
        }
        for (Team team : orNone(Terms.teams(plan))) {
            boolean asked = false;
            boolean unknown = team.lightsOnShare() == null;
            double load = unknown ? 0 : team.lightsOnShare();
            for (Ask ask : plan.asks()) {
                boolean named = ask.to() != null
                        && (ask.to().everyone() || ask.to().teams().contains(team.id()));
                if (named && Terms.isOpen(ask) && isOfThisQuarter(ask, asOf)) {
                    asked = true;
                    unknown |= ask.bandwidth() == null;
                    load += ask.bandwidth() == null ? 0 : ask.bandwidth();
                }
            }
            if (asked && load > ALL + 1e-9) {
                found.violatedTo(Math.min(1, (load - 0.9) / 0.2), team.id());
            } else if (asked && unknown) {
                found.missingWhole(team.id());
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
        if (found.hasNothingToSay(teams)) {
            return found.all();
        }
        for (Team team : teams) {
            Double share = team.lightsOnShare();
            boolean fine = share != null && share < MOST_LIGHTS_ON;
            if (fine || team.kind() == TeamKind.ADOPTER || isRelieved(plan, team.id())) {
                continue;
            }
            if (plan.objectives() == null) {
                found.missing(plan.id());
            } else if (share == null) {
                found.missing(team.id());
            } else {
                found.violated(team.id());
            }
        }
        return found.all();
    }

    private static boolean isRelieved(Strategy plan, String team) {
        boolean relieved = false;
        for (Objective objective : orNone(plan.objectives())) {
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
