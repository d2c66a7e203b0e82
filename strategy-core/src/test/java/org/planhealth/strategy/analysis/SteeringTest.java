package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.strategy.Budget;
import org.planhealth.strategy.Deadline;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.Prototype;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Sponsor;
import org.planhealth.strategy.Sprint;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class SteeringTest {
    private static final LocalDate TODAY = parse("2026-08-03");
    private static final LocalDate DAY = parse("2026-06-01");

    private static Steering of(Strategy.Builder plan) {
        return Steering.of(plan.build(), TODAY);
    }

    private static Strategy.Builder plan(Initiative.Builder... work) {
        return Strategy.builder("plan")
                .initiatives(Stream.of(work).map(Initiative.Builder::build).toList());
    }

    private static Initiative.Builder work(String id) {
        return Initiative.builder(id).stage(Stage.EARLY);
    }

    @Nested
    class Begun {
        @Test
        void isTheEarliestStartOfWorkUnderWay() {
            Steering steering = of(plan(
                    work("later").start(parse("2026-07-01")),
                    work("first").start(DAY),
                    work("done").stage(Stage.DONE).start(parse("2026-01-01")),
                    work("silent")));

            assertThat(steering.begun()).isEqualTo(DAY);
            assertThat(steering.isBegunBefore(DAY.plusDays(1))).isTrue();
            assertThat(steering.isBegunBefore(DAY)).isFalse();
            assertThat(steering.withoutStart()).extracting(Initiative::id).containsExactly("silent");
        }

        @Test
        void isAbsentWithoutAStart() {
            assertThat(of(plan(work("silent"))).begun()).isNull();
            assertThat(of(plan(work("silent"))).isBegunBefore(TODAY)).isFalse();
            assertThat(of(plan()).isUnderWay()).isFalse();
        }
    }

    @Nested
    class LastReview {
        @Test
        void isTheNewestThatWasHeld() {
            assertThat(of(plan().reviews(List.of(
                                    Review.builder().date(DAY).build(),
                                    Review.builder().date(DAY.minusDays(1)).build(),
                                    Review.builder().date(TODAY.plusDays(1)).build(),
                                    Review.builder().build())))
                            .lastReview())
                    .isEqualTo(DAY);
            assertThat(of(plan()).lastReview()).isNull();
        }
    }

    @Nested
    class LastFact {
        /** Each kind of fact, on one day that nothing else is dated. */
        @TestFactory
        Stream<DynamicTest> isAnythingDatedOfTheWorkOrItsSteering() {
            ImmutableMap<LocalDate, RolloutCount> history =
                    ImmutableMap.of(DAY, RolloutCount.builder().build());
            return Stream.of(
                            plan(work("a").start(DAY)),
                            plan(work("a").stage(Stage.DONE).start(DAY)),
                            plan(work("a").stage(Stage.DONE).actualEnd(DAY)),
                            plan(work("a").stageHistory(ImmutableMap.of(Stage.EARLY, DAY))),
                            plan(work("a").pilot(Pilot.builder().start(DAY).build())),
                            plan(work("a")
                                    .milestones(List.of(
                                            Milestone.builder().done(DAY).build()))),
                            plan(work("a").releases(List.of(DAY))),
                            plan(work("a")
                                    .credits(List.of(
                                            Recognition.builder().date(DAY).build()))),
                            plan(work("a")
                                    .prototypes(List.of(
                                            Prototype.builder().date(DAY).build()))),
                            plan(work("a")
                                    .rollout(Rollout.builder()
                                            .teams(List.of(RolloutTeam.builder("t")
                                                    .started(DAY)
                                                    .build()))
                                            .build())),
                            plan(work("a")
                                    .rollout(Rollout.builder().history(history).build())),
                            plan(work("a")
                                    .rollout(Rollout.builder()
                                            .teams(RolloutTeam.builder("t")
                                                    .history(history)
                                                    .build())
                                            .build())),
                            plan(work("a").forecasts(ImmutableMap.of(DAY, TODAY))),
                            plan().budget(Budget.builder()
                                    .forecast(ImmutableMap.of(DAY, 1.0))
                                    .build()),
                            plan().budget(Budget.builder()
                                    .spent(ImmutableMap.of(DAY, 1.0))
                                    .build()),
                            plan().reviews(List.of(Review.builder().date(DAY).build())),
                            plan().objectives(List.of(Objective.builder("o")
                                    .keyResults(List.of(
                                            KeyResult.builder("r").updated(DAY).build()))
                                    .build())),
                            plan().indicators(List.of(Indicator.builder("i")
                                    .observations(ImmutableMap.of(DAY, 1.0))
                                    .build())),
                            plan().sprints(List.of(Sprint.builder("s").end(DAY).build())),
                            plan().sprints(List.of(
                                    Sprint.builder("s").start(DAY).build())))
                    .map(plan -> DynamicTest.dynamicTest(
                            plan.build().toString(),
                            () -> assertThat(of(plan).lastFact()).isEqualTo(DAY)));
        }

        @Test
        void isNoneOfTheSponsorAndNoneThatIsPlanned() {
            assertThat(of(plan(work("a")
                                            .stage(Stage.PLANNED)
                                            .start(DAY)
                                            .baselineStart(DAY)
                                            .baselineEnd(DAY)
                                            .forecastEnd(DAY)
                                            .deadline(
                                                    Deadline.builder().date(DAY).build())
                                            .forecasts(ImmutableMap.of(TODAY.plusDays(1), DAY))
                                            .milestones(List.of(
                                                    Milestone.builder().due(DAY).build())))
                                    .sponsor(Sponsor.builder()
                                            .committedOn(DAY)
                                            .lastReviewed(DAY)
                                            .build()))
                            .lastFact())
                    .isNull();
        }

        @Test
        void isTheNewestUpToTheDay() {
            assertThat(of(plan(work("a").releases(List.of(DAY.minusDays(1), DAY, TODAY.plusDays(1)))))
                            .lastFact())
                    .isEqualTo(DAY);
            assertThat(of(plan(work("a").releases(List.of(TODAY)))).lastFact()).isEqualTo(TODAY);
        }
    }
}
