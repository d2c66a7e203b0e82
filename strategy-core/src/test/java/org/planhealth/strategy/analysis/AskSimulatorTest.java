package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.AskPlans.DUE;
import static org.planhealth.strategy.analysis.AskPlans.IN_SIX_WEEKS;
import static org.planhealth.strategy.analysis.AskPlans.TODAY;
import static org.planhealth.strategy.analysis.AskPlans.count;
import static org.planhealth.strategy.analysis.AskPlans.move;
import static org.planhealth.strategy.analysis.AskPlans.plan;
import static org.planhealth.strategy.analysis.AskPlans.rollout;
import static org.planhealth.strategy.analysis.AskPlans.row;
import static org.planhealth.strategy.analysis.AskPlans.simulator;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.AskEffect.Basis;

/** What an ask of teams changes in the end of a rollout. */
class AskSimulatorTest {
    private static AskEffect effect(AskSimulator simulator, String team, double bandwidth) {
        return simulator.effect(List.of(team), bandwidth, IN_SIX_WEEKS).orElseThrow();
    }

    private static Ask accepted(double bandwidth) {
        return Ask.builder("move-your-jobs")
                .initiative("move-jobs")
                .to(Recipients.of("search"))
                .bandwidth(bandwidth)
                .state(AskState.ACCEPTED)
                .build();
    }

    @Nested
    class WithoutAnAsk {
        @Test
        void saysWhatTheForecastSays() {
            Initiative move = move(rollout().build());
            AskSimulator simulator = AskSimulator.of(plan(move), move, TODAY).orElseThrow();
            RolloutForecast forecast = RolloutForecast.of(move, TODAY).orElseThrow();

            assertThat(simulator.now())
                    .isEqualTo(new AskEffect.Finish(forecast.p50(), forecast.p85(), forecast.onTimeProbability()));
            assertThat(simulator.left()).isEqualTo(100);
            assertThat(simulator.teams()).containsExactly("search", "pricing", "ads");
        }

        @Test
        void isEmptyWithoutAForecast() {
            Initiative shortHistory = move(rollout()
                    .history(Map.of(TODAY, count(1, 10)))
                    .teams(List.of())
                    .build());
            assertThat(AskSimulator.of(plan(shortHistory), shortHistory, TODAY)).isEmpty();
            Initiative move = move(rollout().build());
            assertThat(AskSimulator.of(plan(move), move, TODAY.plusYears(1))).isEmpty();
            Initiative done = move.toBuilder().stage(Stage.DONE).build();
            assertThat(AskSimulator.of(plan(done), done, TODAY)).isEmpty();
            Initiative none = Initiative.builder("none").build();
            assertThat(AskSimulator.of(plan(none), none, TODAY)).isEmpty();
        }
    }

    @Nested
    class HowMuchATeamDoes {
        @Test
        void isEngineersTimesBandwidthTimesWeeksByTheEffortOfTheInitiative() {
            AskEffect effect = simulator()
                    .effect(List.of("search", "ads"), 0.2, IN_SIX_WEEKS)
                    .orElseThrow();

            assertThat(effect.personWeeks()).isCloseTo(15 * 0.2 * 6, within(1e-9));
            assertThat(effect.units()).isCloseTo(18, within(1e-9));
            assertThat(effect.weeks()).isEqualTo(6);
            assertThat(effect.teams()).extracting(AskEffect.TeamShare::basis).containsOnly(Basis.EFFORT);
            assertThat(effect.teamIds()).containsExactly("search", "ads");
        }

        @Test
        void isWhatTheCallerSaysBeforeAnythingElse() {
            AskEffect effect = effect(simulator().withUnitsPerPersonWeek(2.5), "ads", 0.2);

            assertThat(effect.units()).isCloseTo(5 * 0.2 * 6 * 2.5, within(1e-9));
            assertThat(effect.teams().get(0).basis()).isEqualTo(Basis.GIVEN);
            assertThatIllegalArgumentException().isThrownBy(() -> simulator().withUnitsPerPersonWeek(0));
        }

        @Test
        void isNoMoreThanItHasLeft() {
            AskEffect effect = effect(simulator(), "ads", 1);

            assertThat(effect.units()).isEqualTo(20);
            assertThat(effect.personWeeks()).isCloseTo(20, within(1e-9));
        }

        @Test
        void isMoreThanNowOnlyBeyondWhatItAcceptedAlready() {
            Strategy plan = plan(move(rollout().build()), accepted(0.15));

            assertThat(effect(simulator(plan), "search", 0.2).units()).isCloseTo(10 * 0.05 * 6, within(1e-9));
            AskEffect less = effect(simulator(plan), "search", 0.1);
            assertThat(less.units()).isZero();
            assertThat(less.after()).isEqualTo(less.before());
            assertThat(effect(simulator(plan), "pricing", 0.2).units()).isCloseTo(8 * 0.2 * 6, within(1e-9));
        }

        @Test
        void followsFromItsOwnPaceAndTheBandwidthItAcceptedIfNoEffortIsStated() {
            RolloutTeam search = RolloutTeam.builder("search")
                    .history(Map.of(
                            TODAY.minusDays(184),
                            count(10, 80),
                            TODAY.minusDays(92),
                            count(10, 80),
                            TODAY,
                            count(33, 80)))
                    .build();
            Initiative move = move(rollout().teams(search).build()).toBuilder()
                    .effortPersonWeeks(null)
                    .build();

            AskEffect twice = effect(simulator(plan(move, accepted(0.1))), "search", 0.2);

            assertThat(twice.units()).as("23 in 92 days, once more").isCloseTo(42 * 0.25, within(1e-9));
            assertThat(twice.teams().get(0).basis()).isEqualTo(Basis.OWN_PACE);
            assertThat(twice.teams().get(0).bandwidthNow()).isEqualTo(0.1);
            Ask open = accepted(0.1).toBuilder().state(AskState.OPEN).build();
            assertThat(simulator(plan(move, open)).missing(List.of("search")))
                    .containsExactly(new RequiredFact("search", "move-jobs", "effortPersonWeeks"));
        }

        @Test
        void isBoundedByTheRolloutIfThatStatesNoTeams() {
            AskSimulator simulator =
                    simulator(plan(move(rollout().teams(List.of()).build())));

            assertThat(simulator.teams()).containsExactly("search", "pricing", "ads", "maps");
            AskEffect all = simulator
                    .effect(List.of("search", "pricing"), 1, TODAY.plusYears(1))
                    .orElseThrow();
            assertThat(all.units()).isEqualTo(100);
            assertThat(all.teams().get(0).left()).isNull();
        }

        @Test
        void isNotKnownWithoutFactsWhichAreNamed() {
            Initiative bare =
                    move(rollout()
                                    .teams(
                                            row("search", 1, 2),
                                            RolloutTeam.builder("maps").build())
                                    .build())
                            .toBuilder()
                            .effortPersonWeeks(null)
                            .build();
            AskSimulator simulator = simulator(plan(bare));

            assertThat(simulator.effect(List.of("maps"), 0.2, IN_SIX_WEEKS)).isEmpty();
            assertThat(simulator.missing(List.of("maps", "search", "maps")))
                    .containsExactly(
                            new RequiredFact("maps", "move-jobs", "rollout/teams/1/total"),
                            new RequiredFact("maps", "move-jobs", "rollout/teams/1/done"),
                            new RequiredFact("maps", "maps", "engineers"),
                            new RequiredFact("maps", "move-jobs", "effortPersonWeeks"),
                            new RequiredFact("search", "move-jobs", "effortPersonWeeks"));
            assertThat(simulator().missing(List.of("search"))).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulator.missing(List.of("ads")))
                    .withMessage("team ads has no part in move-jobs");
        }
    }

    @Nested
    class TheEnd {
        @Test
        void isEarlierByWhatIsTakenOff() {
            AskEffect effect =
                    simulator().effect(List.of("search", "pricing"), 0.5, DUE).orElseThrow();

            assertThat(effect.units()).isCloseTo(80, within(1e-9));
            assertThat(effect.before().p85()).isAfter(parse("2027-06-01"));
            assertThat(effect.after().p85()).isBetween(parse("2026-10-01"), DUE);
            assertThat(effect.after().onTimeProbability()).isGreaterThan(0.85);
        }

        @Test
        void isNotBeforeAnyoneCanHaveWorked() {
            AskEffect effect = AskSimulator.of(
                            plan(move(rollout().build())), move(rollout().build()), TODAY.plusDays(40), 2_000)
                    .orElseThrow()
                    .withUnitsPerPersonWeek(100)
                    .effect(List.of("search", "pricing", "ads"), 1, TODAY.plusDays(47))
                    .orElseThrow();

            assertThat(effect.units()).isEqualTo(100);
            assertThat(effect.after().p85()).isAfter(TODAY.plusDays(40));
        }

        @Test
        void isThatOfTheAskIfTheTeamsTakeOffAllThatIsLeft() {
            ImmutableMap.Builder<LocalDate, RolloutCount> slow = ImmutableMap.builder();
            for (int month = 0; month <= 10; month++) {
                slow.put(TODAY.minusMonths(10 - month), count(940 + month, 1_000));
            }
            Rollout nearlyDone = rollout()
                    .teams(row("search", 450, 500), row("pricing", 500, 500))
                    .history(slow.buildOrThrow())
                    .build();
            AskEffect effect = simulator(plan(move(nearlyDone)))
                    .withUnitsPerPersonWeek(1)
                    .effect(List.of("search"), 0.5, TODAY.plusWeeks(10))
                    .orElseThrow();

            assertThat(effect.units()).isEqualTo(50);
            assertThat(effect.after().p50()).isBetween(TODAY.plusWeeks(8), TODAY.plusWeeks(10));
            assertThat(effect.after().p85()).isBeforeOrEqualTo(TODAY.plusWeeks(10));
        }

        @Test
        void isNotLaterIfATeamThatIsThroughIsAskedForLonger() {
            AskSimulator simulator = simulator();
            AskEffect brief = simulator
                    .effect(List.of("search", "pricing", "ads"), 0.9, IN_SIX_WEEKS)
                    .orElseThrow();
            AskEffect longer = simulator
                    .effect(List.of("search", "pricing", "ads"), 0.9, TODAY.plusWeeks(60))
                    .orElseThrow();

            assertThat(longer.after().p50()).isBeforeOrEqualTo(brief.after().p50());
        }

        @Test
        void needsATimeAndAShareOfIt() {
            assertThatIllegalArgumentException().isThrownBy(() -> simulator().effect(List.of("ads"), 0.2, TODAY));
            assertThatIllegalArgumentException().isThrownBy(() -> effect(simulator(), "ads", 0));
            assertThatIllegalArgumentException().isThrownBy(() -> effect(simulator(), "ads", 1.01));
        }
    }
}
