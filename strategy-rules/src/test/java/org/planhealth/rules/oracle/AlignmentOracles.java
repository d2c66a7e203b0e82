package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        Set<TeamPair> silent = new TreeSet<>();
        for (Initiative initiative : notOver(plan)) {
            if (lacksOwnerToTalkTo(plan, initiative)) {
                found.missingWhole(initiative.id());
            }
            if (Terms.teams(plan) == null && Terms.involved(initiative).size() > 1) {
                found.missing(plan.id());
            }
            for (String one : Terms.involved(initiative)) {
                for (String other : Terms.involved(initiative)) {
                    boolean free = Terms.onlyAdopts(plan, one) || Terms.onlyAdopts(plan, other);
                    if (!one.equals(other)
                            && !free
                            && Terms.teams(plan) != null
                            && lacksConversation(plan, initiative, one, other, asOf)) {
                        silent.add(TeamPair.of(one, other));
                    }
                }
            }
        }
        for (TeamPair pair : silent) {
            if (plan.organization().channels() != null) {
                found.violated(pair.first(), pair.second());
            } else {
                found.missing(pair.first(), pair.second());
            }
        }
        return found.all();
    }

    private static boolean lacksOwnerToTalkTo(Strategy plan, Initiative initiative) {
        Set<String> others = new TreeSet<>(orNone(initiative.contributors()));
        if (!isGuided(initiative)) {
            others.addAll(Terms.adoptersWithWorkLeft(initiative));
        }
        others.removeIf(team -> Terms.onlyAdopts(plan, team));
        return initiative.owner() == null && !others.isEmpty();
    }

    private static boolean isGuided(Initiative initiative) {
        Onboarding onboarding = initiative.onboarding();
        return onboarding != null && isSaid(onboarding.documentation()) && isSaid(onboarding.workshops());
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !List.of("false", "none", "no", "n/a", "tbd").contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean lacksConversation(
            Strategy plan, Initiative initiative, String one, String other, LocalDate asOf) {
        boolean talk = false;
        boolean talkMonthly = false;
        boolean served = false;
        for (Channel channel : orNone(plan.organization().channels())) {
            boolean there = channel.since() == null || !channel.since().isAfter(asOf);
            if (there && channel.between().equals(TeamPair.of(one, other))) {
                talk |= channel.cadenceDays() != null && channel.cadenceDays() <= 14;
                talkMonthly |= channel.cadenceDays() != null && channel.cadenceDays() <= 31;
                served |= channel.mode() == ChannelMode.X_AS_A_SERVICE;
            }
        }
        boolean owns = one.equals(initiative.owner());
        boolean builds = owns && orNone(initiative.contributors()).contains(other);
        boolean adopts = owns && Terms.adoptersWithWorkLeft(initiative).contains(other);
        boolean together = builds || isTied(plan, one, other);
        return (together && !talk) || (adopts && !talkMonthly && !served && !isGuided(initiative));
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
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : notOver(plan)) {
            String required = initiative.requiresIncentive();
            for (Objective objective : orNone(plan.objectives())) {
                if (required == null && objective.id().equals(initiative.objective())) {
                    required = objective.requiresIncentive();
                }
            }
            if (required == null) {
                continue;
            }
            Set<String> needed = Terms.adoptersWithWorkLeft(initiative);
            if (initiative.owner() != null) {
                needed.add(initiative.owner());
            } else if (!isMadeUpFor(plan, initiative, null)) {
                found.missing(initiative.id());
            }
            for (String team : needed) {
                if (Terms.teams(plan) == null && !isMadeUpFor(plan, initiative, team)) {
                    found.missing(plan.id());
                }
            }
            for (Team team : orNone(Terms.teams(plan))) {
                boolean isNeeded = needed.contains(team.id()) && !Terms.onlyAdopts(plan, team.id());
                if (isNeeded && !isMadeUpFor(plan, initiative, team.id())) {
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

    /** Tells it of a team; if no team is known, of whichever it is. */
    private static boolean isMadeUpFor(Strategy plan, Initiative initiative, @Nullable String team) {
        if (plan.sponsor() != null && orNone(plan.sponsor().supports()).contains(initiative.id())) {
            return true;
        }
        for (Ask ask : orNone(plan.asks())) {
            boolean asked = ask.to() != null
                    && (ask.to().everyone() || (team != null && ask.to().teams().contains(team)));
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
