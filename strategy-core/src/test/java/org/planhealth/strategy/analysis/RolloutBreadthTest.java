package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;

class RolloutBreadthTest {
    private static final LocalDate TODAY = parse("2026-08-03");

    private static RolloutBreadth of(Initiative.Builder initiative) {
        return RolloutBreadth.of(WorkState.of(initiative.build(), TODAY));
    }

    private static Initiative.Builder move(RolloutTeam.Builder... rows) {
        return Initiative.builder("move")
                .stage(Stage.MIDDLE)
                .rollout(Rollout.builder()
                        .teams(List.of(rows).stream()
                                .map(RolloutTeam.Builder::build)
                                .toList())
                        .build());
    }

    private static RolloutTeam.Builder row(String team) {
        return RolloutTeam.builder(team);
    }

    @Nested
    class Started {
        @Test
        void areTeamsWhoseDayHasComeOrThatHaveUnitsDone() {
            assertThat(of(move(
                                    row("today").started(TODAY),
                                    row("tomorrow").started(TODAY.plusDays(1)),
                                    row("ahead").started(TODAY.plusDays(1)).done(1),
                                    row("counted").done(1),
                                    row("counted-in-the-past").history(Map.of(TODAY, new RolloutCount(1.0, 3.0))),
                                    row("not-counted-yet")
                                            .history(Map.of(TODAY.plusDays(1), new RolloutCount(1.0, 3.0))),
                                    row("nothing").done(0),
                                    row("silent")))
                            .started())
                    .containsExactly("today", "ahead", "counted", "counted-in-the-past");
        }

        @Test
        void leaveOutTheTeamThatGoesFirst() {
            assertThat(of(move(row("ads").done(1), row("mail").done(1))
                                    .pilot(Pilot.builder().team("ads").build()))
                            .started())
                    .containsExactly("mail");
        }
    }

    @Nested
    class IsSpread {
        @Test
        void holdsWithARolloutOrManyAdopters() {
            assertThat(of(move()).isSpread(3)).isTrue();
            Initiative.Builder bare = Initiative.builder("move").stage(Stage.MIDDLE);
            assertThat(of(bare).isSpread(3)).isFalse();
            assertThat(of(bare.adopters("a", "b", "c")).isSpread(3)).isFalse();
            assertThat(of(bare.adopters("a", "b", "c", "d")).isSpread(3)).isTrue();
        }

        @Test
        void holdsOnlyOfWorkUnderWay() {
            assertThat(of(move().stage(Stage.PLANNED)).isSpread(3)).isFalse();
            assertThat(of(move(row("ads").done(1)).stage(Stage.PLANNED)).isSpread(3))
                    .as("its figures moved")
                    .isTrue();
        }
    }

    @Nested
    class IsBroad {
        @Test
        void holdsAboveTheMost() {
            Initiative.Builder three = move(row("a").done(1), row("b").done(1), row("c").done(1));
            assertThat(of(three).isBroad(2)).isTrue();
            assertThat(of(three).isBroad(3)).isFalse();
            assertThat(of(three.stage(Stage.DONE)).isBroad(2)).isFalse();
        }
    }

    @Nested
    class IsWithoutRows {
        private final Initiative.Builder bare = Initiative.builder("move")
                .stage(Stage.MIDDLE)
                .rollout(Rollout.builder().build());

        @Test
        void holdsWhereNothingSaysHowManyThereAre() {
            assertThat(of(bare).isWithoutRows(3)).isTrue();
            assertThat(of(bare.adopters("a", "b", "c", "d")).isWithoutRows(3)).isTrue();
            assertThat(of(Initiative.builder("move").stage(Stage.MIDDLE).adopters("a", "b", "c", "d"))
                            .isWithoutRows(3))
                    .isTrue();
        }

        @Test
        void doesNotHoldWithFewAdoptersOrStatedRows() {
            assertThat(of(bare.adopters("a", "b", "c")).isWithoutRows(3)).isFalse();
            assertThat(of(move()).isWithoutRows(3)).isFalse();
        }
    }

    @Nested
    class Satisfied {
        @Test
        void isNotKnownOfAPilotThatDoesNotSay() {
            assertThat(of(move()).satisfied()).isFalse();
            assertThat(of(move().pilot(Pilot.builder().satisfied(true).build())).satisfied())
                    .as("no team goes first")
                    .isFalse();
            assertThat(of(move().pilot(Pilot.builder().team("ads").build())).satisfied())
                    .isNull();
            assertThat(of(move().pilot(Pilot.builder()
                                    .team("ads")
                                    .satisfied(true)
                                    .build()))
                            .satisfied())
                    .isTrue();
        }

        @Test
        void isNoPilotThatStartsLater() {
            Pilot tomorrow = Pilot.builder()
                    .team("ads")
                    .start(TODAY.plusDays(1))
                    .satisfied(true)
                    .build();

            assertThat(of(move().pilot(tomorrow)).satisfied()).isFalse();
            assertThat(of(move().pilot(tomorrow)).piloted()).isFalse();
        }
    }
}
