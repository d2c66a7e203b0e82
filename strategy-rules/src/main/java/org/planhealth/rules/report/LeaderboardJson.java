package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;

/**
 * The teams of a rollout.
 *
 * @param initiative id of the initiative
 * @param unit what is counted
 * @param due the due date; null if not stated
 * @param rows the teams, those with most left first
 * @param elsewhere units of the rollout that are in no row; 0 if all are, or if that is not known
 * @param lastTeams ids of the at most three teams that the end waits for, the last to finish first; empty if more is elsewhere
 *     than they have left
 * @param others when the other teams will be done; null if there is no forecast, or if the last teams have all that is left
 */
record LeaderboardJson(
        String initiative,
        String unit,
        @Nullable LocalDate due,
        List<Row> rows,
        BigDecimal elsewhere,
        List<String> lastTeams,
        @Nullable Others others) {

    /**
     * How far one team has come.
     *
     * @param team id of the team
     * @param leader the accountable person in that team; null if not stated
     * @param done units done; null if not stated
     * @param total units to do; null if not stated
     * @param left units left; null if done or total is not stated
     * @param shareDone done divided by total, 0 to 1; null if either is not stated, or the total is 0
     * @param pace units per week; null if the history of the team does not say
     * @param p50 the day with a 50% chance that the team is done by then; null if there is none, or no forecast
     * @param p85 the day with an 85% chance; null if there is none, or no forecast
     * @param daysSinceMove days since done grew; null if not known
     * @param finished whether nothing is left
     */
    record Row(
            String team,
            @Nullable String leader,
            @Nullable BigDecimal done,
            @Nullable BigDecimal total,
            @Nullable BigDecimal left,
            @Nullable BigDecimal shareDone,
            @Nullable BigDecimal pace,
            @Nullable LocalDate p50,
            @Nullable LocalDate p85,
            @Nullable Long daysSinceMove,
            boolean finished) {
        static Row of(LeaderboardRow row) {
            return new Row(
                    row.team(),
                    row.leader(),
                    JsonNumber.ofStated(row.done()),
                    JsonNumber.ofStated(row.total()),
                    JsonNumber.ofStated(row.left()),
                    JsonNumber.ofStated(row.shareDone()),
                    JsonNumber.ofStated(row.pace()),
                    row.p50(),
                    row.p85(),
                    row.daysSinceMove(),
                    row.isFinished());
        }
    }

    /**
     * When no more is left than what the last teams have.
     *
     * @param p50 the day with a 50% chance; null if there is none
     * @param p85 the day with an 85% chance; null if there is none
     */
    record Others(@Nullable LocalDate p50, @Nullable LocalDate p85) {
        static @Nullable Others of(Leaderboard.@Nullable OtherTeams others) {
            return others == null ? null : new Others(others.p50(), others.p85());
        }
    }

    static LeaderboardJson of(Leaderboard board) {
        return new LeaderboardJson(
                board.initiative(),
                board.unit(),
                board.due(),
                board.rows().stream().map(Row::of).collect(toImmutableList()),
                JsonNumber.of(board.elsewhere()),
                board.lastTeams().stream().map(LeaderboardRow::team).collect(toImmutableList()),
                Others.of(board.others()));
    }
}
