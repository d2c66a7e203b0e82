package org.planhealth.rules.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.SampleReport;
import org.planhealth.strategy.analysis.BackTest;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;
import org.planhealth.strategy.analysis.RolloutForecast;

class MarkdownLeaderboardsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    private static String markdown(boolean all, Leaderboard... boards) {
        return new MarkdownReport()
                .render(
                        SampleReport.of().leaderboards(boards).build(),
                        ReportOptions.standard().withAllFindings(all));
    }

    private static Leaderboard board(String initiative, ImmutableList<LeaderboardRow> rows) {
        return new Leaderboard(
                initiative,
                "jobs",
                DUE,
                rows,
                0,
                rows.stream().filter(LeaderboardRow::isUnfinished).limit(3).collect(ImmutableList.toImmutableList()),
                null);
    }

    private static LeaderboardRow plain(String team, String leader, double done, double total) {
        return new LeaderboardRow(team, leader, done, total, null, null, null, null, false);
    }

    @Test
    void haveAColumnForWhatTeamsState() {
        assertThat(markdown(
                        false,
                        board(
                                "move",
                                ImmutableList.of(
                                        plain("ads", "Ada", 3, 50),
                                        new LeaderboardRow("mail", null, null, null, null, null, null, null, false),
                                        plain("maps", null, 10, 10)))))
                .contains("""

                        <details><summary>Teams of the rollouts</summary>

                        **move**, in jobs, due 2026-12-18

                        | Team | Leader | Done | Left |
                        | --- | --- | --- | --- |
                        | ads | Ada | 3 of 50 (6%) | 47 |
                        | mail |  |  |  |
                        | maps |  | 10 of 10 (100%) | 0 |

                        Waiting for ads (47 left).


                        </details>
                        """);
    }

    @Test
    void havePaceMoveAndEndOfTeamsWithAHistory() {
        LocalDate end = LocalDate.of(2027, 3, 12);
        assertThat(markdown(
                        false,
                        board(
                                "move",
                                ImmutableList.of(
                                        new LeaderboardRow("ads", null, 3.0, 50.0, 0.2, end, null, 92L, true),
                                        new LeaderboardRow("mail", null, 3.0, 5.0, 1.0, end, end, 1L, true),
                                        plain("maps", null, 10, 11)))))
                .contains("""
                        | Team | Done | Left | A week | Last move | 85% chance by |
                        | --- | --- | --- | --- | --- | --- |
                        | ads | 3 of 50 (6%) | 47 | 0.2 | 92 days ago | no date |
                        | mail | 3 of 5 (60%) | 2 | 1 | 1 day ago | 2027-03-12 |
                        | maps | 10 of 11 (91%) | 1 |  |  |  |
                        """);
    }

    @Test
    void sayWhenTheOthersAndWhenAllWillBeDone() {
        LocalDate end = LocalDate.of(2027, 3, 12);
        ImmutableList<LeaderboardRow> rows = ImmutableList.of(plain("ads", null, 3, 50), plain("mail", null, 4, 5));
        Leaderboard board = new Leaderboard(
                "move", "jobs", DUE, rows, 0, rows.subList(0, 1), new Leaderboard.OtherTeams(DUE, DUE.plusDays(1)));
        RolloutForecast forecast =
                new RolloutForecast("move", DUE, 9, false, false, end, end, end, 0.1, new BackTest(0, 0, 0), null);

        assertThat(new MarkdownReport()
                        .render(
                                SampleReport.of()
                                        .leaderboards(board)
                                        .forecasts(forecast)
                                        .build(),
                                ReportOptions.standard()))
                .contains(
                        "\nWaiting for ads (47 left); without them: 85% chance by 2026-12-19 instead of 2027-03-12.\n");
    }

    @Test
    void leaveOutRolloutsThatAreDone() {
        assertThat(markdown(false, board("move", ImmutableList.of(plain("ads", null, 3, 3)))))
                .doesNotContain("Teams of");
        assertThat(markdown(false)).doesNotContain("Teams of");
    }

    @Test
    void showTenTeamsUnlessAllIsAskedFor() {
        Leaderboard board = board(
                "move",
                IntStream.range(0, 22)
                        .mapToObj(index -> plain("team-" + index, null, 1, 9))
                        .collect(ImmutableList.toImmutableList()));

        assertThat(markdown(false, board))
                .contains("| team-9 | 1 of 9 (11%) | 8 |\n| +12 more |\n")
                .doesNotContain("| team-10 |");
        assertThat(markdown(true, board)).contains("| team-21 |").doesNotContain("+12 more");
    }

    @Test
    void stayInTheirRoomAndDoNothing() {
        Leaderboard[] boards = IntStream.range(0, 60)
                .mapToObj(index -> board(
                        "work-" + index,
                        IntStream.range(0, 30)
                                .mapToObj(row -> plain("team-" + row, "| @ada <b> ".repeat(30), 1, 9))
                                .collect(ImmutableList.toImmutableList())))
                .toArray(Leaderboard[]::new);
        String text = markdown(false, boards);

        assertThat(text.getBytes(UTF_8).length).isLessThan(MarkdownPlan.ROOM_FOR_PART + 2_000);
        assertThat(text)
                .containsPattern("\\+\\d+ more rollouts\n")
                .doesNotContain("<b>")
                .doesNotContain("@ada");
        assertThat(markdown(true, boards).getBytes(UTF_8).length).isLessThan(MarkdownPlan.ROOM_FOR_PART + 2_000);
    }
}
