package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03, the middle of 200 days. */
class SchedulePerformanceTest {
    private static final LocalDate START = TODAY.minusDays(100);
    private static final LocalDate END = TODAY.plusDays(100);

    private static Initiative.Builder work(String id, double progress) {
        return Initiative.builder(id).baselineStart(START).baselineEnd(END).progress(progress);
    }

    private static SchedulePerformance of(Initiative.Builder... initiatives) {
        return SchedulePerformance.all(
                        Strategy.builder("plan")
                                .initiatives(List.of(initiatives).stream()
                                        .map(Initiative.Builder::build)
                                        .toList())
                                .build(),
                        TODAY)
                .get(0);
    }

    @Test
    void plansValueEvenlyByDay() {
        SchedulePerformance performance = of(work("a", 0.4), work("b", 0.5), work("c", 0.3));

        assertThat(performance.start()).isEqualTo(START);
        assertThat(performance.schedule().earned()).isCloseTo(80, within(1e-9));
        assertThat(performance.schedule().actual()).isEqualTo(100);
        assertThat(performance.schedule().planned()).isEqualTo(200);
        assertThat(performance.plannedDay()).isEqualTo(TODAY.minusDays(20));
        assertThat(performance.daysBehind()).isEqualTo(20);
        assertThat(performance.speed()).isEqualTo(0.8);
        assertThat(performance.isBelow(0.8)).isFalse();
        assertThat(performance.isBelow(0.81)).isTrue();
    }

    /** Of 200 by day 100, half of a and nothing of b is planned; 60 is earned, which a had on day 60. */
    @Test
    void addsUpWhatIsPlannedOneAfterTheOther() {
        SchedulePerformance performance = of(
                work("a", 0.6).baselineEnd(TODAY),
                work("b", 0).baselineStart(TODAY).baselineEnd(END),
                work("c", 0).baselineStart(TODAY).baselineEnd(END));

        assertThat(performance.schedule().earned()).isCloseTo(60, within(1e-9));
    }

    @Test
    void weighsByEffortIfAllStateIt() {
        Initiative.Builder large = work("a", 0.2).effortPersonWeeks(80);
        Initiative.Builder small = work("b", 0.6).effortPersonWeeks(20);

        assertThat(of(large, small).schedule().earned()).isCloseTo(2 * (0.8 * 20 + 0.2 * 60), within(1e-9));
        assertThat(of(large, small.effortPersonWeeks(null)).schedule().earned()).isCloseTo(80, within(1e-9));
        assertThat(of(large.effortPersonWeeks(0), small.effortPersonWeeks(0))
                        .schedule()
                        .earned())
                .isCloseTo(80, within(1e-9));
    }

    @Test
    void leavesOutWhatIsStoppedAndNamesWhatIsNotMeasured() {
        SchedulePerformance performance = of(
                work("a", 0.5),
                work("b", 0).stage(Stage.STOPPED),
                work("c", 0).baselineEnd(null),
                work("d", 0).baselineStart(null),
                work("e", 0).progress(null));

        assertThat(performance.initiatives()).isEqualTo(4);
        assertThat(performance.measured()).isEqualTo(1);
        assertThat(performance.unmeasured()).extracting(Initiative::id).containsExactly("c", "d", "e");
        assertThat(performance.schedule().index()).isEqualTo(1);
        assertThat(performance.isUnknown(3)).isTrue();
        assertThat(performance.isUnknown(5)).isFalse();
        assertThat(performance.isKnown(1)).isTrue();
        assertThat(performance.isKnown(2)).isFalse();
    }

    @Test
    void takesDoneWorkAsWholeUnlessItStatesItsProgress() {
        assertThat(of(work("a", 0).progress(null).stage(Stage.DONE), work("b", 0))
                        .schedule()
                        .index())
                .isEqualTo(1);
        assertThat(of(work("a", 0.2).stage(Stage.DONE), work("b", 0)).schedule().index())
                .isCloseTo(0.2, within(1e-9));
    }

    @Test
    void isNotJudgedOnceAllIsDone() {
        SchedulePerformance performance = of(work("a", 0.5).stage(Stage.DONE));

        assertThat(performance.open()).isFalse();
        assertThat(performance.isKnown(1)).isFalse();
        assertThat(performance.isUnknown(1)).isFalse();
    }

    @Test
    void isNotJudgedOnceAllIsEarned() {
        assertThat(of(work("a", 1), work("b", 1)).schedule()).isNull();
        assertThat(of(work("a", 1), work("b", 0.99)).schedule()).isNotNull();
        assertThat(of(work("a", 1).effortPersonWeeks(4), work("b", 0.5).effortPersonWeeks(0))
                        .schedule())
                .isNull();
    }

    @Test
    void beginsTheDayAfterTheFirstStart() {
        assertThat(of(work("a", 0).baselineStart(TODAY)).schedule()).isNull();
        assertThat(of(work("a", 0).baselineStart(TODAY)).plannedDay()).isNull();
        assertThat(of(work("a", 0).baselineStart(TODAY)).speed()).isNull();
        assertThat(of(work("a", 0).baselineStart(TODAY.minusDays(1))).schedule().index())
                .isZero();
        assertThat(of(Initiative.builder("a")).start()).isNull();
    }

    /** Nobody says from when on it was planned, so all of it is planned on the day on which it was to end. */
    @Test
    void plansAtOnceWhatStartsAfterItsBaselineEnd() {
        SchedulePerformance performance =
                of(work("a", 0.5).baselineStart(null).start(parse("2026-07-20")).baselineEnd(parse("2026-07-01")));

        assertThat(performance.start()).isEqualTo("2026-07-01");
        assertThat(performance.schedule()).isNotNull();
    }

    @Test
    void isFastOnManyYears() {
        SchedulePerformance performance = of(work("a", 0.5).baselineEnd(parse("9999-12-31")));

        assertThat(performance.schedule().planned()).isGreaterThan(2_900_000);
    }

    @Test
    void isNoneWithoutInitiatives() {
        assertThat(SchedulePerformance.all(Strategy.builder("plan").build(), TODAY))
                .isEmpty();
    }
}
