package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * The teams of a rollout, and which of them its end waits for.
 *
 * @param initiative id of the initiative
 * @param unit what is counted, see {@link WorkState#unit}
 * @param due the day by which the rollout is to be done; null if not stated
 * @param rows the teams: those with most units left first, of as many those that have not moved for longest; then those
 *     that do not state their figures, and at last those that are done; otherwise by id
 * @param elsewhere units of the rollout that are in no row, at least 0; 0 too if a row does not state its total, or the rollout
 *     no figures
 * @param lastTeams the rows of the at most three teams that the end waits for, of those with units left, the last to
 *     finish first. A team without a {@linkplain LeaderboardRow#p85 date} is later than any that has one. Of several
 *     without, the one with most units left is last; of as many, the one that has not moved for longest, a team that shows
 *     no move at all before all others; otherwise by id. None if more units are elsewhere than these teams have left, for then
 *     the rows do not show what the end waits for
 * @param others when the rest will be done, with what the last teams have left taken off at once; null if the rollout has no
 *     forecast, or if the last teams have all that is left
 */
public record Leaderboard(
        String initiative,
        String unit,
        @Nullable LocalDate due,
        ImmutableList<LeaderboardRow> rows,
        double elsewhere,
        ImmutableList<LeaderboardRow> lastTeams,
        @Nullable OtherTeams others) {
    private static final int MOST_LAST = 3;
    /**
     * Over twenty rows share the futures of twenty, so that a plan of many teams costs no more than one of some rollouts.
     */
    private static final int ROWS_TO_ROLLOUTS = 10;

    private static final int EVEN_CHANCE = 50;
    private static final int GOOD_CHANCE = 85;

    private static final Comparator<LeaderboardRow> MOST_LEFT = comparing(
                    LeaderboardRow::left, nullsFirst(Comparator.<Double>reverseOrder()))
            .thenComparing(LeaderboardRow::daysSinceMove, nullsFirst(reverseOrder()))
            .thenComparing(LeaderboardRow::team);
    private static final Comparator<LeaderboardRow> AS_READ = Comparator.<LeaderboardRow>comparingInt(
                    row -> row.isUnfinished() ? 0 : row.isFinished() ? 2 : 1)
            .thenComparing(MOST_LEFT);
    private static final Comparator<LeaderboardRow> LAST_FIRST = comparing(
                    LeaderboardRow::p85, nullsFirst(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(MOST_LEFT);

    /**
     * When the teams other than the last will be done, at the current pace of the whole rollout.
     *
     * @param p50 the first day, not before the audit date, on which, with a 50% chance, no more is left than the last
     *     teams have left today; null if no day has that chance
     * @param p85 the same with an 85% chance
     */
    public record OtherTeams(
            @Nullable LocalDate p50, @Nullable LocalDate p85) {}

    /**
     * Computes the leaderboards of a strategy.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     * @param forecasts the forecasts of that strategy and day, see {@link RolloutForecast#all}
     * @return one for each open initiative whose rollout has rows, in id order
     */
    public static ImmutableList<Leaderboard> all(
            Strategy strategy, LocalDate asOf, ImmutableList<RolloutForecast> forecasts) {
        Map<String, FinishDates> known = new HashMap<>();
        for (RolloutForecast forecast : forecasts) {
            if (forecast.finish() != null) {
                known.put(forecast.initiative(), forecast.finish());
            }
        }
        List<Initiative> stated = strategy.initiatives() == null ? ImmutableList.of() : strategy.initiatives();
        List<Initiative> initiatives = stated.stream()
                .filter(Leaderboard::hasBoard)
                .sorted(comparing(Initiative::id))
                .toList();
        int forecastRows = (int) initiatives.stream()
                .flatMap(initiative -> initiative.rolloutTeams().stream())
                .filter(row -> LeaderboardRow.isForecast(row, asOf))
                .count();
        int runs = RolloutForecast.runs(ROWS_TO_ROLLOUTS * forecastRows);
        return initiatives.stream()
                .map(initiative -> of(initiative, asOf, known.get(initiative.id()), runs))
                .collect(toImmutableList());
    }

    /**
     * Computes the leaderboard of one initiative.
     *
     * @param asOf the audit date; what the plan dates later is no fact yet
     * @return empty if the initiative is done or stopped, or if its rollout has no rows
     */
    public static Optional<Leaderboard> of(Initiative initiative, LocalDate asOf) {
        return hasBoard(initiative)
                ? Optional.of(of(
                        initiative,
                        asOf,
                        RolloutForecast.of(initiative, asOf)
                                .map(RolloutForecast::finish)
                                .orElse(null),
                        RolloutForecast.runs(1)))
                : Optional.empty();
    }

    private static boolean hasBoard(Initiative initiative) {
        return initiative.isOpen() && !initiative.rolloutTeams().isEmpty();
    }

    private static Leaderboard of(Initiative initiative, LocalDate asOf, @Nullable FinishDates finish, int runs) {
        WorkState state = WorkState.of(initiative, asOf);
        ImmutableList<LeaderboardRow> rows = initiative.rolloutTeams().stream()
                .map(row -> LeaderboardRow.of(row, asOf, runs))
                .sorted(AS_READ)
                .collect(toImmutableList());
        double elsewhere = elsewhere(state, rows);
        ImmutableList<LeaderboardRow> last = last(rows, elsewhere);
        return new Leaderboard(
                initiative.id(),
                state.unit(),
                initiative.rollout() == null ? null : initiative.rollout().due(),
                rows,
                elsewhere,
                last,
                finish == null ? null : others(state, last, finish.runs()));
    }

    private static double elsewhere(WorkState state, ImmutableList<LeaderboardRow> rows) {
        Map.Entry<LocalDate, Point> newest = state.history().lastEntry();
        if (newest == null || rows.stream().anyMatch(row -> row.total() == null)) {
            return 0;
        }
        return Math.max(0, newest.getValue().total() - sum(rows, LeaderboardRow::total));
    }

    private static ImmutableList<LeaderboardRow> last(ImmutableList<LeaderboardRow> rows, double elsewhere) {
        ImmutableList<LeaderboardRow> last = rows.stream()
                .filter(LeaderboardRow::isUnfinished)
                .sorted(LAST_FIRST)
                .limit(MOST_LAST)
                .collect(toImmutableList());
        return elsewhere > sum(last, LeaderboardRow::left) ? ImmutableList.of() : last;
    }

    private static double sum(ImmutableList<LeaderboardRow> rows, Function<LeaderboardRow, @Nullable Double> figure) {
        return rows.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(units -> units)
                .sum();
    }

    private static @Nullable OtherTeams others(WorkState state, ImmutableList<LeaderboardRow> last, int runs) {
        ImmutableSortedMap<LocalDate, Point> history = state.history();
        Map.Entry<LocalDate, Point> newest = history.lastEntry();
        double taken = sum(last, LeaderboardRow::left);
        if (newest == null
                || taken == 0
                || taken >= newest.getValue().total() - newest.getValue().done()) {
            return null;
        }
        RemainingWork work = RemainingWork.of(history.entrySet().asList());
        FinishDates finish =
                new FutureWork(work, ForecastMethod.standard()).finish(state.asOf(), runs, day -> taken / work.most());
        return new OtherTeams(finish.atChance(EVEN_CHANCE), finish.atChance(GOOD_CHANCE));
    }
}
