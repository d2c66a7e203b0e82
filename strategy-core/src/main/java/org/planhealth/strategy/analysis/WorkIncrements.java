package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;

/**
 * What an initiative has delivered, piece by piece: a release, a milestone that was reached, a rollout of which more is done.
 *
 * <p>A rollout has grown on a day on which its history, or that of a row, says that more is done than in its entry before. If
 * the initiative states a start that has come, nothing was done before the first entry. Of a row with a history, the figure
 * that it states itself is that of the audit date.
 *
 * @param state the state of the initiative
 * @param days the days of its increments, none after the audit date
 */
public record WorkIncrements(WorkState state, ImmutableSortedSet<LocalDate> days) {

    /**
     * Computes the increments of every initiative of a strategy.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     * @return one for each initiative, in the order of the plan
     */
    public static ImmutableList<WorkIncrements> all(Strategy strategy, LocalDate asOf) {
        return WorkState.all(strategy, asOf).stream().map(WorkIncrements::of).collect(toImmutableList());
    }

    /** Computes the increments of one initiative. */
    public static WorkIncrements of(WorkState state) {
        LocalDate asOf = state.asOf();
        ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();
        reached(state.work()).filter(day -> !day.isAfter(asOf)).forEach(days::add);
        boolean fromNothing = state.begun() != null;
        days.addAll(growth(ofAll(state), fromNothing));
        state.work().rolloutTeams().forEach(row -> days.addAll(growth(ofRow(row, asOf), fromNothing)));
        return new WorkIncrements(state, days.build());
    }

    /** Returns the days of its releases, and of the milestones that were reached, in no order, also later ones. */
    static Stream<LocalDate> reached(Initiative work) {
        return Stream.concat(
                Stated.each(work.milestones()).flatMap(milestone -> Stream.ofNullable(done(milestone))),
                Stated.each(work.releases()));
    }

    /** Returns what the days of a history up to a day say is done, of those that say it. */
    static ImmutableSortedMap<LocalDate, Double> done(
            @Nullable ImmutableSortedMap<LocalDate, RolloutCount> history, LocalDate asOf) {
        ImmutableSortedMap.Builder<LocalDate, Double> done = ImmutableSortedMap.naturalOrder();
        if (history != null) {
            history.headMap(asOf, true).forEach((day, count) -> {
                if (count.done() != null) {
                    done.put(day, count.done());
                }
            });
        }
        return done.build();
    }

    /**
     * Returns the days on which more is done than in the entry before.
     *
     * @param fromNothing whether nothing was done before the first entry; else that of the first has no day
     */
    static ImmutableList<LocalDate> growth(ImmutableSortedMap<LocalDate, Double> done, boolean fromNothing) {
        ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
        double before = fromNothing ? 0 : Double.POSITIVE_INFINITY;
        for (Map.Entry<LocalDate, Double> entry : done.entrySet()) {
            if (entry.getValue() > before) {
                days.add(entry.getKey());
            }
            before = entry.getValue();
        }
        return days.build();
    }

    private static ImmutableSortedMap<LocalDate, Double> ofAll(WorkState state) {
        Rollout rollout = state.work().rollout();
        return done(rollout == null ? null : rollout.history(), state.asOf());
    }

    private static ImmutableSortedMap<LocalDate, Double> ofRow(RolloutTeam row, LocalDate asOf) {
        ImmutableSortedMap<LocalDate, Double> history = done(row.history(), asOf);
        return history.isEmpty() || row.done() == null
                ? history
                : ImmutableSortedMap.<LocalDate, Double>naturalOrder()
                        .putAll(history.headMap(asOf))
                        .put(asOf, row.done())
                        .build();
    }

    /** Returns the id of the initiative. */
    public String initiative() {
        return state.initiative();
    }

    /** Returns the day of the newest increment, as a list of one; empty if there is none. */
    public ImmutableList<LocalDate> newest() {
        return days.isEmpty() ? ImmutableList.of() : ImmutableList.of(days.last());
    }

    /** Tells whether an increment came after a day. */
    public boolean isAnyAfter(LocalDate day) {
        return !days.isEmpty() && days.last().isAfter(day);
    }

    /** Tells whether the plan states releases or milestones, be it that there are none, or how much of a rollout is done. */
    public boolean isStated() {
        return state.work().releases() != null
                || state.work().milestones() != null
                || !ofAll(state).isEmpty()
                || state.work().rolloutTeams().stream()
                        .anyMatch(row ->
                                row.done() != null || !ofRow(row, state.asOf()).isEmpty());
    }

    /**
     * Tells whether its rollout may have grown after a day without saying so: no entry of its history is dated after the day,
     * but one is dated before, or a row has something done and no entry after the day either.
     */
    public boolean isGrowthUnknownAfter(LocalDate day) {
        ImmutableSortedMap<LocalDate, Double> all = ofAll(state);
        boolean known = !all.isEmpty() && all.lastKey().isAfter(day);
        return !known
                && (!all.isEmpty()
                        || Iterables.any(state.work().rolloutTeams(), row -> isGrowthUnknownAfter(row, day)));
    }

    private boolean isGrowthUnknownAfter(RolloutTeam row, LocalDate day) {
        ImmutableSortedMap<LocalDate, Double> entries = ofRow(row, state.asOf());
        return entries.isEmpty()
                ? row.done() != null && row.done() > 0
                : !entries.lastKey().isAfter(day);
    }

    private static @Nullable LocalDate done(Milestone milestone) {
        return milestone.done();
    }
}
