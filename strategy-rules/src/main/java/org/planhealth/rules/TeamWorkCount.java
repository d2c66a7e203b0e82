package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.PlanComparison.TeamWork;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** What one plan wants of each team, and who leads these teams. */
final class TeamWorkCount {
    private final Map<String, Count> counts = new TreeMap<>();
    private final Set<String> leaders = new LinkedHashSet<>();

    /** What is wanted of one team. */
    static final class Count {
        private final String id;
        private int owned;
        private int contributed;
        private int adopted;
        private int asked;

        private Count(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        TeamWork in(String plan) {
            return new TeamWork(plan, owned, contributed, adopted, asked);
        }
    }

    private TeamWorkCount() {}

    static TeamWorkCount of(Strategy strategy, LocalDate asOf) {
        TeamWorkCount work = new TeamWorkCount();
        if (strategy.initiatives() != null) {
            strategy.initiatives().stream().filter(Initiative::isOpen).forEach(open -> work.add(open, asOf));
        }
        if (strategy.asks() != null) {
            work.addAsks(strategy);
        }
        if (strategy.organization() != null && strategy.organization().teams() != null) {
            strategy.organization().teams().stream()
                    .filter(team -> work.counts.containsKey(team.id()))
                    .forEach(team -> work.addLeader(team.leader()));
        }
        return work;
    }

    /** Returns the teams of which something is wanted, by id. */
    ImmutableList<Count> teams() {
        return ImmutableList.copyOf(counts.values());
    }

    /** Returns who leads them, each once. */
    ImmutableSet<String> leaders() {
        return ImmutableSet.copyOf(leaders);
    }

    private void add(Initiative open, LocalDate asOf) {
        if (open.owner() != null) {
            count(open.owner()).owned++;
        }
        if (open.contributors() != null) {
            ImmutableSet.copyOf(open.contributors()).stream()
                    .filter(team -> !team.equals(open.owner()))
                    .forEach(team -> count(team).contributed++);
        }
        Map<String, Boolean> adopters = new LinkedHashMap<>();
        if (open.adopters() != null) {
            open.adopters().forEach(team -> adopters.put(team, true));
        }
        for (RolloutTeam row : open.rolloutTeams()) {
            boolean left = !row.at(asOf).isFinished();
            adopters.put(row.team(), left);
            if (left) {
                addLeader(row.leader());
            }
        }
        adopters.forEach((team, left) -> {
            if (left) {
                count(team).adopted++;
            }
        });
    }

    private void addAsks(Strategy strategy) {
        int toAll = 0;
        for (Ask ask : EntityOwners.orEmpty(strategy.asks())) {
            if (ask.isOpen() && ask.to() != null) {
                toAll += ask.to().everyone() ? 1 : 0;
                ask.to().teams().forEach(team -> count(team).asked++);
            }
        }
        if (toAll > 0
                && strategy.organization() != null
                && strategy.organization().teams() != null) {
            for (Team team : strategy.organization().teams()) {
                count(team.id()).asked += toAll;
            }
        }
    }

    private void addLeader(@Nullable String leader) {
        if (leader != null) {
            leaders.add(leader);
        }
    }

    private Count count(String team) {
        return counts.computeIfAbsent(team, Count::new);
    }
}
