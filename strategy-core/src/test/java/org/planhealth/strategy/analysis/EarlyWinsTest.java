package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class EarlyWinsTest {
    private static final LocalDate START = parse("2026-01-05");
    private static final LocalDate TODAY = parse("2026-08-03");

    private static EarlyWins of(Initiative.Builder... initiatives) {
        Strategy plan = plan().initiatives(Arrays.stream(initiatives)
                        .map(Initiative.Builder::build)
                        .toList())
                .build();
        return EarlyWins.of(plan, TODAY);
    }

    private static Strategy.Builder plan() {
        return Strategy.builder("fleet-cost")
                .horizon(Horizon.builder().start(START).build());
    }

    private static Initiative.Builder tidy() {
        return Initiative.builder("tidy");
    }

    @Nested
    class AWin {
        private List<LocalDate> days(Initiative.Builder initiative) {
            return of(initiative).wins().stream().map(EarlyWins.Win::date).toList();
        }

        @Test
        void isTheDayOnWhichWorkLanded() {
            assertThat(days(tidy().actualEnd(TODAY))).containsExactly(TODAY);
            assertThat(days(tidy().actualEnd(TODAY.plusDays(1)))).isEmpty();
            assertThat(days(tidy().forecastEnd(TODAY))).isEmpty();
        }

        @Test
        void isNotTheDayOnWhichWorkWasStopped() {
            Initiative.Builder stopped = tidy().stage(Stage.STOPPED).actualEnd(TODAY);

            assertThat(days(stopped)).isEmpty();
            assertThat(days(stopped.releases(List.of(TODAY)))).containsExactly(TODAY);
        }

        @Test
        void isEachReleaseMilestoneAndCreditThatHasCome() {
            LocalDate later = TODAY.plusDays(1);
            assertThat(days(tidy().releases(List.of(parse("2026-03-01"), later))
                            .milestones(List.of(
                                    Milestone.builder()
                                            .done(parse("2026-02-01"))
                                            .build(),
                                    Milestone.builder().due(parse("2026-01-20")).build()))
                            .credits(List.of(
                                    Recognition.builder()
                                            .date(parse("2026-04-01"))
                                            .build(),
                                    Recognition.builder().date(later).build()))))
                    .containsExactly(parse("2026-02-01"), parse("2026-03-01"), parse("2026-04-01"));
        }

        @Test
        void isTheFirstDayOnWhichMoreWasDoneThanBefore() {
            assertThat(days(tidy().rollout(rollout(
                            Map.of(parse("2026-02-01"), 3, parse("2026-03-01"), 2, parse("2026-04-01"), 3)))))
                    .as("back, and forth again")
                    .containsExactly(parse("2026-04-01"));
            assertThat(days(tidy().rollout(rollout(Map.of(parse("2026-02-01"), 3)))))
                    .as("nothing says that it grew to that")
                    .isEmpty();
            assertThat(days(tidy().rollout(rollout(Map.of(parse("2026-02-01"), 3, TODAY.plusDays(1), 4)))))
                    .as("not yet")
                    .isEmpty();
        }

        @Test
        void isTheFirstGrowthOfATeamToo() {
            RolloutTeam ads = RolloutTeam.builder("ads")
                    .history(rollout(Map.of(parse("2026-02-01"), 3, parse("2026-03-01"), 4))
                            .history())
                    .build();

            assertThat(days(tidy().rollout(Rollout.builder().teams(ads).build())))
                    .containsExactly(parse("2026-03-01"));
        }

        private static Rollout rollout(Map<LocalDate, Integer> done) {
            ImmutableMap.Builder<LocalDate, RolloutCount> history = ImmutableMap.builder();
            done.forEach((day, count) ->
                    history.put(day, RolloutCount.builder().done(count).build()));
            return Rollout.builder().history(history.buildOrThrow()).build();
        }

        @Test
        void isNoneIfInitiativesAreNotStated() {
            assertThat(EarlyWins.of(plan().build(), TODAY).wins()).isEmpty();
        }
    }

    @Nested
    class First {
        @Test
        void isTheEarliest() {
            assertThat(of(
                                    Initiative.builder("b").actualEnd(parse("2026-07-01")),
                                    Initiative.builder("c").actualEnd(parse("2026-06-01")),
                                    Initiative.builder("a").actualEnd(parse("2026-06-01")))
                            .first()
                            .initiative()
                            .id())
                    .isEqualTo("a");
        }

        @Test
        void isAbsentIfNothingCame() {
            assertThat(of().first()).isNull();
            assertThat(of(tidy()).first()).isNull();
        }
    }

    @Nested
    class Undated {
        @Test
        void isWhatIsDoneWithoutAnEnd() {
            assertThat(of(
                                    tidy().stage(Stage.DONE),
                                    Initiative.builder("ended")
                                            .stage(Stage.DONE)
                                            .actualEnd(TODAY),
                                    Initiative.builder("tomorrow")
                                            .stage(Stage.DONE)
                                            .actualEnd(TODAY.plusDays(1)),
                                    Initiative.builder("stopped").stage(Stage.STOPPED))
                            .undated())
                    .extracting(Initiative::id)
                    .containsExactly("tidy", "tomorrow");
        }
    }

    @Nested
    class IsWithin {
        @Test
        void countsTheLastDay() {
            EarlyWins wins = of(tidy().actualEnd(parse("2026-04-07")));

            assertThat(wins.daysTo(parse("2026-04-07"))).isEqualTo(92);
            assertThat(wins.isWithin(92)).isTrue();
            assertThat(wins.isWithin(91)).isFalse();
        }

        @Test
        void countsWhatCameBeforeTheStart() {
            assertThat(of(tidy().actualEnd(parse("2025-12-01"))).isWithin(0)).isTrue();
        }

        @Test
        void doesNotHoldWithoutAResultOrAStart() {
            assertThat(of(tidy()).isWithin(92)).isFalse();
            Strategy plan = Strategy.builder("fleet-cost")
                    .initiatives(List.of(tidy().actualEnd(TODAY).build()))
                    .build();
            assertThat(EarlyWins.of(plan, TODAY).isWithin(10_000)).isFalse();
        }
    }

    @Nested
    class IsJudged {
        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2026-04-07, false",
            "2026-04-08, true",
            "2027-01-05, true",
            "2027-01-06, false",
            "2025-12-01, false",
        })
        void onceTheFirstDaysAreOverAndForAYear(LocalDate asOf, boolean judged) {
            assertThat(EarlyWins.of(plan().build(), asOf).isJudged(92)).isEqualTo(judged);
        }

        @Test
        void neverWithoutTheStartOfTheHorizon() {
            assertThat(EarlyWins.of(Strategy.builder("fleet-cost").build(), TODAY)
                            .isJudged(92))
                    .isFalse();
        }
    }
}
