package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.SmallestAsk.Outcome;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * What asks of teams would change in the end of a rollout: "these three teams at 20% for six weeks".
 *
 * <p>An ask is answered with the futures of {@link RolloutForecast}, the same draws, of which the work that the teams do is
 * taken off, beginning on the day of the forecast, evenly until a team has nothing left or the ask ends. So an ask never
 * makes it later; neither do more teams, more bandwidth or more weeks; and an ask for nothing changes nothing.
 *
 * <p>How much a team does is engineers × bandwidth × weeks × units for each person-week. That figure is the one of the
 * caller, else the total of the rollout divided by the effort of the initiative. If neither is known, or the engineers are
 * not, it is the pace of the team's own history (the better one of all of it and of its last 92 days) with the bandwidth of
 * the asks for this initiative that it accepted: at twice the bandwidth it does twice as much. Bandwidth that it accepted
 * already is part of its current pace; only what is beyond it counts.
 *
 * <p>As in the forecast, everything else is taken to go on as it has, also the teams asked: once they are through before the
 * others, the rest may go slower than this says. And the last units may be harder than the average one that the effort
 * tells of; where that is known, the caller can say so. Immutable and thread-safe.
 */
public final class AskSimulator {
    private static final int RUNS = 20_000;

    private final Strategy strategy;
    private final Initiative initiative;
    private final LocalDate asOf;
    private final int runs;
    private final RemainingWork work;
    private final Point last;
    private final FutureWork futures;
    private final ImmutableMap<String, TeamCapacity> capacities;
    private final AskEffect.Finish now;

    private AskSimulator(
            Strategy strategy, Initiative initiative, LocalDate asOf, int runs, double unitsPerPersonWeek) {
        this.strategy = strategy;
        this.initiative = initiative;
        this.asOf = asOf;
        this.runs = runs;
        List<Map.Entry<LocalDate, Point>> history =
                WorkState.history(initiative.rollout(), asOf).entrySet().asList();
        this.work = RemainingWork.of(history);
        this.last = history.get(history.size() - 1).getValue();
        this.futures = new FutureWork(work, ForecastMethod.standard());
        this.capacities = TeamCapacity.all(strategy, initiative, asOf, last.total(), unitsPerPersonWeek);
        this.now = AskEffect.Finish.of(futures.finish(asOf, runs), due());
    }

    /**
     * Returns a simulator of asks for an initiative, with 20,000 futures.
     *
     * @param strategy the strategy that holds the initiative, its teams and asks
     * @param asOf the day from which teams would work on it; later entries are ignored
     * @return the simulator; empty if {@link RolloutForecast#of(Initiative, LocalDate)} has no forecast, or one without
     *     evidence
     */
    public static Optional<AskSimulator> of(Strategy strategy, Initiative initiative, LocalDate asOf) {
        return of(strategy, initiative, asOf, RUNS);
    }

    /**
     * Returns a simulator of asks with another number of futures.
     *
     * @param runs how many futures are drawn for each answer, at least 1
     */
    public static Optional<AskSimulator> of(Strategy strategy, Initiative initiative, LocalDate asOf, int runs) {
        checkArgument(runs >= 1, "runs must be at least 1, was %s", runs);
        return RolloutForecast.isForecast(initiative, asOf)
                        && RolloutForecast.isEvidence(WorkState.history(initiative.rollout(), asOf), asOf)
                ? Optional.of(new AskSimulator(strategy, initiative, asOf, runs, 0))
                : Optional.empty();
    }

    /**
     * Returns this simulator with a figure for how much work is done in a person-week, whatever the plan says.
     *
     * @param units in the unit of the rollout, above 0 and finite
     */
    public AskSimulator withUnitsPerPersonWeek(double units) {
        checkArgument(units > 0 && units < Double.POSITIVE_INFINITY, "units must be above 0, was %s", units);
        return new AskSimulator(strategy, initiative, asOf, runs, units);
    }

    /** Returns the strategy that holds the initiative. */
    public Strategy strategy() {
        return strategy;
    }

    /** Returns the initiative. */
    public Initiative initiative() {
        return initiative;
    }

    /** Returns the day from which teams would work on it. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns the due date of the rollout; null if not stated. */
    public @Nullable LocalDate due() {
        Rollout rollout = initiative.rollout();
        return rollout == null ? null : rollout.due();
    }

    /** Returns what the rollout counts; {@code units} if that is not stated. */
    public String unit() {
        Rollout rollout = initiative.rollout();
        return rollout == null || rollout.unit() == null ? "units" : rollout.unit();
    }

    /** Returns what the last entry of the history leaves to do, in the unit of the rollout, above 0. */
    public double left() {
        return last.total() - last.done();
    }

    /** Returns when the rollout will be done without an ask. */
    public AskEffect.Finish now() {
        return now;
    }

    /** Returns the ids of the teams to ask: those of the rollout; if it states none, those of the organization. */
    public ImmutableSet<String> teams() {
        return capacities.keySet();
    }

    /**
     * Returns what is not stated of some teams, and must be to know what they can do.
     *
     * @param asked ids out of {@link #teams}
     * @return the facts in the order of the teams; empty if all are stated
     */
    public ImmutableList<RequiredFact> missing(Collection<String> asked) {
        return capacities(asked).stream()
                .flatMap(capacity -> capacity.missing().stream())
                .distinct()
                .collect(toImmutableList());
    }

    /**
     * Returns what an ask would change.
     *
     * @param asked ids out of {@link #teams}; each counts once
     * @param bandwidth the share of its time that each team would give, above 0 and up to 1
     * @param until the day on which they would stop, after the day of the forecast
     * @return the effect; empty if something of these teams is {@link #missing}
     */
    public Optional<AskEffect> effect(Collection<String> asked, double bandwidth, LocalDate until) {
        ImmutableList<TeamCapacity> known = capacities(asked);
        return known.stream().allMatch(TeamCapacity::isKnown)
                ? Optional.of(effect(known, bandwidth, until))
                : Optional.empty();
    }

    /** Returns the smallest ask that makes the due date, with all the time until then. */
    public Optional<SmallestAsk> smallest() {
        LocalDate due = due();
        return due == null ? Optional.empty() : smallest(due);
    }

    /**
     * Returns the smallest ask that makes the due date with an 85% chance: the fewest teams, then the least bandwidth.
     *
     * <p>Those teams are asked first that can take off most with half of their time, which is the greatest bandwidth;
     * equal ones in the order of their ids. If the rollout states no teams, its owner, contributors and adopters are asked.
     * Teams of which a fact is missing are left out.
     *
     * @param until the day on which the teams would stop
     * @return the ask, or why there is none; empty if no due date is stated
     */
    public Optional<SmallestAsk> smallest(LocalDate until) {
        LocalDate due = due();
        if (due == null) {
            return Optional.empty();
        }
        if (now.isBy(due)) {
            return Optional.of(smallest(due, Outcome.ON_TIME, null));
        }
        if (!due.isAfter(asOf)) {
            return Optional.of(smallest(due, Outcome.DUE_PASSED, null));
        }
        checkUntil(until);
        double days = ChronoUnit.DAYS.between(asOf, until);
        ImmutableList<TeamCapacity> helpful = candidates().stream()
                .filter(TeamCapacity::isKnown)
                .filter(team -> units(team, days) > 0)
                .sorted(Comparator.comparingDouble((TeamCapacity team) -> units(team, days))
                        .reversed()
                        .thenComparing(TeamCapacity::team))
                .collect(toImmutableList());
        if (helpful.isEmpty() && candidates().stream().anyMatch(team -> !team.isKnown())) {
            return Optional.of(smallest(due, Outcome.MISSING, null));
        }
        int fewest = least(
                helpful.size(), count -> effect(helpful.subList(0, count), SmallestAsk.MOST_BANDWIDTH, until), due);
        if (fewest > helpful.size()) {
            return Optional.of(smallest(due, Outcome.NOT_ENOUGH, effect(helpful, SmallestAsk.MOST_BANDWIDTH, until)));
        }
        ImmutableList<TeamCapacity> asked = helpful.subList(0, fewest);
        int step = least(SmallestAsk.STEPS, one -> effect(asked, bandwidth(one), until), due);
        return Optional.of(smallest(due, Outcome.FOUND, effect(asked, bandwidth(step), until)));
    }

    /** Returns the least number, from 1, whose effect makes the due date; one more than the most if none does. */
    private static int least(int most, Function<Integer, AskEffect> effect, LocalDate due) {
        int below = 0;
        int enough = most + 1;
        while (enough - below > 1) {
            int middle = (below + enough) / 2;
            if (effect.apply(middle).after().isBy(due)) {
                enough = middle;
            } else {
                below = middle;
            }
        }
        return enough;
    }

    private static double bandwidth(int step) {
        return SmallestAsk.MOST_BANDWIDTH * step / SmallestAsk.STEPS;
    }

    private double units(TeamCapacity team, double days) {
        return team.units(SmallestAsk.MOST_BANDWIDTH, days, left());
    }

    private SmallestAsk smallest(LocalDate due, Outcome outcome, @Nullable AskEffect ask) {
        ImmutableList<RequiredFact> missing = candidates().stream()
                .flatMap(team -> team.missing().stream())
                .distinct()
                .collect(toImmutableList());
        return new SmallestAsk(initiative.id(), due, outcome, ask, missing);
    }

    private AskEffect effect(List<TeamCapacity> asked, double bandwidth, LocalDate until) {
        checkArgument(bandwidth > 0 && bandwidth <= 1, "bandwidth must be above 0 and up to 1, was %s", bandwidth);
        checkUntil(until);
        double days = ChronoUnit.DAYS.between(asOf, until);
        long before = ChronoUnit.DAYS.between(work.last(), asOf);
        double[] perDay =
                asked.stream().mapToDouble(team -> team.unitsPerDay(bandwidth)).toArray();
        double[] most = asked.stream()
                .mapToDouble(team -> team.units(bandwidth, days, left()))
                .toArray();
        FinishDates after = futures.finish(asOf, runs, day -> {
            double units = 0;
            for (int i = 0; i < perDay.length; i++) {
                units += Math.min(most[i], perDay[i] * Math.max(0, day - before));
            }
            return units / work.most();
        });
        ImmutableList<AskEffect.TeamShare> shares =
                asked.stream().map(team -> team.share(bandwidth, days, left())).collect(toImmutableList());
        double units = shares.stream().mapToDouble(AskEffect.TeamShare::units).sum();
        return new AskEffect(
                initiative.id(),
                asOf,
                until,
                bandwidth,
                shares,
                Math.min(units, left()),
                now,
                AskEffect.Finish.of(after, due()));
    }

    private void checkUntil(LocalDate until) {
        checkArgument(until.isAfter(asOf), "until must be after %s, was %s", asOf, until);
    }

    private ImmutableList<TeamCapacity> capacities(Collection<String> asked) {
        return asked.stream()
                .distinct()
                .map(team -> {
                    TeamCapacity capacity = capacities.get(team);
                    checkArgument(capacity != null, "team %s has no part in %s", team, initiative.id());
                    return capacity;
                })
                .filter(Objects::nonNull)
                .collect(toImmutableList());
    }

    private ImmutableList<TeamCapacity> candidates() {
        return initiative.rolloutTeams().isEmpty()
                ? initiative.involvedTeams().stream()
                        .filter(capacities::containsKey)
                        .map(capacities::get)
                        .filter(Objects::nonNull)
                        .collect(toImmutableList())
                : capacities.values().asList();
    }
}
