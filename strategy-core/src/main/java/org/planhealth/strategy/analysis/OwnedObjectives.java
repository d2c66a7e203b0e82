package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Period;
import org.planhealth.strategy.Strategy;

/**
 * The objectives that one team owns in one current or later period.
 *
 * <p>Periods are the same if they have the same first and last day: a quarter of a fiscal year that starts in January is that of
 * the calendar year. A half and its quarters are different periods.
 *
 * @param team id of the team
 * @param period the period, as the first of the objectives calls it
 * @param objectives the objectives, at least one, in the order of the plan
 */
public record OwnedObjectives(String team, Period period, ImmutableList<Objective> objectives) {

    /** What objectives have in common. */
    private record Key(String team, DateRange days) {}

    /**
     * Counts the objectives of a strategy that state an owner, and a period that has not ended.
     *
     * @return one for each team and period, in the order of the plan
     */
    public static ImmutableList<OwnedObjectives> all(Strategy strategy, LocalDate asOf) {
        if (strategy.objectives() == null) {
            return ImmutableList.of();
        }
        ImmutableListMultimap.Builder<Key, Objective> grouped = ImmutableListMultimap.builder();
        for (Objective objective : strategy.objectives()) {
            Period period = objective.timeframe();
            if (objective.owner() != null && period != null && !period.isOver(asOf)) {
                grouped.put(new Key(objective.owner(), new DateRange(period.start(), period.end())), objective);
            }
        }
        ImmutableList.Builder<OwnedObjectives> all = ImmutableList.builder();
        grouped.build().asMap().forEach((key, objectives) -> {
            ImmutableList<Objective> list = ImmutableList.copyOf(objectives);
            Period named = list.get(0).timeframe();
            all.add(new OwnedObjectives(key.team(), named == null ? key.days() : named, list));
        });
        return all.build();
    }

    /** Returns the ids of the objectives, sorted. */
    public ImmutableList<String> ids() {
        return objectives.stream().map(Objective::id).sorted().collect(toImmutableList());
    }

    /** Returns how many there are. */
    public int count() {
        return objectives.size();
    }
}
