package org.planhealth.rules.report;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.SampleReport;
import org.planhealth.strategy.analysis.BackTest;
import org.planhealth.strategy.analysis.RolloutForecast;

class ForecastLinesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    @Test
    void sayTheDayTheDueDayAndTheChance() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 20, "2027-03-12", 0.034, new BackTest(0, 0, 0)))
                        .text())
                .contains("\nForecast    move: due 2026-12-18 (a 3% chance); 85% chance by 2027-03-12\n");
    }

    @Test
    void sayThatThereIsNoDate() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 20, null, 0.00005, new BackTest(0, 0, 0)))
                        .text())
                .contains(
                        "\nForecast    move: due 2026-12-18 (less than a 1% chance); no end date at its\n            current pace\n");
    }

    @Test
    void sayThatNoDayIsDue() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", null, 20, "2027-03-12", null, new BackTest(0, 0, 0)))
                        .text())
                .contains("\nForecast    move: no due date; 85% chance by 2027-03-12\n");
    }

    @Test
    void sayOnWhatLittleTheyRest() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("move", DUE, 10, "2027-03-12", 0.034, new BackTest(5, 1, 180)))
                        .text())
                .contains("""

                        Forecast    move: due 2026-12-18 (a 3% chance); 85% chance by 2027-03-12; short
                                    history; 1 of 5 back-tests held
                        """);
    }

    @Test
    void areTheThreeMostEndangered() {
        assertThat(SampleReport.of()
                        .forecasts(
                                forecast("a", DUE, 20, "2026-09-01", 0.99, new BackTest(9, 8, 180)),
                                forecast("b", null, 20, "2027-09-01", null, new BackTest(0, 0, 0)),
                                forecast("c", DUE, 20, "2027-09-01", 0.001, new BackTest(0, 0, 0)),
                                forecast("d", DUE, 20, null, 0.001, new BackTest(0, 0, 0)),
                                forecast("e", DUE, 4, null, null, new BackTest(0, 0, 0)),
                                forecast("f", DUE, 20, "2027-01-01", 0.4, new BackTest(0, 0, 0)))
                        .text())
                .contains("""

                        Forecast    d: due 2026-12-18 (less than a 1% chance); no end date at its
                                    current pace
                                    c: due 2026-12-18 (less than a 1% chance); 85% chance by 2027-09-01
                                    f: due 2026-12-18 (a 40% chance); 85% chance by 2027-01-01

                        """);
    }

    @Test
    void areLeftOutWhereTooLittleIsKnown() {
        assertThat(SampleReport.of()
                        .forecasts(forecast("e", DUE, 4, null, null, new BackTest(0, 0, 0)))
                        .text())
                .doesNotContain("Forecast");
    }

    private static RolloutForecast forecast(
            String initiative, LocalDate due, int periods, String p85, Double onTime, BackTest test) {
        LocalDate day = p85 == null ? null : parse(p85);
        return new RolloutForecast(initiative, due, periods, false, false, day, day, day, onTime, test, null);
    }
}
