package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.InitiativeBuilder;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyBuilder;

class EarlyWinsTest {
    private static final LocalDate START = parse("2026-01-05");
    private static final LocalDate TODAY = parse("2026-08-03");

    private static EarlyWins of(InitiativeBuilder... initiatives) {
        Strategy plan = plan().initiatives(
                        Arrays.stream(initiatives).map(InitiativeBuilder::build).toList())
                .build();
        return EarlyWins.of(plan, TODAY).orElseThrow();
    }

    private static StrategyBuilder plan() {
        return Strategy.builder("fleet-cost")
                .horizon(Horizon.builder().start(START).build());
    }

    private static InitiativeBuilder win(String id) {
        return Initiative.builder(id).earlyWin(true);
    }

    @Nested
    class OfAStrategy {
        @Test
        void areUnknownWithoutTheStartOfTheHorizon() {
            assertThat(EarlyWins.of(Strategy.builder("fleet-cost").build(), TODAY))
                    .isEmpty();
            assertThat(EarlyWins.of(
                            Strategy.builder("fleet-cost")
                                    .horizon(Horizon.builder().end(TODAY).build())
                                    .build(),
                            TODAY))
                    .isEmpty();
        }

        @Test
        void areNoneIfInitiativesAreNotStated() {
            assertThat(EarlyWins.of(plan().build(), TODAY)).contains(new EarlyWins(START, of().wins()));
            assertThat(of().wins()).isEmpty();
        }

        @Test
        void areTheInitiativesThatSayThatTheyAre() {
            assertThat(of(win("yes"), win("no").earlyWin(false), Initiative.builder("silent"))
                            .wins())
                    .extracting(win -> win.initiative().id())
                    .containsExactly("yes");
        }

        @Test
        void areNotThoseThatWereStopped() {
            assertThat(of(win("stopped").stage(Stage.STOPPED), win("done").stage(Stage.DONE))
                            .wins())
                    .extracting(win -> win.initiative().id())
                    .containsExactly("done");
        }

        @Test
        void areThoseThatCameThenThoseExpectedThenThoseWithoutADay() {
            assertThat(of(
                                    win("b-some-day"),
                                    win("expected-later").forecastEnd(parse("2026-03-02")),
                                    win("came-later").actualEnd(parse("2026-07-02")),
                                    win("expected").forecastEnd(parse("2026-03-01")),
                                    win("came").actualEnd(parse("2026-07-01")),
                                    win("a-some-day"))
                            .wins())
                    .extracting(win -> win.initiative().id())
                    .containsExactly("came", "came-later", "expected", "expected-later", "a-some-day", "b-some-day");
        }
    }

    @Nested
    class AWin {
        private EarlyWins.Win of(InitiativeBuilder initiative) {
            return EarlyWinsTest.of(initiative).wins().get(0);
        }

        @Test
        void comesOnItsActualEnd() {
            InitiativeBuilder landed = win("tidy").forecastEnd(parse("2026-03-01"));

            assertThat(of(landed.actualEnd(TODAY)))
                    .isEqualTo(new EarlyWins.Win(landed.build(), parse("2026-08-03"), true));
        }

        @Test
        void isExpectedOnItsForecastEndUntilThen() {
            InitiativeBuilder planned = win("tidy").forecastEnd(parse("2026-03-01"));

            assertThat(of(planned)).isEqualTo(new EarlyWins.Win(planned.build(), parse("2026-03-01"), false));
            InitiativeBuilder later = planned.actualEnd(TODAY.plusDays(1));
            assertThat(of(later)).isEqualTo(new EarlyWins.Win(later.build(), parse("2026-03-01"), false));
        }

        @Test
        void hasNoDayIfNeitherIsStated() {
            assertThat(of(win("tidy")).date()).isNull();
        }
    }

    @Nested
    class First {
        @Test
        void isTheFirstThatCameEvenIfAnotherIsOverdueSinceBefore() {
            assertThat(of(
                                    win("came").actualEnd(parse("2026-07-01")),
                                    win("overdue").forecastEnd(parse("2026-06-01")))
                            .first()
                            .initiative()
                            .id())
                    .isEqualTo("came");
        }

        @Test
        void isAbsentIfNoneHasADay() {
            assertThat(of().first()).isNull();
            assertThat(of(win("tidy")).first()).isNull();
        }
    }

    @Nested
    class IsWithin {
        @Test
        void countsTheLastDay() {
            EarlyWins wins = of(win("tidy").forecastEnd(parse("2026-04-07")));

            assertThat(wins.daysTo(parse("2026-04-07"))).isEqualTo(92);
            assertThat(wins.isWithin(92)).isTrue();
            assertThat(wins.isWithin(91)).isFalse();
        }

        @Test
        void countsWhatCameBeforeTheStart() {
            assertThat(of(win("tidy").actualEnd(parse("2025-12-01"))).isWithin(0))
                    .isTrue();
        }

        @Test
        void looksAtAllThatHaveADay() {
            assertThat(of(
                                    win("came").actualEnd(parse("2026-07-01")),
                                    win("expected").forecastEnd(parse("2026-02-01")),
                                    win("some-day"))
                            .isWithin(92))
                    .isTrue();
        }

        @Test
        void doesNotHoldWithoutADay() {
            assertThat(of(win("tidy")).isWithin(92)).isFalse();
        }
    }
}
