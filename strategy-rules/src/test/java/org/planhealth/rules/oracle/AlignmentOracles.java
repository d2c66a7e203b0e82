package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.ChannelMode;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamPair;

/** The rules of the topic alignment. */
final class AlignmentOracles {
    private AlignmentOracles() {}

    static ImmutableSet<Judgment> missingConversation(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives(), Terms.teams(plan))) {
            return found.all();
        }
        Set<TeamPair> silent = new TreeSet<>();
        for (Initiative initiative : notOver(plan)) {
            for (String one : Terms.involved(initiative)) {
                for (String other : Terms.involved(initiative)) {
                    boolean free = Terms.onlyAdopts(plan, one) || Terms.onlyAdopts(plan, other);
                    if (!one.equals(other) && !free && lacksConversation(plan, initiative, one, other, asOf)) {
                        silent.add(TeamPair.of(one, other));
                    }
                }
            }
        }
        boolean isKnown = plan.organization().channels() != null;
        for (TeamPair pair : silent) {
            if (isKnown) {
                found.violated(pair.first(), pair.second());
            } else {
                found.missing(pair.first(), pair.second());
            }
        }
        return found.all();
    }

    private static boolean lacksConversation(
            Strategy plan, Initiative initiative, String one, String other, LocalDate asOf) {
        boolean talk = false;
        boolean served = false;
        for (Channel channel : orNone(plan.organization().channels())) {
            boolean there = channel.since() == null || !channel.since().isAfter(asOf);
            if (there && channel.between().equals(TeamPair.of(one, other))) {
                talk |= channel.cadenceDays() != null && channel.cadenceDays() <= 14;
                served |= channel.mode() == ChannelMode.X_AS_A_SERVICE;
            }
        }
        boolean owns = one.equals(initiative.owner());
        boolean builds = owns && orNone(initiative.contributors()).contains(other);
        boolean adopts = owns && Terms.adoptersWithWorkLeft(initiative).contains(other);
        Onboarding onboarding = initiative.onboarding();
        boolean guided = onboarding != null && onboarding.documentation() != null && onboarding.workshops() != null;
        return !talk && (builds || isTied(plan, one, other) || (adopts && !served && !guided));
    }

    private static boolean isTied(Strategy plan, String one, String other) {
        for (Component user : orNone(plan.organization().components())) {
            for (Component used : orNone(plan.organization().components())) {
                if (orNone(user.dependsOn()).contains(used.id())
                        && orNone(user.owners()).contains(one)
                        && orNone(used.owners()).contains(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    static ImmutableSet<Judgment> misalignedIncentive(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives(), Terms.teams(plan))) {
            return found.all();
        }
        for (Initiative initiative : notOver(plan)) {
            String required = initiative.requiresIncentive();
            for (Objective objective : orNone(plan.objectives())) {
                if (required == null && objective.id().equals(initiative.objective())) {
                    required = objective.requiresIncentive();
                }
            }
            Set<String> needed = Terms.adoptersWithWorkLeft(initiative);
            if (initiative.owner() != null) {
                needed.add(initiative.owner());
            }
            for (Team team : orNone(Terms.teams(plan))) {
                boolean isNeeded = needed.contains(team.id()) && !Terms.onlyAdopts(plan, team.id());
                if (required != null && isNeeded && !isMadeUpFor(plan, initiative, team)) {
                    if (team.incentive() == null) {
                        found.missing(initiative.id(), team.id());
                    } else if (!team.incentive().equals(required)) {
                        found.violated(initiative.id(), team.id());
                    }
                }
            }
        }
        return found.all();
    }

    private static boolean isMadeUpFor(Strategy plan, Initiative initiative, Team team) {
        if (plan.sponsor() != null && orNone(plan.sponsor().supports()).contains(initiative.id())) {
            return true;
        }
        for (Ask ask : orNone(plan.asks())) {
            boolean asked =
                    ask.to() != null && (ask.to().everyone() || ask.to().teams().contains(team.id()));
            boolean rewarded = ask.incentive() != null
                    && (ask.incentive().kind() != null
                            || !orNone(ask.incentive().east()).isEmpty());
            if (Terms.isOpen(ask) && asked && rewarded && initiative.id().equals(ask.initiative())) {
                return true;
            }
        }
        return false;
    }
}
