package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.SampleReport;
import org.planhealth.strategy.analysis.StrategyForecast;
import org.planhealth.strategy.analysis.StrategyForecast.Coverage;
import org.planhealth.strategy.analysis.StrategyForecast.Criticality;
import org.planhealth.strategy.analysis.StrategyForecast.NoDateReason;

class StrategySentenceTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final LocalDate P85 = LocalDate.of(2027, 9, 30);

    @Test
    void saysTheDayTheDueDayAndWhatTheEndWaitsFor() {
        assertThat(text(forecast(
                        DUE, P85, 0.034, coverage(3), new Criticality("move", 0.71), new Criticality("b", 0.3))))
                .contains("""

                        Strategy    due 2026-12-31 (a 3% chance); 85% chance by 2027-09-30; the end
                                    waits for move in 71% of the runs
                        """);
    }

    @Test
    void namesAllThatTheEndWaitsForAsOften() {
        assertThat(StrategySentence.of(forecast(
                        null,
                        P85,
                        null,
                        coverage(3),
                        new Criticality("a", 1),
                        new Criticality("b", 1),
                        new Criticality("c", 0.2))))
                .contains("no due date; 85% chance by 2027-09-30; the end waits for a and b in all runs");
    }

    @Test
    void leavesOutWhatTheEndWaitsForIfThereIsNothingElse() {
        assertThat(StrategySentence.of(forecast(DUE, P85, 0.034, coverage(1), new Criticality("move", 1))))
                .contains("due 2026-12-31 (a 3% chance); 85% chance by 2027-09-30");
    }

    @Test
    void saysThatThereIsNoDate() {
        assertThat(StrategySentence.of(forecast(DUE, null, 0.0001, coverage(1), new Criticality("move", 1))))
                .contains("due 2026-12-31 (less than a 1% chance); no date with an 85% chance");
    }

    @Test
    void saysOfHowManyNothingIsKnown() {
        assertThat(StrategySentence.of(forecast(DUE, P85, 0.034, coverage(2, "x"), new Criticality("move", 0.9))))
                .contains(
                        "due 2026-12-31 (a 3% chance); 85% chance by 2027-09-30; the end waits for move in 90% of the runs; "
                                + "1 of 3 open initiatives has no date");
        assertThat(StrategySentence.of(forecast(DUE, P85, 0.034, coverage(2, "x", "y"), new Criticality("move", 0.9))))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).endsWith("; 2 of 4 open initiatives have no date"));
    }

    @Test
    void saysWhyACycleHasNoDate() {
        assertThat(StrategySentence.of(refused(NoDateReason.CYCLE)))
                .contains("no end date: open initiatives depend on each other in a cycle");
    }

    @Test
    void isLeftOutWhereTooLittleIsKnown() {
        assertThat(text(refused(NoDateReason.FEW_DATES))).doesNotContain("\nStrategy ");
        assertThat(text(null)).doesNotContain("\nStrategy ");
    }

    @Test
    void standsInMarkdownToo() {
        assertThat(new MarkdownReport()
                        .render(
                                SampleReport.of()
                                        .strategyForecast(refused(NoDateReason.CYCLE))
                                        .build(),
                                ReportOptions.standard()))
                .contains("\n\nStrategy: no end date: open initiatives depend on each other in a cycle\n\n");
    }

    private static String text(StrategyForecast forecast) {
        return SampleReport.of().strategyForecast(forecast).text();
    }

    private static Coverage coverage(int stated, String... undated) {
        return new Coverage(0, stated, ImmutableList.copyOf(undated), 0, ImmutableList.of());
    }

    private static StrategyForecast refused(NoDateReason reason) {
        return new StrategyForecast(null, null, null, null, null, ImmutableList.of(), coverage(2), reason, null);
    }

    private static StrategyForecast forecast(
            LocalDate due, LocalDate p85, Double onTime, Coverage coverage, Criticality... criticalities) {
        return new StrategyForecast(
                due, p85, p85, p85, onTime, ImmutableList.copyOf(criticalities), coverage, null, null);
    }
}
