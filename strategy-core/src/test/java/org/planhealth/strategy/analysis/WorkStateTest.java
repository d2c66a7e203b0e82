package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;
import static org.planhealth.strategy.analysis.Rollouts.history;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.analysis.StageProgress.Point;

/** The day is 2026-08-03. */
class WorkStateTest {
    private static Initiative.Builder work() {
        return Initiative.builder("move-jobs");
    }

    private static WorkState of(Initiative.Builder work) {
        return WorkState.of(work.build(), TODAY);
    }

    private static WorkState of(Rollout.Builder rollout) {
        return of(work().rollout(rollout.build()));
    }

    private static RolloutTeam row(String team, double done, double total) {
        return RolloutTeam.builder(team).done(done).total(total).build();
    }

    @Nested
    class IsUnderWay {
        @ParameterizedTest
        @EnumSource(names = {"EARLY", "MIDDLE", "LATE"})
        void holdsInAStageOfWorkUnlessItStartsLater(Stage stage) {
            assertThat(of(work().stage(stage)).isUnderWay()).isTrue();
            assertThat(of(work().stage(stage).start(TODAY)).isUnderWay()).isTrue();
            assertThat(of(work().stage(stage).start(TODAY.plusDays(1))).isUnderWay())
                    .isFalse();
        }

        @Test
        void holdsWithoutAStageOnceItHasStarted() {
            assertThat(of(work().start(TODAY)).isUnderWay()).isTrue();
            assertThat(of(work()).isUnderWay()).isFalse();
        }

        @Test
        void holdsForPlannedWorkOnlyIfItsFiguresMoved() {
            Initiative.Builder planned = work().stage(Stage.PLANNED).start(TODAY);

            assertThat(of(planned).isUnderWay()).isFalse();
            assertThat(of(planned.progress(0)).isUnderWay()).isFalse();
            assertThat(of(planned.progress(0.1)).isUnderWay()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(names = {"DONE", "STOPPED"})
        void neverHoldsForWorkThatIsOver(Stage stage) {
            assertThat(of(work().stage(stage).start(TODAY).progress(0.5)).isUnderWay())
                    .isFalse();
        }
    }

    @Nested
    class IsMoved {
        @Test
        void holdsIfDoneGrewOrIsAboveZero() {
            assertThat(of(Rollout.builder().history(Rollouts.weekly(7, new double[][] {{0, 9}, {1, 9}})))
                            .isMoved())
                    .isTrue();
            assertThat(of(Rollout.builder().history(Rollouts.weekly(7, new double[][] {{0, 9}, {1, 9}, {0, 9}})))
                            .isMoved())
                    .isTrue();
            assertThat(of(Rollout.builder().history(Rollouts.weekly(7, new double[][] {{0, 9}, {0, 9}})))
                            .isMoved())
                    .isFalse();
        }

        @Test
        void holdsIfARowHasAnythingDone() {
            assertThat(of(Rollout.builder()
                                    .teams(RolloutTeam.builder("ads").done(1).build()))
                            .isMoved())
                    .isTrue();
        }
    }

    @Nested
    class IsBegun {
        @Test
        void takesFourWeeksInTheEarlyStage() {
            assertThat(of(work().stage(Stage.EARLY).start(TODAY.minusDays(28))).isBegun())
                    .isFalse();
            assertThat(of(work().stage(Stage.EARLY).start(TODAY.minusDays(29))).isBegun())
                    .isTrue();
            assertThat(of(work().stage(Stage.EARLY)).isBegun()).isTrue();
        }

        @Test
        void holdsAtOnceInTheMiddleOrOnceFiguresMoved() {
            assertThat(of(work().stage(Stage.MIDDLE).start(TODAY)).isBegun()).isTrue();
            assertThat(of(work().stage(Stage.EARLY).start(TODAY).progress(0.1)).isBegun())
                    .isTrue();
        }
    }

    @Nested
    class IsWorkLeft {
        @Test
        void goesByTheLastEntryThenByTheRowsThenByTheProgress() {
            assertThat(of(Rollout.builder()
                                    .history(Rollouts.weekly(7, new double[][] {{9, 9}}))
                                    .teams(row("ads", 0, 9)))
                            .isWorkLeft())
                    .isFalse();
            assertThat(of(Rollout.builder().teams(row("ads", 0, 9))).isWorkLeft())
                    .isTrue();
            assertThat(of(work().progress(1)).isWorkLeft()).isFalse();
            assertThat(of(work().progress(0.9)).isWorkLeft()).isTrue();
            assertThat(of(work()).isWorkLeft()).isTrue();
        }

        @Test
        void countsARowWithoutFigures() {
            assertThat(of(Rollout.builder()
                                    .teams(
                                            row("ads", 9, 9),
                                            RolloutTeam.builder("maps").build()))
                            .isWorkLeft())
                    .isTrue();
        }
    }

    @Nested
    class History {
        @Test
        void hasTheSumsOfTheRowsForTodayIfAllAreStated() {
            assertThat(of(Rollout.builder().teams(row("ads", 1, 9), row("maps", 2, 9)))
                            .history())
                    .isEqualTo(ImmutableSortedMap.of(TODAY, new Point(3, 18)));
            assertThat(of(Rollout.builder()
                                    .teams(
                                            row("ads", 1, 9),
                                            RolloutTeam.builder("maps").done(2).build()))
                            .history())
                    .isEmpty();
        }

        @Test
        void hasTheSumsOfTheirHistoriesForTheNewestDayThatNeedsThem() {
            RolloutTeam ads = past("ads", TODAY.minusDays(40), 1);
            RolloutTeam maps = past("maps", TODAY.minusDays(9), 2);

            assertThat(of(Rollout.builder().teams(ads, maps)).history())
                    .isEqualTo(ImmutableSortedMap.of(TODAY.minusDays(9), new Point(3, 18)));
            assertThat(of(Rollout.builder().teams(ads, row("mail", 4, 9))).history())
                    .as("a row that states its figures states them for today")
                    .isEqualTo(ImmutableSortedMap.of(TODAY, new Point(5, 18)));
            assertThat(of(Rollout.builder().teams(ads, past("late", TODAY.plusDays(1), 2)))
                            .history())
                    .as("of a later day it is no fact yet")
                    .isEmpty();
        }

        @Test
        void hasTheSumsOfTheRowsByDayIfTheirHistoriesSaySo() {
            Rollout.Builder rollout = Rollout.builder().teams(weekly("ads", 9), weekly("maps", 20));

            assertThat(of(rollout).history())
                    .hasSize(8)
                    .containsEntry(TODAY.minusDays(49), new Point(0, 29))
                    .containsEntry(TODAY, new Point(14, 29));
            assertThat(of(rollout.history(ImmutableMap.of(TODAY, count(15, 30))))
                            .history())
                    .as("what the rollout says itself counts alone")
                    .isEqualTo(ImmutableSortedMap.of(TODAY, new Point(15, 30)));
        }

        @Test
        void ofTheRowsIsForecastToo() {
            Initiative.Builder rows = work().rollout(Rollout.builder()
                    .due(TODAY.plusDays(30))
                    .teams(weekly("ads", 9), weekly("maps", 20))
                    .build());
            Initiative.Builder sums = work().rollout(Rollout.builder()
                    .due(TODAY.plusDays(30))
                    .history(Rollouts.weekly(
                            7,
                            new double[][] {{0, 29}, {2, 29}, {4, 29}, {6, 29}, {8, 29}, {10, 29}, {12, 29}, {14, 29}}))
                    .build());

            assertThat(RolloutForecast.of(rows.build(), TODAY))
                    .isPresent()
                    .isEqualTo(RolloutForecast.of(sums.build(), TODAY));
            assertThat(DeliveryOutlook.of(of(rows))).isPresent().isEqualTo(DeliveryOutlook.of(of(sums)));
        }

        /** Returns a row that did a unit in each of seven weeks. */
        private static RolloutTeam weekly(String team, double total) {
            return RolloutTeam.builder(team)
                    .history(history(total, new double[] {0, 0, 7, 1, 14, 2, 21, 3, 28, 4, 35, 5, 42, 6, 49, 7}))
                    .build();
        }

        @Test
        void decidesWhatMovedAndWhatIsLeft() {
            assertThat(of(Rollout.builder().teams(past("ads", TODAY, 0))).isMoved())
                    .isFalse();
            assertThat(of(Rollout.builder().teams(past("ads", TODAY, 1))).isMoved())
                    .isTrue();
            assertThat(of(Rollout.builder().teams(past("ads", TODAY, 8))).isWorkLeft())
                    .isTrue();
            assertThat(of(Rollout.builder().teams(past("ads", TODAY, 9))).isWorkLeft())
                    .isFalse();
        }

        private static RolloutTeam past(String team, LocalDate day, double done) {
            return RolloutTeam.builder(team)
                    .history(ImmutableMap.of(day, count(done, 9)))
                    .build();
        }

        @Test
        void knowsNoLaterEntries() {
            assertThat(of(Rollout.builder().history(ImmutableMap.of(TODAY.plusDays(1), count(1, 9))))
                            .history())
                    .isEmpty();
        }
    }

    @Nested
    class IsRolloutMeasured {
        private final ImmutableMap<LocalDate, RolloutCount> today = ImmutableMap.of(TODAY, new RolloutCount(1.0, 9.0));

        @Test
        void holdsWithADueDateAndAHistoryUpToTheDay() {
            assertThat(of(Rollout.builder().due(TODAY).history(today)).isRolloutMeasured())
                    .isTrue();
        }

        @Test
        void doesNotHoldWithoutOneOfThem() {
            assertThat(of(work()).isRolloutMeasured()).isFalse();
            assertThat(of(Rollout.builder().history(today)).isRolloutMeasured()).isFalse();
            assertThat(of(Rollout.builder().due(TODAY)).isRolloutMeasured()).isFalse();
        }

        @Test
        void doesNotHoldForADayThatIsToComeOrLacksAFigure() {
            Rollout.Builder due = Rollout.builder().due(TODAY);

            assertThat(of(due.history(ImmutableMap.of(TODAY.plusDays(1), new RolloutCount(1.0, 9.0))))
                            .isRolloutMeasured())
                    .isFalse();
            assertThat(of(due.history(ImmutableMap.of(TODAY, new RolloutCount(1.0, null))))
                            .isRolloutMeasured())
                    .isFalse();
        }
    }

    @Nested
    class Ends {
        private final LocalDate forecast = parse("2026-12-01");
        private final LocalDate due = parse("2026-12-02");
        private final LocalDate baseline = parse("2026-12-03");

        @Test
        void areStatedByTheForecastThenTheDueDateThenTheBaseline() {
            Initiative.Builder work = work().baselineEnd(baseline);

            assertThat(of(work()).statedEnd()).isNull();
            assertThat(of(work).statedEnd()).isEqualTo(baseline);
            assertThat(of(work.rollout(Rollout.builder().due(due).build())).statedEnd())
                    .isEqualTo(due);
            assertThat(of(work.forecastEnd(forecast)).statedEnd()).isEqualTo(forecast);
        }

        @Test
        void judgeARolloutByItsDueDateAlone() {
            Initiative.Builder work = work().baselineEnd(baseline).forecastEnd(forecast);

            assertThat(of(work).judgedBy()).isEqualTo(forecast);
            assertThat(of(work.rollout(Rollout.builder().build())).judgedBy()).isNull();
        }
    }

    @Nested
    class Length {
        @Test
        void runsFromTheEarlierStartForThreeYearsAtMost() {
            LocalDate end = parse("2026-12-31");

            assertThat(of(work()).lengthTo(end)).isZero();
            assertThat(of(work().start(parse("2026-12-01"))).lengthTo(end)).isEqualTo(30);
            assertThat(of(work().start(parse("2026-12-01")).baselineStart(parse("2026-11-01")))
                            .lengthTo(end))
                    .isEqualTo(60);
            assertThat(of(work().start(parse("2020-12-01"))).lengthTo(end)).isEqualTo(1_096);
            assertThat(of(work().start(parse("2027-12-01"))).lengthTo(end)).isZero();
        }

        @ParameterizedTest(name = "a quarter of {0} days is gone after {1}")
        @CsvSource({"0, 0", "3, 1", "4, 1", "5, 2", "3653, 914", "-40, 0"})
        void endsItsFirstQuarterOnAWholeDay(int days, int gone) {
            LocalDate start = parse("2018-05-17");

            assertThat(of(work().start(start)).quarterGone(start.plusDays(days)))
                    .isEqualTo(start.plusDays(gone));
            assertThat(of(work()).quarterGone(start)).isNull();
        }
    }

    @Nested
    class IsFresh {
        @ParameterizedTest(name = "every {0} days, the last {1} days ago: {2}")
        @CsvSource({"7, 60, true", "7, 61, false", "40, 80, true", "40, 81, false", "400, 183, true", "400, 184, false"
        })
        void lastsSixtyDaysOrTwoSpacings(int spacing, int age, boolean fresh) {
            WorkState state = of(Rollout.builder()
                    .history(ImmutableMap.of(
                            TODAY.minusDays(age), count(2, 9),
                            TODAY.minusDays(age + spacing), count(1, 9))));

            assertThat(state.isFresh()).isEqualTo(fresh);
        }

        @Test
        void takesTheMedianSpacing() {
            assertThat(of(Rollout.builder().history(history(9, new double[] {0, 1, 10, 1, 40, 1, 240, 1})))
                            .medianSpacing())
                    .isEqualTo(30);
            assertThat(of(work()).medianSpacing()).isZero();
        }
    }
}
