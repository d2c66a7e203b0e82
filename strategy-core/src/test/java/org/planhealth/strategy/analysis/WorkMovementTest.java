package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;
import static org.planhealth.strategy.analysis.Rollouts.history;
import static org.planhealth.strategy.analysis.Rollouts.rollout;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03; the least window is 28 days, and the least share 5%. */
class WorkMovementTest {
    private static WorkMovement of(Initiative.Builder work) {
        return new WorkMovement(WorkState.of(work.stage(Stage.MIDDLE).build(), TODAY));
    }

    /** Returns work whose history ends today. */
    private static WorkMovement of(LocalDate due, double total, double... daysAndDone) {
        return of(rollout(due, history(total, daysAndDone)).toBuilder());
    }

    private static boolean stalls(WorkMovement movement) {
        return movement.isStalled(28, 0.05);
    }

    @Nested
    class All {
        @Test
        void areTheInitiativesUnderWayWithWorkLeft() {
            Strategy strategy = Strategy.builder("plan")
                    .initiatives(
                            Initiative.builder("b").stage(Stage.EARLY).build(),
                            Initiative.builder("a").stage(Stage.LATE).build(),
                            Initiative.builder("ready")
                                    .stage(Stage.LATE)
                                    .progress(1)
                                    .build(),
                            Initiative.builder("later").stage(Stage.PLANNED).build())
                    .build();

            assertThat(WorkMovement.all(strategy, TODAY))
                    .extracting(WorkMovement::initiative)
                    .containsExactly("b", "a");
        }
    }

    @Nested
    class IsSilent {
        @ParameterizedTest(name = "every {0} days, the last {1} days ago: {2}")
        @CsvSource({"7, 60, false", "7, 61, true", "40, 80, false", "40, 81, true", "400, 183, false", "400, 184, true"
        })
        void waitsForTheWindow(int spacing, int age, boolean silent) {
            WorkMovement movement = of(rollout(
                    null,
                    ImmutableSortedMap.of(
                            TODAY.minusDays(age + spacing), count(1, 9), TODAY.minusDays(age), count(2, 9)))
                    .toBuilder());

            assertThat(movement.isSilent(28)).isEqualTo(silent);
        }

        @Test
        void isNothingThatCouldBeSaidWithoutAnEntry() {
            assertThat(of(Initiative.builder("move-jobs")).isSilent(28)).isFalse();
        }
    }

    @Nested
    class IsStalled {
        @ParameterizedTest(name = "no growth for {0} days: {1}")
        @CsvSource({"27, false", "28, true"})
        void ifNothingWasDoneForTheLeastWindow(double days, boolean stalled) {
            assertThat(stalls(of(parse("2026-12-31"), 100, 0, 10, 7, 20, 14, 30, 21, 40, 21 + days, 40)))
                    .isEqualTo(stalled);
        }

        @ParameterizedTest(name = "two spacings of 40 days, then no growth for {0}: {1}")
        @CsvSource({"59, false", "60, true"})
        void ifNothingWasDoneForOneAndAHalfSpacings(double days, boolean stalled) {
            assertThat(stalls(of(parse("2027-12-31"), 100, 0, 10, 40, 20, 80, 40, 80 + days, 40)))
                    .isEqualTo(stalled);
        }

        @Test
        void after91DaysHoweverFarTheEntriesAreApart() {
            assertThat(stalls(of(parse("2030-12-31"), 100, 0, 10, 200, 20, 400, 40, 490, 40)))
                    .isFalse();
            assertThat(stalls(of(parse("2030-12-31"), 100, 0, 10, 200, 20, 400, 40, 491, 40)))
                    .isTrue();
        }

        @ParameterizedTest(name = "of 80 left, {0} done in four weeks: {1}")
        @CsvSource({"3.9, true", "4, false"})
        void ifLessThanTheLeastShareWasDone(double done, boolean stalled) {
            assertThat(stalls(of(parse("2026-09-30"), 100, 0, 19, 7, 20, 21, 21, 35, 20 + done)))
                    .isEqualTo(stalled);
        }

        @ParameterizedTest(name = "of 80 left, with 532 days to go, {0} done in four weeks: {1}")
        @CsvSource({"1.9, true", "2, false"})
        void ifLessThanHalfOfTheNeededPaceWasDone(double done, boolean stalled) {
            // Half of 28 of 560 days, of 80: that is 2.
            assertThat(stalls(of(TODAY.plusDays(532), 100, 0, 19, 7, 20, 21, 21, 35, 20 + done)))
                    .isEqualTo(stalled);
        }

        @Test
        void asksForTheWholeShareIfNoDayIsDue() {
            assertThat(stalls(of(null, 100, 0, 19, 7, 20, 21, 21, 35, 23))).isTrue();
            assertThat(stalls(of(null, 100, 0, 19, 7, 20, 21, 21, 35, 24))).isFalse();
        }

        @Test
        void notBeforeAnythingWasDone() {
            assertThat(stalls(of(parse("2027-05-17"), 171, 0, 0, 891, 1))).isFalse();
            assertThat(stalls(of(parse("2027-05-17"), 171, 0, 0, 891, 1, 1409, 2, 1444, 3, 1486, 5)))
                    .isTrue();
        }

        @Test
        void notWhereTheNeededPaceIsLessThanAUnit() {
            // Half of 49 days of 98, of 2: that is less than 1; with all 49 behind it is 1.
            assertThat(stalls(of(TODAY.plusDays(49), 3, 0, 0, 7, 1, 56, 1))).isFalse();
            assertThat(stalls(of(TODAY, 3, 0, 0, 7, 1, 56, 1))).isTrue();
        }

        @Test
        void byTwoPercentWhereFiguresAreNotWholeOrTheTotalIsOne() {
            assertThat(stalls(of(TODAY.plusDays(49), 3, 0, 0, 7, 1.5, 56, 1.5))).isTrue();
            assertThat(stalls(of(TODAY.plusDays(49), 1, 0, 0, 7, 0.5, 56, 0.5))).isTrue();
        }

        @Test
        void notWithOneEntry() {
            assertThat(stalls(of(TODAY, 9, 0, 0))).isFalse();
        }
    }

    @Nested
    class ABeginning {
        private boolean stalls(Stage stage, String due, double done) {
            return new WorkMovement(WorkState.of(
                            rollout(parse(due), history(100, new double[] {0, done, 30, done, 63, done})).toBuilder()
                                    .stage(stage)
                                    .start(parse("2026-06-01"))
                                    .build(),
                            TODAY))
                    .isStalled(28, 0.05);
        }

        @Test
        void isNoStallInTheFirstQuarterOfTheEarlyStage() {
            assertThat(stalls(Stage.EARLY, "2027-06-01", 0)).isFalse();
            assertThat(stalls(Stage.EARLY, "2027-06-01", 5)).isFalse();
        }

        @Test
        void isOneLaterAndInOtherStages() {
            assertThat(stalls(Stage.EARLY, "2026-12-31", 0)).isTrue();
            assertThat(stalls(Stage.MIDDLE, "2027-06-01", 0)).isTrue();
        }
    }

    @Nested
    class TheSpan {
        @Test
        void saysWhatWasDoneAndLeft() {
            assertThat(of(null, 100, 0, 19, 7, 20, 21, 21, 35, 23).stall(28, 0.05))
                    .isEqualTo(new WorkMovement.Stall(TODAY.minusDays(28), TODAY, 3, 80));
        }

        @Test
        void beginsWhereMoreWasDoneThanNow() {
            WorkMovement movement = of(null, 100, 0, 40, 10, 60, 60, 50);

            assertThat(movement.isFallenBack(28, 0.05)).isTrue();
            assertThat(movement.stall(28, 0.05)).isEqualTo(new WorkMovement.Stall(TODAY.minusDays(50), TODAY, -10, 40));
        }
    }

    @Nested
    class IsMovingLately {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"2026-05-02, false", "2026-05-03, true", "2026-08-03, true", "2026-08-04, false"})
        void countsTheLast92Days(LocalDate day, boolean moving) {
            assertThat(of(Initiative.builder("move-jobs").releases(day)).isMovingLately())
                    .isEqualTo(moving);
            assertThat(of(Initiative.builder("move-jobs")
                                    .milestones(Milestone.builder().done(day).build()))
                            .isMovingLately())
                    .isEqualTo(moving);
        }
    }

    @Test
    void knowsWhenProgressIsAllThatIsStated() {
        assertThat(of(Initiative.builder("move-jobs").progress(0.1)).isProgressAlone())
                .isTrue();
        assertThat(of(Initiative.builder("move-jobs")).isProgressAlone()).isFalse();
        assertThat(of(rollout(null, ImmutableSortedMap.copyOf(ImmutableMap.of(TODAY, count(1, 9)))).toBuilder()
                                .progress(0.1))
                        .isProgressAlone())
                .isFalse();
    }
}
