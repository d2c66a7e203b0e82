package org.planhealth.rules.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.report.Table.Column;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;

/** The teams of the rollouts of audits as a table: what {@link LeaderboardJson} says of each. */
final class LeaderboardTable {
    private static final ImmutableList<Column<Row>> COLUMNS = ImmutableList.of(
            new Column<>("plan", row -> row.report().strategy().id()),
            new Column<>("asOf", row -> row.report().asOf()),
            new Column<>("initiative", row -> row.board().initiative()),
            new Column<>("unit", row -> row.board().unit()),
            new Column<>("due", row -> row.board().due()),
            new Column<>("rank", row -> row.rank()),
            new Column<>("team", row -> row.team().team()),
            new Column<>("leader", row -> row.team().leader()),
            new Column<>("done", row -> Table.number(row.team().done())),
            new Column<>("total", row -> Table.number(row.team().total())),
            new Column<>("left", row -> Table.number(row.team().left())),
            new Column<>("shareDone", row -> Table.number(row.team().shareDone())),
            new Column<>("pace", row -> Table.number(row.team().pace())),
            new Column<>("p50", row -> row.team().p50()),
            new Column<>("p85", row -> row.team().p85()),
            new Column<>("daysSinceMove", row -> row.team().daysSinceMove()),
            new Column<>("finished", row -> row.team().isFinished()),
            new Column<>("lastTeam", row -> row.isLast()));

    private LeaderboardTable() {}

    /**
     * What a row is made of.
     *
     * @param rank its place on the leaderboard, from 1: those with most left first
     */
    private record Row(HealthReport report, Leaderboard board, LeaderboardRow team, int rank) {
        /** Tells whether the end of the rollout waits for the team. */
        boolean isLast() {
            return board.lastTeams().contains(team);
        }
    }

    static Table<?> of(List<HealthReport> reports) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (HealthReport report : reports) {
            for (Leaderboard board : report.figures().leaderboards()) {
                int rank = 0;
                for (LeaderboardRow team : board.rows()) {
                    rank++;
                    rows.add(new Row(report, board, team, rank));
                }
            }
        }
        return new Table<>(COLUMNS, rows.build());
    }
}
