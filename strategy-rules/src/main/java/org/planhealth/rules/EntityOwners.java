package org.planhealth.rules;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Sponsor;
import org.planhealth.strategy.Sprint;
import org.planhealth.strategy.Stakeholder;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.Waiver;

/** Who owns each entity of a plan: {@link ReportSlices} says by which rules. */
final class EntityOwners {
    /** What parts the two teams in the id of a pair. */
    private static final Splitter PAIR = Splitter.on('+');

    private final Map<String, ImmutableSet<Audience>> byTeam = new HashMap<>();
    private final Map<String, ImmutableSet<Audience>> byEntity = new HashMap<>();
    private final Table<String, String, Audience> rowLeaders = HashBasedTable.create();

    private final NameSpellings spellings;

    private EntityOwners(NameSpellings spellings) {
        this.spellings = spellings;
    }

    static EntityOwners of(Strategy strategy) {
        EntityOwners owners = new EntityOwners(NameSpellings.of(strategy));
        strategy.teams().forEach(owners::addTeam);
        ImmutableSet<Audience> whole = owners.people(strategy.owner(), strategy.programManager());
        owners.addStrategy(strategy, whole);
        owners.addGoals(strategy, whole);
        owners.addWork(strategy, whole);
        owners.addOthers(strategy, whole);
        return owners;
    }

    /** Returns a person of that name, as the plan spells it first; none if it is not stated, or names nobody. */
    Optional<Audience> person(@Nullable String name) {
        return spellings.person(name);
    }

    /** Returns a group of that name, as the plan spells it first; none if it is not stated. */
    Optional<Audience> group(@Nullable String name) {
        return spellings.group(name);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    /** Returns who owns what some ids name, in their order; a pair is its two teams, and what is no entity has nobody. */
    ImmutableSet<Audience> of(Collection<String> ids) {
        ImmutableSet.Builder<Audience> owners = ImmutableSet.builder();
        for (String id : ids) {
            owners.addAll(of(id));
            if (rowLeaders.containsRow(id)) {
                Map<String, Audience> leaders = rowLeaders.row(id);
                ids.stream().map(leaders::get).filter(Objects::nonNull).forEach(owners::add);
            }
        }
        return owners.build();
    }

    /** Returns who owns the risk; a team if its owner is the id of one. */
    ImmutableSet<Audience> of(Risk risk) {
        return risk.owner() != null && byTeam.containsKey(risk.owner()) ? ofTeam(risk.owner()) : people(risk.owner());
    }

    /** Returns the team of that id with its leader and its group. */
    ImmutableSet<Audience> ofTeam(@Nullable String id) {
        return id == null ? ImmutableSet.of() : byTeam.getOrDefault(id, ImmutableSet.of(Audience.team(id)));
    }

    private ImmutableSet<Audience> of(String id) {
        ImmutableSet<Audience> owners = byEntity.get(id);
        if (owners == null && id.indexOf('+') > 0) {
            List<String> teams = PAIR.splitToList(id);
            return teams.stream().allMatch(byTeam::containsKey) ? ofTeams(teams) : ImmutableSet.of();
        }
        return owners == null ? ImmutableSet.of() : owners;
    }

    private ImmutableSet<Audience> ofTeams(@Nullable List<String> ids) {
        return orEmpty(ids).stream().flatMap(id -> ofTeam(id).stream()).collect(toImmutableSet());
    }

    private ImmutableSet<Audience> people(@Nullable String... names) {
        return Stream.of(names).flatMap(name -> person(name).stream()).collect(toImmutableSet());
    }

    private void addTeam(Team team) {
        ImmutableSet<Audience> all = Stream.of(
                        Optional.of(Audience.team(team.id())), person(team.leader()), group(team.group()))
                .flatMap(Optional::stream)
                .collect(toImmutableSet());
        byTeam.put(team.id(), all);
        byEntity.put(team.id(), all);
    }

    private void addStrategy(Strategy strategy, ImmutableSet<Audience> whole) {
        Sponsor sponsor = strategy.sponsor();
        byEntity.put(strategy.id(), sponsor == null ? whole : with(whole, person(sponsor.person())));
        for (Phase phase : orEmpty(strategy.phases())) {
            byEntity.put(phase.id(), whole);
        }
        for (Stakeholder stakeholder : orEmpty(strategy.stakeholders())) {
            byEntity.put(stakeholder.id(), with(with(whole, person(stakeholder.id())), group(stakeholder.group())));
        }
    }

    private void addGoals(Strategy strategy, ImmutableSet<Audience> whole) {
        ImmutableSetMultimap.Builder<String, Audience> byIndicator = ImmutableSetMultimap.builder();
        for (Objective objective : orEmpty(strategy.objectives())) {
            ImmutableSet<Audience> owners = ofTeam(objective.owner());
            byEntity.put(objective.id(), owners);
            for (KeyResult result : orEmpty(objective.keyResults())) {
                ImmutableSet<Audience> own = result.owner() == null ? owners : ofTeam(result.owner());
                byEntity.put(result.id(), own);
                if (result.indicator() != null) {
                    byIndicator.putAll(result.indicator(), own);
                }
            }
        }
        ImmutableSetMultimap<String, Audience> measured = byIndicator.build();
        orEmpty(strategy.indicators())
                .forEach(indicator -> byEntity.put(
                        indicator.id(), measured.containsKey(indicator.id()) ? measured.get(indicator.id()) : whole));
    }

    private void addWork(Strategy strategy, ImmutableSet<Audience> whole) {
        Sponsor sponsor = strategy.sponsor();
        ImmutableSet<String> supported =
                sponsor == null ? ImmutableSet.of() : ImmutableSet.copyOf(orEmpty(sponsor.supports()));
        for (Initiative initiative : orEmpty(strategy.initiatives())) {
            ImmutableSet<Audience> owners = initiative.owner() == null && initiative.objective() != null
                    ? of(initiative.objective())
                    : ofTeam(initiative.owner());
            byEntity.put(
                    initiative.id(),
                    sponsor != null && supported.contains(initiative.id())
                            ? with(owners, person(sponsor.person()))
                            : owners);
            for (RolloutTeam row : initiative.rolloutTeams()) {
                person(row.leader()).ifPresent(leader -> rowLeaders.put(initiative.id(), row.team(), leader));
            }
        }
        for (Ask ask : orEmpty(strategy.asks())) {
            byEntity.put(ask.id(), ask.initiative() == null ? whole : of(ask.initiative()));
        }
        for (Sprint sprint : orEmpty(strategy.sprints())) {
            byEntity.put(sprint.id(), ofTeam(sprint.team()));
        }
    }

    private void addOthers(Strategy strategy, ImmutableSet<Audience> whole) {
        if (strategy.organization() != null) {
            for (Component component : orEmpty(strategy.organization().components())) {
                byEntity.put(component.id(), ofTeams(component.owners()));
            }
        }
        for (Risk risk : orEmpty(strategy.risks())) {
            byEntity.put(risk.id(), of(risk));
        }
        for (Waiver waiver : orEmpty(strategy.waivers())) {
            ImmutableSet<Audience> approver = people(waiver.approvedBy());
            byEntity.merge(
                    WaiverUse.id(waiver),
                    approver.isEmpty() ? whole : approver,
                    (one, other) -> ImmutableSet.<Audience>builder()
                            .addAll(one)
                            .addAll(other)
                            .build());
        }
    }

    private static ImmutableSet<Audience> with(ImmutableSet<Audience> some, Optional<Audience> another) {
        return Stream.concat(some.stream(), another.stream()).collect(toImmutableSet());
    }
}
