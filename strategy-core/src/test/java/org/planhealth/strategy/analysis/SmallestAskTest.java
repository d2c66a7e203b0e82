package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.AskPlans.DUE;
import static org.planhealth.strategy.analysis.AskPlans.TODAY;
import static org.planhealth.strategy.analysis.AskPlans.move;
import static org.planhealth.strategy.analysis.AskPlans.plan;
import static org.planhealth.strategy.analysis.AskPlans.rollout;
import static org.planhealth.strategy.analysis.AskPlans.row;
import static org.planhealth.strategy.analysis.AskPlans.simulator;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.analysis.SmallestAsk.Outcome;

/** The smallest ask that makes a due date. */
class SmallestAskTest {
    @Nested
    class TheSmallestAsk {
        @Test
        void hasTheFewestTeamsAndTheLeastBandwidth() {
            AskSimulator simulator = simulator();
            SmallestAsk smallest = simulator.smallest().orElseThrow();
            AskEffect ask = smallest.ask();

            assertThat(smallest.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(ask.teamIds()).containsExactly("search", "pricing");
            assertThat(ask.until()).isEqualTo(DUE);
            assertThat(ask.after().isBy(DUE)).isTrue();
            assertThat(simulator
                            .effect(List.of("search"), 0.5, DUE)
                            .orElseThrow()
                            .after()
                            .isBy(DUE))
                    .as("one team fewer")
                    .isFalse();
            assertThat(simulator
                            .effect(ask.teamIds(), ask.bandwidth() - 0.05, DUE)
                            .orElseThrow()
                            .after()
                            .isBy(DUE))
                    .as("a step less")
                    .isFalse();
            assertThat(ask.bandwidth() * 20).isCloseTo(Math.rint(ask.bandwidth() * 20), within(1e-9));
        }

        @Test
        void isMoreIfTheTimeIsShorter() {
            SmallestAsk smallest = simulator().smallest(TODAY.plusWeeks(12)).orElseThrow();

            assertThat(smallest.ask().until()).isEqualTo(TODAY.plusWeeks(12));
            assertThat(smallest.ask().bandwidth())
                    .isGreaterThan(simulator().smallest().orElseThrow().ask().bandwidth());
        }

        @Test
        void isNoneIfHalfOfTheTimeOfAllIsNotEnough() {
            SmallestAsk smallest = simulator().smallest(TODAY.plusDays(7)).orElseThrow();

            assertThat(smallest.outcome()).isEqualTo(Outcome.NOT_ENOUGH);
            assertThat(smallest.ask().bandwidth()).isEqualTo(0.5);
            assertThat(smallest.ask().teamIds()).containsExactly("search", "pricing", "ads");
        }

        @Test
        void isNoneIfTheDueDateIsMadeAnywayOrHasPassed() {
            assertThat(simulator(plan(move(rollout().due(parse("2034-01-01")).build())))
                            .smallest())
                    .hasValueSatisfying(ask -> assertThat(ask.outcome()).isEqualTo(Outcome.ON_TIME));
            assertThat(simulator(plan(move(rollout().due(TODAY).build()))).smallest())
                    .hasValueSatisfying(ask -> assertThat(ask.outcome()).isEqualTo(Outcome.DUE_PASSED));
        }

        @Test
        void isNotKnownWithoutADueDateOrAnyFacts() {
            assertThat(simulator(plan(move(rollout().due(null).build()))).smallest())
                    .isEmpty();
            Initiative bare = move(rollout().teams(row("maps", 1, 200)).build());
            assertThat(simulator(plan(bare)).smallest())
                    .hasValue(new SmallestAsk(
                            "move-jobs",
                            DUE,
                            Outcome.MISSING,
                            null,
                            ImmutableList.of(new RequiredFact("maps", "maps", "engineers"))));
        }

        @Test
        void asksNobodyIfNoTeamHasAnythingLeft() {
            SmallestAsk nobody = simulator(
                            plan(move(rollout().teams(row("search", 10, 10)).build())))
                    .smallest()
                    .orElseThrow();

            assertThat(nobody.outcome()).isEqualTo(Outcome.NOT_ENOUGH);
            assertThat(nobody.ask().teams()).isEmpty();
        }

        @Test
        void leavesOutTeamsOfWhichAFactIsMissing() {
            SmallestAsk smallest = simulator(plan(move(rollout()
                            .teams(row("search", 10, 80), row("maps", 0, 80))
                            .build())))
                    .smallest()
                    .orElseThrow();

            assertThat(smallest.ask().teamIds()).containsExactly("search");
            assertThat(smallest.missing()).containsExactly(new RequiredFact("maps", "maps", "engineers"));
        }

        @Test
        void asksOwnerContributorsAndAdoptersIfTheRolloutStatesNoTeams() {
            Initiative open = move(rollout().teams(List.of()).build()).toBuilder()
                    .owner("ads")
                    .adopters("pricing")
                    .build();

            assertThat(simulator(plan(open))
                            .smallest(TODAY.plusDays(7))
                            .orElseThrow()
                            .ask()
                            .teamIds())
                    .containsExactly("pricing", "ads");
        }
    }

    @Nested
    class OfAStrategy {
        private final Ask everyone = Ask.builder("everyone-moves")
                .initiative("move-jobs")
                .to(Recipients.all())
                .metric("jobs")
                .change(MetricChange.relative(-0.1))
                .build();

        @Test
        void isThatOfWhatEveryoneIsAskedFor() {
            assertThat(SmallestAsk.all(plan(move(rollout().build()), everyone), TODAY))
                    .containsExactly(simulator().smallest().orElseThrow());
        }

        @Test
        void isNoneIfFewAreAskedOrItIsDone() {
            for (Ask other : List.of(
                    everyone.toBuilder().to(Recipients.of("ads")).build(),
                    everyone.toBuilder().state(AskState.DONE).build(),
                    everyone.toBuilder().initiative(null).build())) {
                assertThat(SmallestAsk.all(plan(move(rollout().build()), other), TODAY))
                        .isEmpty();
            }
        }
    }
}
