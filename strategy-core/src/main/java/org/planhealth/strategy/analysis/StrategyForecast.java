package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Strategy;

/**
 * When the whole strategy will be done: the last of its open initiatives, with what they wait for, and with its risks.
 *
 * <p>In each of up to 20,000 simulated futures every open initiative gets its end. Where a rollout has a forecast, that is
 * what it draws from. Elsewhere the end that the plan states, see {@link WorkState#statedEnd}, is as likely too early as
 * too late: what is left until then takes 0.65 to 1.54 times as long in 70% of the futures, and more if the end has
 * slipped before. Where the pace leads to a later day, see {@link DeliveryOutlook}, that is taken in its place. Work whose
 * stated end has passed takes as long again, in the middle, as it is past. Work of which the plan says neither takes no
 * time, so that the dates are too early rather than too late; it is named.
 *
 * <p>What waits for other work, by any type of dependency and with its lag, moves with it: it takes as long as before,
 * from a later start. Work under way has started and is not held up at its start. Done work is over; stopped work holds
 * nothing up. Each risk happens as often as it is likely to, and then adds its days to the end.
 *
 * <p>Sources: Monte Carlo analysis of a network with risks is what the GAO Schedule Assessment Guide (2015) asks for; the
 * criticality index is Van Slyke's (1963). Those of the spread of stated ends, which is our own, are told by {@code
 * EndDraws} in the source. That one initiative does not know of the others but through its dependencies, is a
 * simplification: what delays all of them at once makes the date later than this says.
 *
 * @param due the last day of the horizon; null if not stated
 * @param p50 the first day, not before the day of the forecast, by which 50% of the futures are done; null if there is no
 *     such day, which is later than any day, or no forecast. What is not done in 100 years, or by the year 9999, is never
 *     done.
 * @param p85 the same for 85%
 * @param p95 the same for 95%
 * @param onTimeProbability how likely it is that the strategy is done by its due date: (k + 1) / (n + 2) if k of n futures
 *     are. Over 0 and under 1; null without a due date or a forecast
 * @param criticalities what the end waits for, the most frequent first, then by id; without those that it never waits for
 * @param coverage what the forecast rests on
 * @param noDate why there is no forecast; null if there is one
 * @param finish on which days the futures end, none before the day of the forecast; null without a forecast
 */
public record StrategyForecast(
        @Nullable LocalDate due,
        @Nullable LocalDate p50,
        @Nullable LocalDate p85,
        @Nullable LocalDate p95,
        @Nullable Double onTimeProbability,
        ImmutableList<Criticality> criticalities,
        Coverage coverage,
        @Nullable NoDateReason noDate,
        @Nullable FinishDates finish) {
    private static final int MOST_RUNS = 20_000;
    private static final int LEAST_RUNS = 100;
    /** So many times an initiative, a dependency or a risk is drawn or followed, so that large plans take no longer. */
    private static final int MOST_STEPS = 2_000_000;

    /**
     * How often the end waits for an initiative.
     *
     * @param initiative id of the initiative
     * @param index the share of the futures in which the last finish of the strategy waits for it, over 0 and at most 1;
     *     ties count for each, so the sum may be over 1
     */
    public record Criticality(String initiative, double index) {
        public Criticality {
            checkArgument(index > 0 && index <= 1, "index must be over 0 and at most 1, was %s", index);
        }
    }

    /**
     * What a forecast rests on.
     *
     * @param forecast how many open initiatives have a forecast of their own
     * @param stated how many others state an end
     * @param undated ids of those that have neither, sorted
     * @param risks how many risks are counted
     * @param unratedRisks ids of the risks that lack their likelihood or their days, sorted; they are not counted
     */
    public record Coverage(
            int forecast, int stated, ImmutableList<String> undated, int risks, ImmutableList<String> unratedRisks) {

        /** Returns how many initiatives are open. */
        public int open() {
            return forecast + stated + undated.size();
        }

        /** Tells whether an open initiative has neither a forecast nor a stated end. */
        public boolean isUndated(String initiative) {
            return undated.contains(initiative);
        }

        /** Tells whether fewer than half of the open initiatives have a forecast or a stated end. */
        public boolean isLow() {
            return forecast + stated < undated.size();
        }
    }

    /** Why there is no forecast. */
    public enum NoDateReason implements Keyword {
        /** Fewer than half of the open initiatives have a forecast or a stated end. */
        FEW_DATES,
        /** Open initiatives depend on each other in a cycle, be it that only their starts or their finishes do. */
        CYCLE
    }

    /**
     * Returns how bad it is that the strategy may not be done by its due date.
     *
     * @param critical below this chance it is critical
     * @param high below this chance it is high
     * @return none from that chance on, and without a forecast or a due date
     */
    public Lateness lateness(double critical, double high) {
        if (onTimeProbability == null || onTimeProbability >= high) {
            return Lateness.NONE;
        }
        return onTimeProbability < critical ? Lateness.CRITICAL : Lateness.HIGH;
    }

    /** Returns the id of the initiative that the end waits for most often; null without a forecast. */
    public @Nullable String mostCritical() {
        return criticalities.isEmpty() ? null : criticalities.get(0).initiative();
    }

    /**
     * Forecasts a strategy, and its rollouts for that.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     * @return the forecast, which may have no date; empty if no initiative is open
     */
    public static Optional<StrategyForecast> of(Strategy strategy, LocalDate asOf) {
        return of(strategy, asOf, RolloutForecast.all(strategy, asOf));
    }

    /**
     * Forecasts a strategy whose rollouts have been forecast.
     *
     * <p>It takes some milliseconds, at most some tens. If there are more than 100 open initiatives, their dependencies
     * and risks, there are fewer futures, down to 100.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     * @param forecasts the forecasts of its rollouts as of the same day, see {@link RolloutForecast#all}
     */
    public static Optional<StrategyForecast> of(
            Strategy strategy, LocalDate asOf, ImmutableList<RolloutForecast> forecasts) {
        ImmutableMap<String, WorkState> states = WorkState.all(strategy, asOf).stream()
                .sorted(Comparator.comparing(WorkState::initiative))
                .collect(toImmutableMap(WorkState::initiative, state -> state, (one, other) -> one));
        if (states.values().stream().noneMatch(WorkState::isOpen)) {
            return Optional.empty();
        }
        ImmutableMap<String, FinishDates> finishes = forecasts.stream()
                .filter(forecast -> forecast.finish() != null)
                .collect(toImmutableMap(
                        RolloutForecast::initiative,
                        forecast -> Objects.requireNonNull(forecast.finish()),
                        (one, other) -> one));
        Horizon horizon = strategy.horizon();
        LocalDate due = horizon == null ? null : horizon.end();
        Coverage coverage = coverage(strategy, states, finishes);
        if (coverage.isLow()) {
            return Optional.of(refused(due, coverage, NoDateReason.FEW_DATES));
        }
        StrategyNetwork network = StrategyNetwork.of(states, asOf);
        return Optional.of(
                network.isCircular()
                        ? refused(due, coverage, NoDateReason.CYCLE)
                        : simulated(due, coverage, network, finishes, outlooks(states), rated(strategy)));
    }

    private static StrategyForecast refused(@Nullable LocalDate due, Coverage coverage, NoDateReason reason) {
        return new StrategyForecast(due, null, null, null, null, ImmutableList.of(), coverage, reason, null);
    }

    private static StrategyForecast simulated(
            @Nullable LocalDate due,
            Coverage coverage,
            StrategyNetwork network,
            Map<String, FinishDates> finishes,
            Map<String, DeliveryOutlook> outlooks,
            ImmutableList<Risk> risks) {
        int steps = network.size() + risks.size();
        EndDraws draws = new EndDraws(network.asOf(), Math.max(LEAST_RUNS, Math.min(MOST_RUNS, MOST_STEPS / steps)));
        int[] @Nullable [] lengths = network.open().stream()
                .map(state -> draws.lengths(state, finishes.get(state.initiative()), outlooks.get(state.initiative())))
                .toArray(int[][]::new);
        StrategyRuns runs = StrategyRuns.of(network, lengths, draws.delays(risks));
        FinishDates finish = runs.finish();
        return new StrategyForecast(
                due,
                finish.atChance(50),
                finish.atChance(85),
                finish.atChance(95),
                due == null ? null : (Double) finish.chanceBy(due),
                IntStream.range(0, lengths.length)
                        .filter(number -> runs.criticality(number) > 0)
                        .mapToObj(number ->
                                new Criticality(network.open().get(number).initiative(), runs.criticality(number)))
                        .sorted(Comparator.comparingDouble(Criticality::index)
                                .reversed()
                                .thenComparing(Criticality::initiative))
                        .collect(toImmutableList()),
                coverage,
                null,
                finish);
    }

    private static Coverage coverage(
            Strategy strategy, Map<String, WorkState> states, Map<String, FinishDates> finishes) {
        int forecast = 0;
        int stated = 0;
        ImmutableList.Builder<String> undated = ImmutableList.builder();
        for (WorkState state : states.values()) {
            if (!state.isOpen()) {
                continue;
            }
            if (finishes.containsKey(state.initiative())) {
                forecast++;
            } else if (state.statedEnd() != null) {
                stated++;
            } else {
                undated.add(state.initiative());
            }
        }
        ImmutableList<Risk> rated = rated(strategy);
        return new Coverage(
                forecast,
                stated,
                undated.build(),
                rated.size(),
                risks(strategy).stream()
                        .filter(risk -> !risk.isRated())
                        .map(Risk::id)
                        .sorted()
                        .collect(toImmutableList()));
    }

    private static ImmutableMap<String, DeliveryOutlook> outlooks(Map<String, WorkState> states) {
        return states.values().stream()
                .flatMap(state -> DeliveryOutlook.of(state).stream())
                .collect(toImmutableMap(DeliveryOutlook::initiative, outlook -> outlook));
    }

    private static ImmutableList<Risk> risks(Strategy strategy) {
        return strategy.risks() == null ? ImmutableList.of() : strategy.risks();
    }

    /** Returns the risks that state their likelihood and their days, by id. */
    private static ImmutableList<Risk> rated(Strategy strategy) {
        return risks(strategy).stream()
                .filter(Risk::isRated)
                .sorted(Comparator.comparing(Risk::id))
                .collect(toImmutableList());
    }
}
