package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.PlanComparison.PersonRoles;
import org.planhealth.rules.PlanComparison.Role;
import org.planhealth.rules.PlanComparison.SharedPerson;
import org.planhealth.rules.PlanComparison.SharedRule;
import org.planhealth.rules.PlanComparison.SharedTeam;
import org.planhealth.rules.PlanComparison.TeamWork;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** Collects, plan by plan, the teams, people and rules that are found in several. */
final class SharedParts {
    private final Map<String, List<TeamWork>> teams = new HashMap<>();
    private final Map<String, List<PersonRoles>> people = new HashMap<>();
    private final Map<String, Spelling> spellings = new HashMap<>();
    private final Map<String, List<String>> rules = new HashMap<>();
    private final Map<String, RuleInfo> settings = new HashMap<>();
    private final Set<String> plans = new HashSet<>();

    /** How a plan writes a name. */
    private record Spelling(String plan, String name) {
        Spelling first(Spelling other) {
            int order = comparing(Spelling::plan).thenComparing(Spelling::name).compare(this, other);
            return order <= 0 ? this : other;
        }
    }

    /** Adds a plan; of two reports about one strategy the first counts. */
    void add(HealthReport report) {
        Strategy strategy = report.strategy();
        if (!plans.add(strategy.id())) {
            return;
        }
        report.rules().stream()
                .filter(ended -> ended.outcome() == Outcome.VIOLATED)
                .forEach(ended -> {
                    settings.putIfAbsent(ended.id(), ended.rule());
                    rules.computeIfAbsent(ended.id(), id -> new ArrayList<>()).add(strategy.id());
                });
        TeamWorkCount work = TeamWorkCount.of(strategy, report.asOf());
        work.teams()
                .forEach(team -> teams.computeIfAbsent(team.id(), id -> new ArrayList<>())
                        .add(team.in(strategy.id())));
        addPeople(strategy, work);
    }

    private void addPeople(Strategy strategy, TeamWorkCount work) {
        Map<String, EnumSet<Role>> named = new TreeMap<>();
        name(strategy, strategy.sponsor() == null ? null : strategy.sponsor().person(), Role.SPONSOR, named);
        name(strategy, strategy.owner(), Role.OWNER, named);
        name(strategy, strategy.programManager(), Role.PROGRAM_MANAGER, named);
        work.leaders().forEach(leader -> name(strategy, leader, Role.TEAM_LEADER, named));
        if (strategy.risks() != null) {
            ImmutableSet<String> ids = strategy.teams().stream().map(Team::id).collect(toImmutableSet());
            strategy.risks().stream()
                    .map(Risk::owner)
                    .filter(owner -> owner == null || !ids.contains(owner))
                    .forEach(owner -> name(strategy, owner, Role.RISK_OWNER, named));
        }
        named.forEach((key, roles) -> people.computeIfAbsent(key, name -> new ArrayList<>())
                .add(new PersonRoles(strategy.id(), ImmutableList.copyOf(roles))));
    }

    private void name(Strategy strategy, @Nullable String person, Role role, Map<String, EnumSet<Role>> named) {
        NameSpellings.statedPerson(person).ifPresent(name -> {
            String key = NameSpellings.key(name);
            named.computeIfAbsent(key, none -> EnumSet.noneOf(Role.class)).add(role);
            spellings.merge(key, new Spelling(strategy.id(), name), Spelling::first);
        });
    }

    ImmutableList<SharedTeam> teams() {
        return teams.entrySet().stream()
                .filter(team -> team.getValue().size() > 1)
                .map(team -> new SharedTeam(team.getKey(), ImmutableList.copyOf(team.getValue())))
                .sorted(comparing((SharedTeam team) -> team.plans().size(), reverseOrder())
                        .thenComparing(SharedTeam::size, reverseOrder())
                        .thenComparing(SharedTeam::team))
                .collect(toImmutableList());
    }

    ImmutableList<SharedPerson> people() {
        return people.entrySet().stream()
                .filter(person -> person.getValue().size() > 1)
                .sorted(comparing(
                                (Map.Entry<String, List<PersonRoles>> person) ->
                                        person.getValue().size(),
                                reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .map(person -> new SharedPerson(
                        requireNonNull(spellings.get(person.getKey())).name(), ImmutableList.copyOf(person.getValue())))
                .collect(toImmutableList());
    }

    ImmutableList<SharedRule> rules() {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().size() > 1)
                .map(rule -> new SharedRule(
                        requireNonNull(settings.get(rule.getKey())), ImmutableList.copyOf(rule.getValue())))
                .sorted(comparing((SharedRule rule) -> rule.plans().size(), reverseOrder())
                        .thenComparing(rule -> rule.rule().severity(), reverseOrder())
                        .thenComparing(rule -> rule.rule().id()))
                .collect(toImmutableList());
    }
}
