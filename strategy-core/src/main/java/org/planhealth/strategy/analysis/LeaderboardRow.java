package org.planhealth.strategy.analysis;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.analysis.StageProgress.Point;

/**
 * How far one team of a rollout has come, and where its own pace leads.
 *
 * @param team id of the team
 * @param leader the accountable person in that team; null if not stated
 * @param done units done by the audit date, see {@link RolloutTeam#at}; null if not stated
 * @param total units that the team has to do; null if not stated
 * @param pace units that the team does per week: over the whole of its own history or over its last 92 days, whichever is
 *     faster; negative if work was undone; null with fewer than two entries, or less than 28 days between the first and
 *     the last
 * @param p50 the first day, not before the audit date, with a 50% chance that the team is done by then, as
 *     {@link RolloutForecast} draws it from the team's own history; null if no day has that chance, and if there is no
 *     forecast
 * @param p85 the same with an 85% chance
 * @param daysSinceMove days from the last day on which done grew to the audit date, at least 0; null if the history of the
 *     team shows no growth
 * @param forecast whether there is a forecast: units are left, and the history is long and recent enough, see
 *     {@link RolloutForecast#evidence}
 */
public record LeaderboardRow(
        String team,
        @Nullable String leader,
        @Nullable Double done,
        @Nullable Double total,
        @Nullable Double pace,
        @Nullable LocalDate p50,
        @Nullable LocalDate p85,
        @Nullable Long daysSinceMove,
        boolean forecast) {
    private static final int EVEN_CHANCE = 50;
    private static final int GOOD_CHANCE = 85;

    static LeaderboardRow of(RolloutTeam row, LocalDate asOf, int runs) {
        RolloutTeam known = row.at(asOf);
        ImmutableSortedMap<LocalDate, Point> history = RowHistory.of(row, asOf);
        PaceSpan fastest = PaceSpan.fastest(history);
        FinishDates finish = isForecast(row, asOf)
                ? new FutureWork(RemainingWork.of(history.entrySet().asList()), ForecastMethod.standard())
                        .finish(asOf, runs)
                : null;
        return new LeaderboardRow(
                row.team(),
                row.leader(),
                known.done(),
                known.total(),
                fastest == null ? null : (Double) fastest.perWeek(),
                finish == null ? null : finish.atChance(EVEN_CHANCE),
                finish == null ? null : finish.atChance(GOOD_CHANCE),
                daysSinceMove(history, asOf),
                finish != null);
    }

    /** Tells whether units are left, and the history of the row is fit for a forecast. */
    static boolean isForecast(RolloutTeam row, LocalDate asOf) {
        ImmutableSortedMap<LocalDate, Point> history = RowHistory.of(row, asOf);
        Map.Entry<LocalDate, Point> last = history.lastEntry();
        return last != null
                && last.getValue().done() < last.getValue().total()
                && RolloutForecast.isEvidence(history, asOf);
    }

    /** Returns the units left, total minus done, at least 0; null if either is not stated. */
    public @Nullable Double left() {
        return done == null || total == null ? null : (Double) (total - done);
    }

    /** Returns the share that is done, done divided by total, 0 to 1; null if either is not stated, or the total is 0. */
    public @Nullable Double shareDone() {
        return done == null || total == null || total == 0 ? null : (Double) (done / total);
    }

    /** Tells whether both figures are stated, and nothing is left. */
    public boolean isFinished() {
        return done != null && total != null && done >= total;
    }

    /** Tells whether both figures are stated, and something is left. */
    public boolean isUnfinished() {
        return done != null && total != null && done < total;
    }

    private static @Nullable Long daysSinceMove(ImmutableSortedMap<LocalDate, Point> history, LocalDate asOf) {
        Long days = null;
        Point before = null;
        for (Map.Entry<LocalDate, Point> entry : history.entrySet()) {
            if (before != null && entry.getValue().done() > before.done()) {
                days = ChronoUnit.DAYS.between(entry.getKey(), asOf);
            }
            before = entry.getValue();
        }
        return days;
    }
}
