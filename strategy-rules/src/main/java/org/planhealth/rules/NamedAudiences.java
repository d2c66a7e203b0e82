package org.planhealth.rules;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** All that a plan names as somebody: its teams, also without an organization, its people and its groups. */
final class NamedAudiences {
    private final ImmutableSortedSet.Builder<Audience> all = ImmutableSortedSet.naturalOrder();

    private final EntityOwners owners;

    private NamedAudiences(EntityOwners owners) {
        this.owners = owners;
    }

    static ImmutableSortedSet<Audience> of(HealthReport report, EntityOwners owners) {
        NamedAudiences named = new NamedAudiences(owners);
        Strategy strategy = report.strategy();
        named.addPeople(strategy);
        named.addWork(strategy);
        if (strategy.organization() != null) {
            named.addOrganization(strategy.organization());
        }
        Stream.of(report.waivers(), report.expiredWaivers())
                .flatMap(List::stream)
                .forEach(waiver -> named.add(owners.person(waiver.approvedBy())));
        return named.all.add(Audience.nobody()).build();
    }

    private void add(Optional<Audience> one) {
        one.ifPresent(all::add);
    }

    private void addTeams(Iterable<String> ids) {
        ids.forEach(id -> all.add(Audience.team(id)));
    }

    private void addPeople(Strategy strategy) {
        add(owners.person(strategy.owner()));
        add(owners.person(strategy.programManager()));
        if (strategy.sponsor() != null) {
            add(owners.person(strategy.sponsor().person()));
        }
        EntityOwners.orEmpty(strategy.allies()).forEach(ally -> {
            add(owners.person(ally.person()));
            add(owners.group(ally.group()));
        });
        EntityOwners.orEmpty(strategy.stakeholders()).forEach(stakeholder -> {
            add(owners.person(stakeholder.id()));
            add(owners.group(stakeholder.group()));
        });
    }

    private void addOrganization(Organization organization) {
        for (Team team : EntityOwners.orEmpty(organization.teams())) {
            all.add(Audience.team(team.id()));
            add(owners.person(team.leader()));
            add(owners.group(team.group()));
        }
        for (Channel channel : EntityOwners.orEmpty(organization.channels())) {
            addTeams(List.of(channel.between().first(), channel.between().second()));
        }
        for (Component component : EntityOwners.orEmpty(organization.components())) {
            addTeams(EntityOwners.orEmpty(component.owners()));
        }
    }

    private void addWork(Strategy strategy) {
        EntityOwners.orEmpty(strategy.risks()).forEach(risk -> all.addAll(owners.of(risk)));
        EntityOwners.orEmpty(strategy.objectives()).forEach(objective -> {
            all.addAll(owners.ofTeam(objective.owner()));
            EntityOwners.orEmpty(objective.keyResults()).forEach(result -> all.addAll(owners.ofTeam(result.owner())));
        });
        EntityOwners.orEmpty(strategy.sprints()).forEach(sprint -> all.addAll(owners.ofTeam(sprint.team())));
        EntityOwners.orEmpty(strategy.asks()).forEach(ask -> {
            if (ask.to() != null) {
                addTeams(ask.to().teams());
            }
        });
        for (Initiative initiative : EntityOwners.orEmpty(strategy.initiatives())) {
            addTeams(initiative.involvedTeams());
            initiative.rolloutTeams().forEach(row -> add(owners.person(row.leader())));
            if (initiative.pilot() != null) {
                all.addAll(owners.ofTeam(initiative.pilot().team()));
            }
            if (initiative.onboarding() != null) {
                addTeams(EntityOwners.orEmpty(initiative.onboarding().whiteGlove()));
            }
        }
    }
}
