package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;

/** The day is 2026-08-03 unless said otherwise; 28 days before it is 2026-07-06. */
class StageProgressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    @Nested
    class Of {
        @Test
        void isEmptyIfTheStageIsNotStated() {
            assertThat(StageProgress.of(Initiative.builder("move-jobs").build(), TODAY))
                    .isEmpty();
        }

        @Test
        void takesTheDayOnWhichThePresentStageWasEntered() {
            Initiative initiative = Initiative.builder("move-jobs")
                    .stage(Stage.MIDDLE)
                    .stageHistory(ImmutableMap.of(Stage.EARLY, parse("2025-01-01"), Stage.MIDDLE, parse("2026-01-01")))
                    .build();

            StageProgress progress = StageProgress.of(initiative, TODAY).orElseThrow();

            assertThat(progress.initiative()).isEqualTo("move-jobs");
            assertThat(progress.stage()).isEqualTo(Stage.MIDDLE);
            assertThat(progress.entered()).isEqualTo("2026-01-01");
        }

        @Test
        void ignoresADayOfEntryAfterAsOf() {
            assertThat(entered(parse("2026-08-04")).entered()).isNull();
            assertThat(entered(parse("2026-08-03")).entered()).isEqualTo("2026-08-03");
        }

        @Test
        void ignoresEntriesAfterAsOf() {
            assertThat(rollout(ImmutableMap.of(
                                    parse("2026-08-03"), count(20, 100),
                                    parse("2026-08-04"), count(90, 100)))
                            .history())
                    .isEqualTo(ImmutableSortedMap.of(parse("2026-08-03"), new StageProgress.Point(20, 100)));
        }

        @Test
        void ignoresEntriesThatLackAFigure() {
            assertThat(rollout(ImmutableMap.of(
                                    parse("2026-06-01"), count(20, 100),
                                    parse("2026-07-01"),
                                            RolloutCount.builder().done(30).build(),
                                    parse("2026-08-01"),
                                            RolloutCount.builder().total(100).build()))
                            .history())
                    .containsOnlyKeys(parse("2026-06-01"));
        }

        @Test
        void countsUnitsUnlessTheRolloutSaysWhat() {
            assertThat(rollout(ImmutableMap.of()).unit()).isEqualTo("units");
            assertThat(of(Rollout.builder().unit("jobs").build()).unit()).isEqualTo("jobs");
        }

        @Test
        void saysWhetherThereIsARollout() {
            assertThat(entered(TODAY).rolledOut()).isFalse();
            assertThat(entered(TODAY).due()).isNull();
            assertThat(entered(TODAY).history()).isEmpty();
            assertThat(of(Rollout.builder().build()).rolledOut()).isTrue();
            assertThat(of(Rollout.builder().build()).history()).isEmpty();
        }
    }

    @Nested
    @Group
    class Quarters {
        @ParameterizedTest(name = "{2} from {0} to {1}")
        @CsvSource({
            "2026-01-15, 2026-01-15, 0",
            "2026-01-15, 2026-04-14, 0",
            "2026-01-15, 2026-04-15, 1",
            "2026-01-15, 2026-10-14, 2",
            "2026-01-15, 2026-10-15, 3",
            "2025-11-30, 2026-02-27, 0",
            "2025-11-30, 2026-02-28, 1", // three months after 30 November is the last day of February
            "2025-11-30, 2026-05-29, 1",
            "2025-11-30, 2026-05-30, 2",
            "2023-11-30, 2024-02-28, 0", // a leap year
            "2023-11-30, 2024-02-29, 1",
            "2026-01-31, 2026-04-30, 1",
            "2026-03-31, 2026-06-30, 1",
            "2026-03-31, 2026-06-29, 0",
            "2025-02-03, 2026-08-03, 6",
            "2025-02-04, 2026-08-03, 5",
            "-999999999-01-01, +999999999-12-31, 2147483647",
            "+999999999-10-01, +999999999-12-31, 0"
        })
        void areThoseWhoseLastDayHasCome(LocalDate entered, LocalDate asOf, int quarters) {
            assertThat(entered(entered, asOf).quarters()).isEqualTo(quarters);
        }

        @Test
        void areNullIfTheDayOfEntryIsNotStated() {
            assertThat(rollout(ImmutableMap.of()).quarters()).isNull();
        }

        @Property
        void areAsManyAsCountedOneByOne(
                @ForAll @DateRange(min = "2020-01-01", max = "2030-12-31") LocalDate entered,
                @ForAll @IntRange(max = 4000) int days) {
            LocalDate asOf = entered.plusDays(days);
            int counted = 0;
            while (!entered.plusMonths(3L * (counted + 1)).isAfter(asOf)) {
                counted++;
            }

            assertThat(entered(entered, asOf).quarters()).isEqualTo(counted);
        }

        @Property
        void areCountedToTheDayAtTheEndOfAQuarter(
                @ForAll @DateRange(min = "2020-01-01", max = "2030-12-31") LocalDate entered,
                @ForAll @IntRange(min = 1, max = 40) int n) {
            LocalDate full = entered.plusMonths(3L * n);

            assertThat(entered(entered, full).quarters()).isEqualTo(n);
            assertThat(entered(entered, full.minusDays(1)).quarters()).isEqualTo(n - 1);
        }
    }

    @Nested
    class IsNew {
        @Test
        void holdsInTheLast28Days() {
            assertThat(entered(parse("2026-08-03")).isNew(28)).isTrue();
            assertThat(entered(parse("2026-07-07")).isNew(28)).isTrue();
            assertThat(entered(parse("2026-07-06")).isNew(28)).isFalse();
        }

        @Test
        void doesNotHoldIfTheDayIsNotStated() {
            assertThat(rollout(ImmutableMap.of()).isNew(28)).isFalse();
        }
    }

    @Nested
    class IsPaceKnown {
        @Test
        void holdsIfTheHistoryReachesBack28Days() {
            assertThat(rollout(ImmutableMap.of(parse("2026-07-06"), count(0, 9)))
                            .isPaceKnown(28))
                    .isTrue();
            assertThat(rollout(ImmutableMap.of(parse("2026-07-07"), count(0, 9)))
                            .isPaceKnown(28))
                    .isFalse();
            assertThat(rollout(ImmutableMap.of()).isPaceKnown(28)).isFalse();
        }
    }

    @Nested
    class IsPaceMissing {
        @Test
        void holdsForARolloutWhoseHistoryIsTooShort() {
            assertThat(rollout(ImmutableMap.of(parse("2026-07-07"), count(0, 9)))
                            .isPaceMissing(28))
                    .isTrue();
        }

        @Test
        void doesNotHoldIfThePaceIsKnown() {
            assertThat(rollout(ImmutableMap.of(parse("2026-07-06"), count(0, 9)))
                            .isPaceMissing(28))
                    .isFalse();
        }

        @Test
        void doesNotHoldWithoutARollout() {
            assertThat(entered(parse("2026-01-01")).isPaceMissing(28)).isFalse();
        }

        @Test
        void doesNotHoldWhileTheStageIsNew() {
            Rollout rollout = Rollout.builder().build();

            assertThat(of(rollout, parse("2026-07-07")).isPaceMissing(28)).isFalse();
            assertThat(of(rollout, parse("2026-07-06")).isPaceMissing(28)).isTrue();
        }
    }

    @Nested
    class RequiredShare {
        @ParameterizedTest(name = "{1} with {0} as the due date")
        @CsvSource({
            "2027-09-27, 0.03333333333333333", // 420 days left: half of 28 / 420
            "2027-05-10, 0.05", // 280 days left: half of 28 / 280
            "2026-08-31, 0.05", // 28 days left: a half would be asked for, but 5% is enough
            "2026-08-04, 0.05",
            "2026-08-03, 0.05", // due today
            "2026-08-02, 0.05" // past due
        })
        void isHalfOfAnEvenPaceButAtMostTheLeastShare(LocalDate due, double share) {
            assertThat(of(Rollout.builder().due(due).build()).requiredShare(28, 0.05))
                    .isEqualTo(share);
        }

        @Test
        void isTheLeastShareIfNoDayIsDue() {
            assertThat(of(Rollout.builder().build()).requiredShare(28, 0.05)).isEqualTo(0.05);
        }
    }

    @Nested
    class IsStalled {
        @ParameterizedTest(name = "20 of 100 done 28 days ago and {0} now: {1}")
        @CsvSource({"19, true", "20, true", "23.9, true", "24, false", "30, false"})
        void holdsIfLessThan5PercentOfTheWorkLeftWasDone(double done, boolean stalled) {
            StageProgress progress = rollout(ImmutableMap.of(
                    parse("2026-07-06"), count(20, 100),
                    parse("2026-08-03"), count(done, 100)));

            assertThat(progress.isStalled(28, 0.05)).isEqualTo(stalled);
            assertThat(progress.doneIn(28)).isEqualTo(done - 20);
            assertThat(progress.leftBefore(28)).isEqualTo(80);
        }

        @ParameterizedTest(name = "20 of 100 done 28 days ago, {0} now, 560 days left: {1}")
        @CsvSource({"21.9, true", "22, false"})
        void asksForLessIfTheDueDayIsFar(double done, boolean stalled) {
            StageProgress progress = of(Rollout.builder()
                    .due(parse("2028-02-14"))
                    .history(ImmutableMap.of(
                            parse("2026-07-06"), count(20, 100),
                            parse("2026-08-03"), count(done, 100)))
                    .build());

            assertThat(progress.requiredShare(28, 0.05)).isEqualTo(0.025);
            assertThat(progress.isStalled(28, 0.05)).isEqualTo(stalled);
        }

        @Test
        void takesTheNewestEntryBeforeThose28DaysForTheirStart() {
            StageProgress progress = rollout(ImmutableMap.of(
                    parse("2026-01-01"), count(10, 100),
                    parse("2026-07-05"), count(20, 100),
                    parse("2026-07-07"), count(50, 100),
                    parse("2026-08-01"), count(60, 120)));

            assertThat(progress.doneIn(28)).isEqualTo(40);
            assertThat(progress.leftBefore(28)).isEqualTo(80);
        }

        @Test
        void holdsIfNothingWasEnteredInThose28Days() {
            assertThat(rollout(ImmutableMap.of(parse("2026-07-06"), count(20, 100)))
                            .isStalled(28, 0.05))
                    .isTrue();
        }

        @Test
        void doesNotHoldIfNoWorkWasLeft() {
            assertThat(rollout(ImmutableMap.of(parse("2026-07-06"), count(100, 100)))
                            .isStalled(28, 0.05))
                    .isFalse();
        }

        @Test
        void doesNotHoldIfThePaceIsNotKnown() {
            assertThat(rollout(ImmutableMap.of(parse("2026-07-07"), count(20, 100)))
                            .isStalled(28, 0.05))
                    .isFalse();
        }

        @Test
        void doesNotHoldWhileTheStageIsNew() {
            Rollout standing = Rollout.builder()
                    .history(ImmutableMap.of(parse("2026-07-06"), count(20, 100)))
                    .build();

            assertThat(of(standing, parse("2026-07-07")).isStalled(28, 0.05)).isFalse();
            assertThat(of(standing, parse("2026-07-06")).isStalled(28, 0.05)).isTrue();
        }
    }

    @Nested
    class DoneIn {
        @Test
        void refusesDaysToWhichTheHistoryDoesNotReachBack() {
            StageProgress progress = rollout(ImmutableMap.of(parse("2026-07-07"), count(20, 100)));

            assertThatIllegalStateException()
                    .isThrownBy(() -> progress.doneIn(28))
                    .withMessage("the history of move-jobs does not reach back 28 days from 2026-08-03");
        }
    }

    private static RolloutCount count(double done, double total) {
        return RolloutCount.builder().done(done).total(total).build();
    }

    private static StageProgress entered(LocalDate entered) {
        return entered(entered, TODAY);
    }

    private static StageProgress entered(LocalDate entered, LocalDate asOf) {
        Initiative initiative = Initiative.builder("move-jobs")
                .stage(Stage.MIDDLE)
                .stageHistory(ImmutableMap.of(Stage.MIDDLE, entered))
                .build();
        return StageProgress.of(initiative, asOf).orElseThrow();
    }

    private static StageProgress rollout(ImmutableMap<LocalDate, RolloutCount> history) {
        return of(Rollout.builder().history(history).build());
    }

    private static StageProgress of(Rollout rollout) {
        Initiative initiative = Initiative.builder("move-jobs")
                .stage(Stage.MIDDLE)
                .rollout(rollout)
                .build();
        return StageProgress.of(initiative, TODAY).orElseThrow();
    }

    private static StageProgress of(Rollout rollout, LocalDate entered) {
        Initiative initiative = Initiative.builder("move-jobs")
                .stage(Stage.MIDDLE)
                .stageHistory(ImmutableMap.of(Stage.MIDDLE, entered))
                .rollout(rollout)
                .build();
        return StageProgress.of(initiative, TODAY).orElseThrow();
    }
}
