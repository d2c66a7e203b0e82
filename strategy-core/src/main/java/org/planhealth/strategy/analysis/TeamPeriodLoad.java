package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/**
 * How much of its time a team has to give in one quarter: what keeps things running, and what open asks take.
 *
 * <p>{@code load = lightsOnShare + sum of the bandwidths of the open asks of the quarter}. The quarter of an ask is the calendar
 * quarter of its due date; the current one if no due date is stated, or it is past. The sum is after a playbook for executing a
 * technical strategy, which asks teams only for time that they have.
 *
 * @param team id of the team
 * @param quarter the calendar quarter, the current one or a later one
 * @param lightsOnShare the share of its time that keeps things running, 0..1; null if not stated
 * @param asks the open asks of the quarter that go to the team, at least one, in the order of the plan
 */
public record TeamPeriodLoad(
        String team, YearPart quarter, @Nullable Double lightsOnShare, ImmutableList<Ask> asks) {
    /** What the rounding of decimal figures may make of a sum that is exact. */
    private static final double ROUNDING = 1e-9;

    /** What one team is asked for in each quarter, as it is collected. */
    private static final class Collector {
        private final @Nullable Double lightsOnShare;
        private final SortedMap<YearPart, List<Ask>> byQuarter = new TreeMap<>(comparing(YearPart::start));

        Collector(@Nullable Double lightsOnShare) {
            this.lightsOnShare = lightsOnShare;
        }

        void add(Ask ask, YearPart quarter) {
            byQuarter.computeIfAbsent(quarter, unused -> new ArrayList<>()).add(ask);
        }

        Stream<TeamPeriodLoad> loads(String team) {
            return byQuarter.entrySet().stream()
                    .map(quarter -> new TeamPeriodLoad(
                            team, quarter.getKey(), lightsOnShare, ImmutableList.copyOf(quarter.getValue())));
        }
    }

    /**
     * Computes the load of every team to which an open ask goes, for each quarter in which one does.
     *
     * @param asOf the audit date, which says what quarter is the current one
     * @return by team in the order of the organization, then those that it does not state in the order of the asks; of a team in the
     *     order of time. An ask to everyone goes to the teams that the organization states
     */
    public static ImmutableList<TeamPeriodLoad> all(Strategy strategy, LocalDate asOf) {
        Map<String, Collector> teams = new LinkedHashMap<>();
        strategy.teams().forEach(team -> teams.put(team.id(), new Collector(team.lightsOnShare())));
        ImmutableList<String> everyone = ImmutableList.copyOf(teams.keySet());
        List<Ask> asks = strategy.asks() == null ? List.of() : strategy.asks();
        for (Ask ask : asks) {
            if (ask.isOpen() && ask.to() != null) {
                YearPart quarter = ask.quarter(asOf);
                for (String team : ask.to().everyone() ? everyone : ask.to().teams()) {
                    teams.computeIfAbsent(team, unused -> new Collector(null)).add(ask, quarter);
                }
            }
        }
        return teams.entrySet().stream()
                .flatMap(team -> team.getValue().loads(team.getKey()))
                .collect(toImmutableList());
    }

    /** Returns the share of its time that the asks take as far as they say, at least 0; it may be above 1. */
    public double asked() {
        return asks.stream()
                .map(Ask::bandwidth)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Returns the share of its time that is taken as far as is stated, 1 for all of it; it may be above 1. */
    public double load() {
        return asked() + (lightsOnShare == null ? 0 : lightsOnShare);
    }

    /** Tells whether more than a share of its time is taken, by more than figures are rounded. */
    public boolean isOver(double share) {
        return load() > share + ROUNDING;
    }

    /** Returns the asks that do not say how much time they take, in the order of the plan. */
    public ImmutableList<Ask> asksWithoutBandwidth() {
        return asks.stream().filter(ask -> ask.bandwidth() == null).collect(toImmutableList());
    }
}
