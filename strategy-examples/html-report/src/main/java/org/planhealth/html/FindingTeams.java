package org.planhealth.html;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/**
 * Which teams a finding concerns: those it names, and those that own what it names.
 *
 * @param byEntity the teams by the id of an entity
 */
record FindingTeams(ImmutableSetMultimap<String, String> byEntity) {
    /** What parts the two teams in the id of a pair. */
    private static final Splitter PAIR = Splitter.on('+');

    static FindingTeams of(Strategy strategy) {
        ImmutableSetMultimap.Builder<String, String> teams = ImmutableSetMultimap.builder();
        strategy.teams().stream().map(Team::id).forEach(team -> teams.put(team, team));
        for (Initiative initiative : stated(strategy.initiatives())) {
            Stream.ofNullable(initiative.owner()).forEach(owner -> teams.put(initiative.id(), owner));
        }
        for (Objective objective : stated(strategy.objectives())) {
            String owner = objective.owner();
            if (owner != null) {
                teams.put(objective.id(), owner);
                for (KeyResult result : stated(objective.keyResults())) {
                    teams.put(result.id(), owner);
                }
            }
        }
        return new FindingTeams(teams.build());
    }

    private static <T> List<T> stated(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    /** Returns the ids of the teams, sorted by where the finding names them. */
    ImmutableSet<String> of(Finding finding) {
        return finding.subjects().stream()
                .flatMap(subject -> PAIR.splitToStream(subject))
                .flatMap(id -> byEntity.get(id).stream())
                .collect(ImmutableSet.toImmutableSet());
    }
}
