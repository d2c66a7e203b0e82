package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.InvalidDates.StageDisorder;

/** The day is 2026-08-03. */
class InvalidDatesTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final RolloutCount COUNT =
            RolloutCount.builder().done(1.0).total(2.0).build();

    private static InvalidDates of(Initiative.Builder work) {
        return InvalidDates.all(
                        Strategy.builder("plan").initiatives(work.build()).build(), TODAY)
                .get(0);
    }

    private static Initiative.Builder work() {
        return Initiative.builder("move-jobs");
    }

    @Nested
    class AfterTheDay {
        @Test
        void areAllThatAnInitiativeSaysHasHappened() {
            Rollout rollout = Rollout.builder()
                    .history(Map.of(TOMORROW, COUNT))
                    .teams(RolloutTeam.builder("ads")
                            .history(Map.of(TODAY.plusDays(9), COUNT))
                            .build())
                    .build();

            assertThat(of(work().actualEnd(TODAY.plusDays(8))
                                    .stageHistory(Map.of(Stage.LATE, TODAY.plusDays(7)))
                                    .milestones(Milestone.builder()
                                            .done(TODAY.plusDays(6))
                                            .build())
                                    .releases(TODAY.plusDays(5))
                                    .credits(Recognition.builder()
                                            .date(TODAY.plusDays(4))
                                            .build())
                                    .rollout(rollout))
                            .descriptions())
                    .containsExactly(
                            "a rollout entry on 2026-08-04",
                            "a credit on 2026-08-07",
                            "a release on 2026-08-08",
                            "a milestone reached on 2026-08-09",
                            "the stage late on 2026-08-10",
                            "an actual end on 2026-08-11",
                            "a rollout entry on 2026-08-12");
        }

        @Test
        void areNoneOnTheDay() {
            InvalidDates dates = of(work().actualEnd(TODAY).releases(TODAY));

            assertThat(dates.isAhead()).isFalse();
            assertThat(dates.future()).isEmpty();
        }

        @Test
        void areSaidOnceEach() {
            assertThat(of(work().releases(TOMORROW, TOMORROW)).future()).hasSize(1);
        }

        @Test
        void areThoseOfKeyResultsIndicatorsAndReviewsToo() {
            Strategy plan = Strategy.builder("plan")
                    .reviews(Review.builder().date(TOMORROW).build())
                    .objectives(Objective.builder("objective")
                            .keyResults(KeyResult.builder("key-result")
                                    .updated(TOMORROW)
                                    .build())
                            .build())
                    .indicators(Indicator.builder("indicator")
                            .observations(Map.of(TOMORROW, 1.0))
                            .build())
                    .build();

            assertThat(InvalidDates.all(plan, TODAY))
                    .extracting(InvalidDates::entity)
                    .containsExactly("plan", "key-result", "indicator");
            assertThat(InvalidDates.all(plan, TODAY)).allMatch(InvalidDates::isAhead);
            assertThat(InvalidDates.all(plan, TOMORROW)).noneMatch(InvalidDates::isAhead);
        }
    }

    @Test
    void areNotJudgedWhereNothingHasHappened() {
        assertThat(InvalidDates.all(
                        Strategy.builder("plan")
                                .initiatives(work().forecastEnd(TOMORROW)
                                        .milestones(Milestone.builder()
                                                .due(TOMORROW)
                                                .build())
                                        .build())
                                .build(),
                        TODAY))
                .isEmpty();
        assertThat(InvalidDates.all(Strategy.builder("plan").build(), TODAY)).isEmpty();
    }

    @Nested
    class OutOfOrder {
        private StageDisorder disorder(ImmutableSortedMap<Stage, LocalDate> history) {
            return of(work().stageHistory(history)).disorder();
        }

        @Test
        void areStagesThatWereEnteredBeforeAnEarlierOne() {
            assertThat(disorder(ImmutableSortedMap.of(
                            Stage.EARLY, parse("2026-01-05"),
                            Stage.MIDDLE, parse("2026-05-05"),
                            Stage.LATE, parse("2026-05-04"))))
                    .isEqualTo(new StageDisorder(Stage.MIDDLE, parse("2026-05-05"), Stage.LATE, parse("2026-05-04")));
        }

        @Test
        void areNoneOfOneDay() {
            assertThat(disorder(ImmutableSortedMap.of(Stage.EARLY, TODAY, Stage.DONE, TODAY)))
                    .isNull();
        }

        @Test
        void isNoStop() {
            assertThat(disorder(ImmutableSortedMap.of(
                            Stage.MIDDLE, parse("2026-05-05"), Stage.STOPPED, parse("2026-01-05"))))
                    .isNull();
        }
    }
}
