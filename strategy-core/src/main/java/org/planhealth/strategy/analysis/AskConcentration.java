package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamMetric;

/**
 * Which of the teams that are asked for something hold most of it.
 *
 * <p>The holders are the top k = min(3, max(1, ⌊n/2⌋)) of the n asked teams that state the metric; equal numbers are
 * taken in the order of the ids.
 *
 * @param ask id of the ask
 * @param metric name of the metric; null if the ask names none
 * @param broad whether the ask goes to everyone, or to more than half of four or more teams
 * @param asked how many teams are asked
 * @param stating n, how many of the asked teams state the metric
 * @param holders ids of the top k teams, the greatest first; empty if no team states the metric
 * @param held what the holders have together, in the unit of the metric
 * @param total what all stating teams have together, in the unit of the metric; if that is more than a double holds, the
 *     greatest one, of which {@code held} is the share then
 * @param fastestGrowing ids of the at most k teams that grew most, the fastest first; teams that did not grow are left
 *     out; empty unless every holder states the metric by day
 */
public record AskConcentration(
        String ask,
        @Nullable String metric,
        boolean broad,
        int asked,
        int stating,
        ImmutableList<String> holders,
        double held,
        double total,
        ImmutableList<String> fastestGrowing) {
    private static final int MOST_HOLDERS = 3;
    private static final int FEWEST_TEAMS = 4;

    public AskConcentration {
        checkArgument(held <= total * (1 + 1e-9), "the holders have %s of %s", held, total);
    }

    /**
     * Computes the concentration for every ask of a strategy.
     *
     * @param strategy the strategy that holds the asks
     * @param asOf the day on which the metrics are read; numbers of later days are ignored
     * @return one for each ask, as {@link #of} says, in the order of the plan
     */
    public static ImmutableList<AskConcentration> all(Strategy strategy, LocalDate asOf) {
        if (strategy.asks() == null) {
            return ImmutableList.of();
        }
        Figures figures = new Figures(strategy, asOf);
        return strategy.asks().stream().map(figures::concentration).collect(toImmutableList());
    }

    /**
     * Computes the concentration for one ask; for every ask of a strategy, {@link #all} is faster.
     *
     * @param strategy the strategy that holds the ask
     * @param ask the ask
     * @param asOf the day on which the metrics are read; numbers of later days are ignored
     */
    public static AskConcentration of(Strategy strategy, Ask ask, LocalDate asOf) {
        return new Figures(strategy, asOf).concentration(ask);
    }

    /** Tells whether every asked team states the metric, so that nothing more could come to light. */
    public boolean isComplete() {
        return stating == asked;
    }

    /**
     * Tells whether the holders have so much that the others hardly matter.
     *
     * @param minShare the least share of the total that they must have, 0 to 1
     * @param minLift how many times their even share they must have at least
     * @return whether they do; false if fewer than two of the asked teams, or less than half of them, state the metric
     */
    public boolean isHeldByFew(double minShare, double minLift) {
        return stating >= 2 && 2 * stating >= asked && share() >= minShare && lift() >= minLift;
    }

    /** Returns what share of the total the holders have, 0 to 1; 0 if the total is 0. */
    public double share() {
        return total == 0 ? 0 : held / total;
    }

    /** Returns how many times their even share, k of n, the holders have; 0 if the total is 0. */
    public double lift() {
        return total == 0 ? 0 : share() * stating / holders.size();
    }

    /**
     * Returns the change of the holders alone that comes to the same as a change of everyone.
     *
     * @param change a fraction of the metric of every team, negative for less
     * @return a fraction of the metric of the holders; beyond −1 if they do not hold as much; 0 if they hold nothing
     */
    public double changeOfHolders(double change) {
        return held == 0 ? 0 : change * total / held;
    }

    /**
     * Returns the ids of the asked teams that do not state the metric.
     *
     * @param strategy the strategy that holds the ask
     * @param asOf the day on which the metrics are read
     * @return the ids, sorted; all that are asked if the ask names no metric
     */
    public ImmutableList<String> silent(Strategy strategy, LocalDate asOf) {
        Recipients to = strategy.asks() == null
                ? null
                : strategy.asks().stream()
                        .filter(one -> one.id().equals(ask))
                        .map(Ask::to)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (to == null) {
            return ImmutableList.of();
        }
        ImmutableSet<String> named = named(to);
        return strategy.teams().stream()
                .filter(team -> to.everyone() || named.contains(team.id()))
                .filter(team -> metric == null || !team.states(metric, asOf))
                .map(Team::id)
                .sorted()
                .collect(toImmutableList());
    }

    private static boolean isBroad(@Nullable Recipients to, int teams) {
        return to != null
                && (to.everyone() || (teams >= FEWEST_TEAMS && 2 * named(to).size() > teams));
    }

    private static ImmutableSet<String> named(Recipients to) {
        return ImmutableSet.copyOf(to.teams());
    }

    /** What the teams of a strategy have on a day; each team, and each metric of everyone, is looked up once. */
    private static final class Figures {
        private final ImmutableList<Team> everyone;
        private final LocalDate asOf;
        private final Map<String, Team> teams = new HashMap<>();
        private final Map<String, Top> tops = new HashMap<>();
        private @Nullable ListMultimap<String, Holding> holdings;

        Figures(Strategy strategy, LocalDate asOf) {
            this.everyone = strategy.teams();
            this.asOf = asOf;
            everyone.forEach(team -> teams.put(team.id(), team));
        }

        AskConcentration concentration(Ask ask) {
            Recipients to = ask.to();
            Top top = top(to, ask.metric());
            return new AskConcentration(
                    ask.id(),
                    ask.metric(),
                    isBroad(to, everyone.size()),
                    asked(to),
                    top.stating(),
                    top.holders(),
                    top.held(),
                    top.total(),
                    top.fastestGrowing());
        }

        private int asked(@Nullable Recipients to) {
            if (to == null) {
                return 0;
            }
            return to.everyone() ? everyone.size() : named(to).size();
        }

        private Top top(@Nullable Recipients to, @Nullable String metric) {
            if (to == null || metric == null) {
                return Top.of(Stream.of());
            }
            if (to.everyone()) {
                return tops.computeIfAbsent(metric, name -> Top.of(holdingsByMetric().get(name).stream()));
            }
            return Top.of(named(to).stream()
                    .map(teams::get)
                    .filter(Objects::nonNull)
                    .flatMap(team -> Holding.of(team, metric, asOf).stream()));
        }

        private ListMultimap<String, Holding> holdingsByMetric() {
            if (holdings == null) {
                ListMultimap<String, Holding> byMetric = ArrayListMultimap.create();
                for (Team team : everyone) {
                    if (team.metrics() != null) {
                        team.metrics()
                                .keySet()
                                .forEach(metric -> Holding.of(team, metric, asOf)
                                        .ifPresent(holding -> byMetric.put(metric, holding)));
                    }
                }
                holdings = byMetric;
            }
            return holdings;
        }
    }

    /** Who of the stating teams has most of a metric, and how much that is. */
    private record Top(
            int stating,
            ImmutableList<String> holders,
            double held,
            double total,
            ImmutableList<String> fastestGrowing) {

        static Top of(Stream<Holding> stating) {
            ImmutableList<Holding> holdings = stating.sorted(Comparator.comparingDouble(Holding::amount)
                            .reversed()
                            .thenComparing(Holding::team))
                    .collect(toImmutableList());
            int k = holdings.isEmpty() ? 0 : Math.min(MOST_HOLDERS, Math.max(1, holdings.size() / 2));
            ImmutableList<Holding> top = holdings.subList(0, k);
            double total = sum(holdings, 1);
            double held = sum(top, 1);
            if (Double.isInfinite(total)) {
                double greatest = holdings.get(0).amount();
                total = Double.MAX_VALUE;
                held = total * (sum(top, greatest) / sum(holdings, greatest));
            }
            return new Top(
                    holdings.size(),
                    top.stream().map(Holding::team).collect(toImmutableList()),
                    held,
                    total,
                    top.stream().allMatch(holding -> holding.growthPerDay() != null)
                            ? fastest(holdings, k)
                            : ImmutableList.of());
        }

        private static double sum(ImmutableList<Holding> holdings, double unit) {
            return holdings.stream()
                    .mapToDouble(holding -> holding.amount() / unit)
                    .sum();
        }

        private static ImmutableList<String> fastest(ImmutableList<Holding> holdings, int k) {
            return holdings.stream()
                    .filter(holding -> holding.growthOrZero() > 0)
                    .sorted(Comparator.comparingDouble(Holding::growthOrZero)
                            .reversed()
                            .thenComparing(Holding::team))
                    .limit(k)
                    .map(Holding::team)
                    .collect(toImmutableList());
        }
    }

    /** What one team has, and by how much a day it grew from its first stated day to its last. */
    private record Holding(
            String team, double amount, @Nullable Double growthPerDay) {

        static Optional<Holding> of(Team team, String name, LocalDate asOf) {
            TeamMetric metric = team.metrics() == null ? null : team.metrics().get(name);
            return metric == null
                    ? Optional.empty()
                    : metric.valueAt(asOf)
                            .map(amount -> new Holding(
                                    team.id(), amount, metric.growthPerDay(asOf).orElse(null)));
        }

        double growthOrZero() {
            return growthPerDay == null ? 0 : growthPerDay;
        }
    }
}
