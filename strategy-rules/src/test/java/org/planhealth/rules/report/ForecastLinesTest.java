package org.planhealth.rules.report;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.SampleReport;
import org.planhealth.strategy.analysis.BackTest;
import org.planhealth.strategy.analysis.DeliveryOutlook;
import org.planhealth.strategy.analysis.Lateness;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;
import org.planhealth.strategy.analysis.RolloutForecast;

class ForecastLinesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    @Test
    void sayTheDayTheDueDayAndTheChance() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 20, "2027-03-12", 0.034, new BackTest(0, 0, 0)))
                        .text())
                .contains("""

                        Forecast    move: due 2026-12-18 (a 3% chance); 85% chance by 2027-03-12;
                                    history too short to check earlier forecasts
                        """);
    }

    @Test
    void sayThatThereIsNoDate() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 20, null, 0.00005, new BackTest(0, 0, 0)))
                        .text())
                .contains("""

                        Forecast    move: due 2026-12-18 (less than a 1% chance); no end date at its
                                    current pace
                        """);
    }

    @Test
    void sayTheDateWithAnEvenChanceIfThatIsAllThereIs() {
        RolloutForecast forecast = new RolloutForecast(
                "move", DUE, 20, false, false, parse("2028-01-31"), null, null, 0.1, new BackTest(9, 2, 300), null);

        assertThat(SampleReport.of().forecasts(forecast).text()).contains("""

                        Forecast    move: due 2026-12-18 (a 10% chance); 50% chance by 2028-01-31, no
                                    date with an 85% chance; but only 2 of 9 earlier forecasts held
                        """);
    }

    @Test
    void sayThatNoDayIsDue() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", null, 20, "2027-03-12", null, new BackTest(0, 0, 0)))
                        .text())
                .contains("""

                        Forecast    move: no due date; 85% chance by 2027-03-12; history too short to
                                    check earlier forecasts
                        """);
    }

    @Test
    void sayOnWhatLittleTheyRest() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 10, "2027-03-12", 0.034, new BackTest(5, 1, 180)))
                        .text())
                .contains("""

                        Forecast    move: due 2026-12-18 (a 3% chance); 85% chance by 2027-03-12; short
                                    history; but only 1 of 5 earlier forecasts held
                        """);
    }

    @Test
    void areTheThreeMostEndangered() {
        assertThat(SampleReport.of()
                        .forecasts(
                                forecast("a", DUE, 20, "2026-09-01", 0.99, new BackTest(9, 8, 180)),
                                forecast("b", null, 20, "2027-09-01", null, new BackTest(9, 9, 180)),
                                forecast("c", DUE, 20, "2027-09-01", 0.001, new BackTest(9, 9, 180)),
                                forecast("d", DUE, 20, null, 0.001, new BackTest(9, 9, 180)),
                                forecast("e", DUE, 4, null, null, new BackTest(9, 9, 180)),
                                forecast("f", DUE, 20, "2027-01-01", 0.4, new BackTest(9, 9, 180)))
                        .text())
                .contains("""

                        Forecast    d: due 2026-12-18 (less than a 1% chance); no end date at its
                                    current pace
                                    c: due 2026-12-18 (less than a 1% chance); 85% chance by 2027-09-01;
                                    9 of 9 earlier forecasts held
                                    f: due 2026-12-18 (a 40% chance); 85% chance by 2027-01-01; 9 of 9
                                    earlier forecasts held

                        """);
    }

    @Test
    void areLeftOutWhereTooLittleIsKnown() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("e", DUE, 4, null, null, new BackTest(0, 0, 0)))
                        .text())
                .doesNotContain("Forecast");
    }

    @Test
    void sayHowFastWorkWithTwoToFiveEntriesMustGo() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 4, null, null, new BackTest(0, 0, 0)))
                        .outlooks(outlook("move", Lateness.HIGH, 4.32))
                        .text())
                .contains("""

                        Forecast    move: due 2026-12-18; must go 4.4 times as fast; too little history
                                    for a forecast
                        """);
    }

    @Test
    void sayThatOneLeapIsNoForecast() {
        assertThat(SampleReport.of()
                        .forecasts(new RolloutForecast(
                                "move", DUE, 9, false, true, null, null, null, null, new BackTest(0, 0, 0), null))
                        .outlooks(outlook("move", Lateness.HIGH, 4.4))
                        .text())
                .contains("""

                        Forecast    move: due 2026-12-18; must go 4.4 times as fast; no forecast, for
                                    one step did most of the work
                        """);
    }

    @Test
    void sayNothingOfAPaceThatIsFastEnoughOrOfNoMatter() {
        RolloutForecast few = forecast("move", DUE, 4, null, null, new BackTest(0, 0, 0));

        assertThat(SampleReport.of()
                        .forecasts(few)
                        .outlooks(outlook("move", Lateness.NONE, 1.02))
                        .text())
                .doesNotContain("Forecast");
        assertThat(SampleReport.of()
                        .forecasts(few)
                        .outlooks(outlook("move", Lateness.HIGH, null))
                        .text())
                .doesNotContain("Forecast");
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 20, "2027-03-12", 0.034, new BackTest(9, 9, 180)))
                        .outlooks(outlook("move", Lateness.HIGH, 4.3))
                        .text())
                .as("a forecast says more")
                .doesNotContain("times as fast");
    }

    @Test
    void putALatePaceBetweenWhatIsLikelyLateAndWhatIsLikelyOnTime() {
        assertThat(SampleReport.of()
                        .forecasts(
                                forecast("few", DUE, 4, null, null, new BackTest(0, 0, 0)),
                                forecast("late", DUE, 20, "2027-01-01", 0.4, new BackTest(9, 9, 180)),
                                forecast("none", null, 20, "2027-01-01", null, new BackTest(9, 9, 180)),
                                forecast("soon", DUE, 20, "2026-09-01", 0.9, new BackTest(9, 9, 180)))
                        .outlooks(outlook("few", Lateness.HIGH, 12.1))
                        .text())
                .containsSubsequence("Forecast    late: ", " few: due 2026-12-18; must go 13 times as fast", " soon: ")
                .doesNotContain("none: ");
    }

    @Test
    void sayWhomALateRolloutIsWaitingFor() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 20, "2027-03-12", 0.034, new BackTest(9, 9, 180)))
                        .leaderboards(board(
                                new Leaderboard.OtherTeams(DUE, parse("2027-01-08")),
                                row("search", 3, 50, 92L),
                                row("ads", 9, 10, 3L),
                                row("maps", 10, 10, null)))
                        .text())
                .contains("""

                        Forecast    move: due 2026-12-18 (a 3% chance); 85% chance by 2027-03-12; 9 of 9
                                    earlier forecasts held
                                    waiting for search (47 left, last moved 92 days ago) and ads (1)
                        """);
    }

    @Test
    void sayWhomWorkWithAFewEntriesIsWaitingFor() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 4, null, null, new BackTest(0, 0, 0)))
                        .outlooks(outlook("move", Lateness.HIGH, 4.4))
                        .leaderboards(board(null, row("search", 3, 50, 27L), row("ads", 10, 10, 3L)))
                        .text())
                .contains("\n            waiting for search (47 left)\n");
    }

    @Test
    void waitForNobodyOnTimeOrAlone() {
        Leaderboard board = board(null, row("search", 3, 50, 92L), row("ads", 9, 10, 3L));
        RolloutForecast late = forecast("move", DUE, 20, "2027-03-12", 0.034, new BackTest(9, 9, 180));

        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 20, "2026-11-12", 0.85, new BackTest(9, 9, 180)))
                        .leaderboards(board)
                        .text())
                .doesNotContain("waiting for");
        assertThat(SampleReport.of()
                        .forecasts(late)
                        .leaderboards(board(null, row("search", 3, 50, 92L)))
                        .text())
                .doesNotContain("waiting for");
        assertThat(SampleReport.of()
                        .forecasts(late)
                        .leaderboards(board(null, row("search", 50, 50, 92L), row("ads", 9, 9, 3L)))
                        .text())
                .doesNotContain("waiting for");
    }

    private static Leaderboard board(Leaderboard.OtherTeams others, LeaderboardRow... rows) {
        return new Leaderboard(
                "move",
                "jobs",
                DUE,
                ImmutableList.copyOf(rows),
                0,
                Arrays.stream(rows).filter(LeaderboardRow::isUnfinished).collect(ImmutableList.toImmutableList()),
                others);
    }

    private static LeaderboardRow row(String team, double done, double total, Long daysSinceMove) {
        return new LeaderboardRow(team, null, done, total, null, null, null, daysSinceMove, false);
    }

    private static DeliveryOutlook outlook(String initiative, Lateness lateness, Double neededPace) {
        return new DeliveryOutlook(
                initiative,
                DeliveryOutlook.Basis.HISTORY,
                DUE,
                300,
                parse("2026-05-04"),
                parse("2027-12-18"),
                365,
                lateness,
                null,
                null,
                null,
                neededPace);
    }

    private static RolloutForecast forecast(
            String initiative, LocalDate due, int periods, String p85, Double onTime, BackTest test) {
        LocalDate day = p85 == null ? null : parse(p85);
        return new RolloutForecast(initiative, due, periods, false, false, day, day, day, onTime, test, null);
    }
}
