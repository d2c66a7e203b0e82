package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Deadline;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class DeadlineRiskTest {
    private static final LocalDate DEADLINE = parse("2026-12-31");

    private static Initiative.Builder work(LocalDate deadline) {
        return Initiative.builder("move-jobs")
                .deadline(Deadline.builder().date(deadline).build());
    }

    private static DeadlineRisk of(Initiative.Builder work) {
        return DeadlineRisk.all(
                        Strategy.builder("plan").initiatives(work.build()).build(), TODAY)
                .get(0);
    }

    @Test
    void isAskedOfOpenWorkWithADeadlineAlone() {
        assertThat(DeadlineRisk.all(
                        Strategy.builder("plan")
                                .initiatives(
                                        work(DEADLINE).stage(Stage.DONE).build(),
                                        Initiative.builder("other").build(),
                                        Initiative.builder("no-date")
                                                .deadline(Deadline.builder()
                                                        .reason("The contract ends")
                                                        .build())
                                                .build())
                                .build(),
                        TODAY))
                .isEmpty();
    }

    @Test
    void isPastFromTheNextDayOn() {
        assertThat(of(work(TODAY)).past()).isFalse();
        assertThat(of(work(TODAY.minusDays(1))).past()).isTrue();
    }

    @Test
    void isPlannedLateIfTheStatedEndIsLater() {
        assertThat(of(work(DEADLINE)).isPlannedLate()).isFalse();
        assertThat(of(work(DEADLINE).forecastEnd(DEADLINE)).isPlannedLate()).isFalse();
        assertThat(of(work(DEADLINE).forecastEnd(DEADLINE.plusDays(9))).isPlannedLate())
                .isTrue();
        assertThat(of(work(DEADLINE).forecastEnd(DEADLINE.plusDays(9))).daysLate())
                .isEqualTo(9);
        assertThat(of(work(DEADLINE)
                                .rollout(Rollout.builder()
                                        .due(DEADLINE.plusDays(9))
                                        .build()))
                        .isPlannedLate())
                .isTrue();
    }

    @Test
    void knowsWhetherTheEndIsAForecast() {
        assertThat(of(work(DEADLINE).forecastEnd(DEADLINE)).forecast()).isTrue();
        assertThat(of(work(DEADLINE).baselineEnd(DEADLINE)).forecast()).isFalse();
    }
}
