package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;

class WorkIncrementsTest {
    private static Initiative.Builder work() {
        return Initiative.builder("move-jobs").start(ago(400));
    }

    private static WorkIncrements of(Initiative.Builder work) {
        return WorkIncrements.of(WorkState.of(work.build(), TODAY));
    }

    private static LocalDate ago(int days) {
        return TODAY.minusDays(days);
    }

    private static ImmutableSortedMap<LocalDate, RolloutCount> done(Object... daysAgoAndDone) {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < daysAgoAndDone.length; i += 2) {
            history.put(ago((Integer) daysAgoAndDone[i]), new RolloutCount((Double) daysAgoAndDone[i + 1], 9.0));
        }
        return history.build();
    }

    private static Initiative.Builder rollout(Map<LocalDate, RolloutCount> history) {
        return work().rollout(Rollout.builder().history(history).build());
    }

    private static Initiative.Builder row(RolloutTeam.Builder row) {
        return work().rollout(Rollout.builder().teams(row.build()).build());
    }

    @Nested
    class Days {
        @Test
        void areReleasesAndMilestonesUpToTheDay() {
            assertThat(of(work().releases(ago(9), ago(0), ago(-1))
                                    .milestones(
                                            Milestone.builder().done(ago(30)).build(),
                                            Milestone.builder().done(ago(-1)).build(),
                                            Milestone.builder().due(ago(3)).build()))
                            .days())
                    .containsExactly(ago(30), ago(9), ago(0));
        }

        @Test
        void areThoseOnWhichMoreIsDoneThanInTheEntryBefore() {
            assertThat(of(rollout(done(90, 0.0, 80, 2.0, 70, 2.0, 60, 1.0, 50, 2.0, -1, 3.0)))
                            .days())
                    .containsExactly(ago(80), ago(50));
        }

        @Test
        void takeTheFirstEntryForGrowthFromNothingOnceWorkHasStarted() {
            assertThat(of(rollout(done(90, 1.0))).days()).containsExactly(ago(90));
            assertThat(of(rollout(done(90, 1.0)).start(null)).days()).isEmpty();
            assertThat(of(rollout(done(90, 1.0)).start(ago(-1))).days()).isEmpty();
        }

        @Test
        void takeRowsOneByOneAndTheirOwnFigureForThatOfTheDay() {
            assertThat(of(row(RolloutTeam.builder("ads").history(done(90, 0.0, 60, 1.0))))
                            .days())
                    .containsExactly(ago(60));
            assertThat(of(row(RolloutTeam.builder("ads").done(2).total(9).history(done(90, 0.0, 60, 1.0))))
                            .days())
                    .containsExactly(ago(60), ago(0));
            assertThat(of(row(RolloutTeam.builder("ads").done(2).total(9))).days())
                    .isEmpty();
        }

        @Test
        void skipEntriesThatDoNotSayWhatIsDone() {
            assertThat(of(rollout(ImmutableSortedMap.of(
                                    ago(90), new RolloutCount(1.0, 9.0),
                                    ago(60), new RolloutCount(null, 9.0),
                                    ago(30), new RolloutCount(1.0, 9.0))))
                            .days())
                    .containsExactly(ago(90));
        }
    }

    @Nested
    class IsAnyAfter {
        @Test
        void countsDaysAfterTheDay() {
            assertThat(of(work().releases(ago(182))).isAnyAfter(ago(183))).isTrue();
            assertThat(of(work().releases(ago(183))).isAnyAfter(ago(183))).isFalse();
            assertThat(of(work()).isAnyAfter(ago(183))).isFalse();
        }
    }

    @Nested
    class IsStated {
        @Test
        void needsOneOfReleasesMilestonesAndUnitsDone() {
            assertThat(of(work()).isStated()).isFalse();
            assertThat(of(work().progress(0.5)).isStated()).isFalse();
            assertThat(of(work().rollout(Rollout.builder().due(TODAY).build())).isStated())
                    .isFalse();
            assertThat(of(row(RolloutTeam.builder("ads").total(4))).isStated()).isFalse();
            assertThat(of(rollout(done(-1, 1.0))).isStated()).isFalse();

            assertThat(of(work().releases()).isStated()).isTrue();
            assertThat(of(work().milestones()).isStated()).isTrue();
            assertThat(of(rollout(done(300, 0.0))).isStated()).isTrue();
            assertThat(of(row(RolloutTeam.builder("ads").done(0))).isStated()).isTrue();
            assertThat(of(row(RolloutTeam.builder("ads").history(done(300, 0.0))))
                            .isStated())
                    .isTrue();
        }
    }

    @Nested
    class IsGrowthUnknownAfter {
        @Test
        void holdsWhereTheHistoryEndsBefore() {
            assertThat(of(rollout(done(183, 0.0))).isGrowthUnknownAfter(ago(183)))
                    .isTrue();
            assertThat(of(rollout(done(183, 0.0, 182, 0.0))).isGrowthUnknownAfter(ago(183)))
                    .isFalse();
            assertThat(of(work()).isGrowthUnknownAfter(ago(183))).isFalse();
        }

        @Test
        void holdsWhereARowHasDoneSomethingAndDoesNotSayWhen() {
            assertThat(of(row(RolloutTeam.builder("ads").done(1))).isGrowthUnknownAfter(ago(183)))
                    .isTrue();
            assertThat(of(row(RolloutTeam.builder("ads").done(0))).isGrowthUnknownAfter(ago(183)))
                    .isFalse();
            assertThat(of(row(RolloutTeam.builder("ads").history(done(200, 1.0))))
                            .isGrowthUnknownAfter(ago(183)))
                    .isTrue();
            assertThat(of(row(RolloutTeam.builder("ads").history(done(100, 1.0))))
                            .isGrowthUnknownAfter(ago(183)))
                    .isFalse();
        }

        @Test
        void asksNoRowsWhereTheWholeIsCounted() {
            Initiative.Builder work = work().rollout(Rollout.builder()
                    .history(done(10, 1.0))
                    .teams(RolloutTeam.builder("ads").done(1).build())
                    .build());

            assertThat(of(work).isGrowthUnknownAfter(ago(183))).isFalse();
        }
    }
}
