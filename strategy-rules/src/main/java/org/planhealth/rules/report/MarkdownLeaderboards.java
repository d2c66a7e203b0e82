package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Figures;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;
import org.planhealth.strategy.analysis.RolloutForecast;

/**
 * The teams of each rollout with something left, as tables in Markdown: what only some plans state has a column only where a
 * team states it.
 *
 * @param figures the figures that have the leaderboards
 * @param options says whether all teams and all rollouts are shown
 */
record MarkdownLeaderboards(Figures figures, ReportOptions options) {
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_NAME = 60;
    private static final int ROOM_FOR_COUNT = 40;

    private static final ImmutableList<Column> COLUMNS = ImmutableList.of(
            new Column("Team", row -> name(row.team())),
            new Column("Leader", row -> row.leader() == null ? null : name(row.leader())),
            new Column("Done", MarkdownLeaderboards::done),
            new Column("Left", row -> amount(row.left())),
            new Column("A week", row -> amount(row.pace())),
            new Column("Last move", MarkdownLeaderboards::lastMove),
            new Column("85% chance by", MarkdownLeaderboards::end));

    private record Column(String title, Function<LeaderboardRow, @Nullable String> text) {
        String of(LeaderboardRow row) {
            String shown = text.apply(row);
            return shown == null ? "" : shown;
        }

        boolean isStated(List<LeaderboardRow> rows) {
            return rows.stream().map(text).anyMatch(Objects::nonNull);
        }
    }

    /**
     * Returns the tables.
     *
     * @param room how many bytes they may take
     * @return empty if there is nothing to show
     */
    String within(int room) {
        StringBuilder text = new StringBuilder();
        int left = room - ROOM_FOR_COUNT;
        ImmutableList<Leaderboard> boards = shown();
        for (int index = 0; index < boards.size(); index++) {
            String table = table(boards.get(index), left);
            left -= MarkdownPage.bytes(table);
            if (left < 0) {
                return text.append("+")
                        .append(Phrases.count(boards.size() - index, "more rollout"))
                        .append('\n')
                        .toString();
            }
            text.append(table);
        }
        return text.toString();
    }

    private String table(Leaderboard board, int room) {
        if (options.allFindings()) {
            String whole = table(board.rows(), board);
            if (MarkdownPage.bytes(whole) <= room) {
                return whole;
            }
        }
        return table(board.rows().stream().limit(MOST_ROWS).toList(), board);
    }

    private ImmutableList<Leaderboard> shown() {
        return figures.leaderboards().stream()
                .filter(board -> !board.rows().stream().allMatch(LeaderboardRow::isFinished))
                .collect(ImmutableList.toImmutableList());
    }

    private String table(List<LeaderboardRow> rows, Leaderboard board) {
        List<Column> columns =
                COLUMNS.stream().filter(column -> column.isStated(board.rows())).toList();
        StringBuilder text = new StringBuilder();
        text.append("**").append(name(board.initiative())).append("**, in ").append(name(board.unit()));
        text.append(board.due() == null ? "" : ", due " + board.due()).append("\n\n");
        text.append(row(columns.stream().map(Column::title).toList()));
        text.append(row(columns.stream().map(column -> "---").toList()));
        rows.forEach(row ->
                text.append(row(columns.stream().map(column -> column.of(row)).toList())));
        if (rows.size() < board.rows().size()) {
            text.append(row(ImmutableList.of("+" + Phrases.amount(board.rows().size() - rows.size()) + " more")));
        }
        LocalDate whole =
                figures.forecast(board.initiative()).map(RolloutForecast::p85).orElse(null);
        WaitingTeams.sentence(board, whole)
                .ifPresent(waiting -> text.append('\n')
                        .append(MarkdownText.of(NumberFormats.capitalized(waiting)))
                        .append(".\n"));
        return text.append('\n').toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(joining(" | ", "| ", " |\n"));
    }

    private static String name(String text) {
        return MarkdownText.of(MarkdownText.cut(text, LONGEST_NAME));
    }

    private static @Nullable String amount(@Nullable Double amount) {
        return amount == null ? null : Phrases.amount(amount);
    }

    private static @Nullable String done(LeaderboardRow row) {
        if (row.done() == null) {
            return null;
        }
        Double share = row.shareDone();
        return Phrases.amount(row.done())
                + (row.total() == null ? "" : " of " + Phrases.amount(row.total()))
                + (share == null ? "" : " (" + Phrases.percent(share) + ")");
    }

    private static @Nullable String lastMove(LeaderboardRow row) {
        Long days = row.daysSinceMove();
        return days == null ? null : Phrases.count(days, "day") + " ago";
    }

    private static @Nullable String end(LeaderboardRow row) {
        if (!row.forecast()) {
            return null;
        }
        return row.p85() == null ? "no date" : row.p85().toString();
    }
}
