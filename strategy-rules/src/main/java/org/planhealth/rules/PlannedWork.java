package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.analysis.KeyResultPace;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;

/** The work that a plan gives to its teams and people, found by who has to do it. */
final class PlannedWork {
    private final HealthReport report;
    private final EntityOwners owners;
    private final WorkPhrases phrases;
    private final ImmutableSet<String> members;
    private final ImmutableList<Ask> asksToAll;
    private final ImmutableListMultimap<String, Ask> asks;
    private final ImmutableListMultimap<Audience, ActionItem> byPerson;
    private final ImmutableListMultimap<String, ActionItem> byTeam;
    private final ImmutableListMultimap<String, Initiative> owned;
    private final ImmutableListMultimap<String, Initiative> dependents;
    private final ImmutableMap<String, Initiative> initiatives;

    private PlannedWork(HealthReport report, EntityOwners owners, DueDates dates) {
        Strategy strategy = report.strategy();
        this.report = report;
        this.owners = owners;
        this.phrases = new WorkPhrases(report, dates);
        this.members = strategy.teams().stream().map(Team::id).collect(toImmutableSet());
        ImmutableList.Builder<Ask> toAll = ImmutableList.builder();
        ImmutableListMultimap.Builder<String, Ask> toSome = ImmutableListMultimap.builder();
        for (Ask ask : EntityOwners.orEmpty(strategy.asks())) {
            Recipients to = ask.to();
            if (to != null && ask.state() != AskState.DONE && ask.state() != AskState.DECLINED) {
                to.teams().forEach(team -> toSome.put(team, ask));
                toAll.addAll(to.everyone() ? List.of(ask) : List.of());
            }
        }
        this.asksToAll = toAll.build();
        this.asks = toSome.build();
        List<Initiative> open = EntityOwners.orEmpty(strategy.initiatives()).stream()
                .filter(Initiative::isOpen)
                .toList();
        this.initiatives = open.stream().collect(toImmutableMap(Initiative::id, initiative -> initiative));
        ImmutableListMultimap.Builder<String, Initiative> byOwner = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<String, Initiative> waiting = ImmutableListMultimap.builder();
        for (Initiative initiative : open) {
            String owner = initiative.owner();
            if (owner != null) {
                byOwner.put(owner, initiative);
            }
            needed(initiative).forEach(needed -> waiting.put(needed, initiative));
        }
        this.owned = byOwner.build();
        this.dependents = waiting.build();
        ImmutableListMultimap.Builder<String, ActionItem> ofTeams = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Audience, ActionItem> ofPeople = ImmutableListMultimap.builder();
        addRows(ofTeams, ofPeople);
        open.forEach(initiative -> addWork(initiative, ofTeams));
        addKeyResults(ofTeams);
        addRisksAndWaivers(ofTeams, ofPeople);
        this.byTeam = ofTeams.build();
        this.byPerson = ofPeople.build();
    }

    static PlannedWork of(HealthReport report, EntityOwners owners, DueDates dates) {
        return new PlannedWork(report, owners, dates);
    }

    private static ImmutableSet<String> needed(Initiative initiative) {
        return EntityOwners.orEmpty(initiative.dependsOn()).stream()
                .map(Dependency::initiative)
                .collect(toImmutableSet());
    }

    private void addRows(
            ImmutableListMultimap.Builder<String, ActionItem> ofTeams,
            ImmutableListMultimap.Builder<Audience, ActionItem> ofPeople) {
        RolloutPhrases rollouts = phrases.rollouts();
        for (Leaderboard board : report.figures().leaderboards()) {
            for (LeaderboardRow row : board.rows()) {
                if (!row.isFinished()) {
                    ActionItem item = rollouts.row(board, row);
                    ofTeams.put(row.team(), item);
                    owners.person(row.leader()).ifPresent(leader -> ofPeople.put(leader, item));
                }
            }
        }
    }

    private void addWork(Initiative initiative, ImmutableListMultimap.Builder<String, ActionItem> ofTeams) {
        String owner = initiative.owner();
        if (owner != null) {
            ofTeams.put(owner, phrases.initiative(initiative, owner));
            List<Milestone> milestones = EntityOwners.orEmpty(initiative.milestones());
            for (int index = 0; index < milestones.size(); index++) {
                LocalDate done = milestones.get(index).done();
                if (done == null || done.isAfter(report.asOf())) {
                    ofTeams.put(owner, phrases.milestone(initiative, owner, milestones.get(index), index));
                }
            }
        }
    }

    private void addKeyResults(ImmutableListMultimap.Builder<String, ActionItem> ofTeams) {
        ImmutableMap<String, KeyResultPace> paces =
                report.figures().keyResults().stream().collect(toImmutableMap(KeyResultPace::keyResult, pace -> pace));
        for (Objective objective : EntityOwners.orEmpty(report.strategy().objectives())) {
            EntityOwners.orEmpty(objective.keyResults()).forEach(result -> {
                String owner = result.owner() == null ? objective.owner() : result.owner();
                KeyResultPace pace = paces.get(result.id());
                if (owner != null && pace != null && (pace.progress() == null || pace.progress() < 1)) {
                    ofTeams.put(owner, phrases.keyResult(objective, owner, result, pace));
                }
            });
        }
    }

    private void addRisksAndWaivers(
            ImmutableListMultimap.Builder<String, ActionItem> ofTeams,
            ImmutableListMultimap.Builder<Audience, ActionItem> ofPeople) {
        for (Risk risk : EntityOwners.orEmpty(report.strategy().risks())) {
            String owner = risk.owner();
            if (owner != null && members.contains(owner)) {
                ofTeams.put(owner, phrases.risk(risk, ImmutableSet.of(owner)));
            } else {
                owners.person(owner).ifPresent(person -> ofPeople.put(person, phrases.risk(risk, ImmutableSet.of())));
            }
        }
        for (Waiver waiver : report.waivers()) {
            owners.person(waiver.approvedBy()).ifPresent(person -> ofPeople.put(person, phrases.waiver(waiver)));
        }
    }

    /** Returns what an audience has been asked, and what it has to finish: what its teams have, and what is its own. */
    ImmutableList<ActionItem> of(Audience audience, ImmutableSet<String> teams) {
        return Stream.of(
                        asks(teams),
                        teams.stream().flatMap(team -> byTeam.get(team).stream()),
                        byPerson.get(audience).stream())
                .flatMap(items -> items)
                .distinct()
                .collect(toImmutableList());
    }

    private Stream<ActionItem> asks(ImmutableSet<String> teams) {
        ImmutableSetMultimap.Builder<Ask, String> asked = ImmutableSetMultimap.builder();
        ImmutableList<String> some = teams.stream().filter(members::contains).collect(toImmutableList());
        asksToAll.forEach(ask -> asked.putAll(ask, some));
        teams.forEach(team -> asks.get(team).forEach(ask -> asked.put(ask, team)));
        return asked.build().asMap().entrySet().stream()
                .map(ask -> phrases.ask(ask.getKey(), ImmutableSet.copyOf(ask.getValue())));
    }

    /** Returns who waits for some teams, in sentences: the open initiatives of others that depend on theirs. */
    ImmutableList<String> dependents(ImmutableSet<String> teams) {
        return owned(teams)
                .flatMap(needed -> dependents.get(needed.id()).stream()
                        .filter(waiting -> isOfOthers(waiting, teams))
                        .map(waiting -> phrases.waits(waiting, needed)))
                .collect(toImmutableList());
    }

    /** Returns what some teams wait for, in sentences: the open initiatives of others that theirs depend on. */
    ImmutableList<String> dependencies(ImmutableSet<String> teams) {
        return owned(teams)
                .flatMap(waiting -> needed(waiting).stream()
                        .map(initiatives::get)
                        .flatMap(Stream::ofNullable)
                        .filter(needed -> isOfOthers(needed, teams))
                        .map(needed -> phrases.waits(waiting, needed)))
                .collect(toImmutableList());
    }

    private Stream<Initiative> owned(ImmutableSet<String> teams) {
        return teams.stream().flatMap(team -> owned.get(team).stream());
    }

    private static boolean isOfOthers(Initiative initiative, ImmutableSet<String> teams) {
        String owner = initiative.owner();
        return owner == null || !teams.contains(owner);
    }
}
