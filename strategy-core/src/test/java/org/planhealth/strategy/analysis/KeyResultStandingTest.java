package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.ObjectiveCommitment;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

class KeyResultStandingTest {
    private static final LocalDate TODAY = parse("2026-08-15");
    private static final Objective Q3 =
            Objective.builder("calm").quarter(YearPart.parse("2026-Q3")).build();
    private static final Objective Q2 =
            Objective.builder("calm").quarter(YearPart.parse("2026-Q2")).build();
    private static final Objective NEVER = Objective.builder("calm").build();

    private static KeyResult.Builder pages() {
        return KeyResult.builder("pages").baseline(120.0).target(72.0).updated(TODAY);
    }

    private static KeyResultStanding of(KeyResult.Builder result, Objective objective) {
        return KeyResultStanding.of(result.build(), objective, null, TODAY);
    }

    private static KeyResultStanding on(String day) {
        return KeyResultStanding.of(pages().current(106.0).build(), Q3, null, parse(day));
    }

    /** 14 of 48 pages are gone when exactly half of the quarter is: 46 of 92 days. */
    @Test
    void attainsTheShareOfTheWayForTheShareOfTheQuarter() {
        KeyResultStanding standing = of(pages().current(106.0), Q3);

        assertThat(standing.attained()).isCloseTo(14 / 48.0 / 0.5, within(1e-9));
        assertThat(standing.isBelow(0.7)).isTrue();
        assertThat(standing.isBelow(0.5)).isFalse();
        assertThat(standing.covered()).isCloseTo(14 / 48.0, within(1e-9));
        assertThat(of(pages().current(130.0), Q3).covered()).isZero();
        assertThat(of(pages().current(130.0), Q3).isReversed()).isTrue();
        assertThat(standing.isReversed()).isFalse();
        assertThat(of(pages(), Q3).isReversed()).isFalse();
        assertThat(of(pages(), Q3).covered()).isNull();
    }

    @Nested
    class IsRunning {
        @Test
        void holdsInTheQuarterOrOtherPeriodOfItsObjective() {
            Objective augustAlone = Objective.builder("calm")
                    .period(new DateRange(parse("2026-08-16"), parse("2026-08-31")))
                    .build();

            assertThat(of(pages(), Q3).isRunning()).isTrue();
            assertThat(of(pages(), Q2).isRunning()).isFalse();
            assertThat(of(pages(), augustAlone).isRunning()).isFalse();
            assertThat(KeyResultStanding.of(pages().build(), augustAlone, null, parse("2026-08-16"))
                            .isRunning())
                    .isTrue();
            assertThat(of(pages(), NEVER).isRunning()).isFalse();
        }

        /** A third is gone on the fifth of fifteen days, whatever the quarter. */
        @Test
        void makesItJudgedByTheDaysOfThatPeriod() {
            Objective period = Objective.builder("calm")
                    .period(new DateRange(parse("2026-08-16"), parse("2026-08-30")))
                    .build();

            assertThat(KeyResultStanding.of(pages().build(), period, null, parse("2026-08-19"))
                            .isJudged())
                    .isFalse();
            assertThat(KeyResultStanding.of(pages().build(), period, null, parse("2026-08-20"))
                            .isJudged())
                    .isTrue();
        }
    }

    @Nested
    class IsJudged {
        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2026-06-30, false",
            "2026-07-30, false",
            "2026-07-31, true",
            "2026-09-30, true",
            "2026-10-01, true",
            "2026-12-31, true",
            "2027-01-01, false",
        })
        void fromAThirdOfItsQuarterToTheEndOfTheNext(String day, boolean judged) {
            assertThat(on(day).isJudged()).isEqualTo(judged);
        }

        @Test
        void withoutAQuarterSinceThatMayBeAnyOne() {
            assertThat(of(pages(), NEVER).isJudged()).isTrue();
            assertThat(of(pages().current(130.0), NEVER).attained()).isNull();
        }

        @Test
        void onlyWhereSomethingIsToChangeOrWasGraded() {
            assertThat(of(pages().target(120.0), Q3).isJudged()).isFalse();
            assertThat(of(pages().target(120.0).grade(0.5), Q3).isJudged()).isFalse();
            assertThat(of(pages().target(120.0).grade(0.5), Q2).isJudged()).isTrue();
        }
    }

    @Nested
    class IsGraded {
        @Test
        void onceItsQuarterIsOver() {
            KeyResultStanding standing = of(pages().current(72.0).grade(0.3), Q2);

            assertThat(standing.isGraded()).isTrue();
            assertThat(standing.isMeasured()).isFalse();
            assertThat(standing.attained()).isEqualTo(0.3);
            assertThat(of(pages().current(72.0).grade(0.3), Q3).isGraded()).isFalse();
        }

        @Test
        void elseItsFiguresDecide() {
            KeyResultStanding standing = of(pages().current(96.0), Q2);

            assertThat(standing.isMeasured()).isTrue();
            assertThat(standing.attained()).isEqualTo(0.5);
        }
    }

    @Nested
    class IsFarBelow {
        @Test
        void onceHalfOfTheQuarterIsGone() {
            KeyResult.Builder slow = pages().current(118.0);
            assertThat(KeyResultStanding.of(slow.build(), Q3, null, parse("2026-08-14"))
                            .isFarBelow(0.4))
                    .isFalse();
            assertThat(KeyResultStanding.of(slow.build(), Q3, null, parse("2026-08-15"))
                            .isFarBelow(0.4))
                    .isTrue();
            assertThat(of(slow, Q2).isFarBelow(0.4)).isTrue();
        }
    }

    @Nested
    class IsBehind {
        @Test
        void betweenTheTwo() {
            assertThat(of(pages().current(106.0), Q3).isBehind(0.7, 0.4)).isTrue();
            assertThat(of(pages().current(118.0), Q3).isBehind(0.7, 0.4)).isFalse();
            assertThat(of(pages().current(96.0), Q3).isBehind(0.7, 0.4)).isFalse();
        }

        @Test
        void farBelowWhereItAspires() {
            Objective aspires =
                    Q3.toBuilder().commitment(ObjectiveCommitment.ASPIRATIONAL).build();
            assertThat(of(pages().current(106.0), aspires).isBehind(0.7, 0.4)).isFalse();
            assertThat(of(pages().current(118.0), aspires).isBehind(0.7, 0.4)).isTrue();
        }
    }

    @Nested
    class IsStale {
        private boolean is(String asOf, String updated) {
            return KeyResultStanding.of(pages().updated(parse(updated)).build(), Q3, null, parse(asOf))
                    .isStale(45);
        }

        @Test
        void withoutAnUpdateInItsQuarter() {
            assertThat(is("2026-08-01", "2026-06-30")).isTrue();
            assertThat(is("2026-08-01", "2026-07-01")).as("on its first day").isTrue();
            assertThat(is("2026-08-01", "2026-07-02")).isFalse();
            assertThat(of(KeyResult.builder("pages"), Q3).isStale(45)).isTrue();
        }

        @Test
        void withoutAnUpdateForDays() {
            assertThat(is("2026-08-16", "2026-07-02")).as("45 days").isTrue();
            assertThat(is("2026-08-15", "2026-07-02")).as("44 days").isFalse();
        }

        @Test
        void withAnUpdateOfLater() {
            assertThat(is("2026-08-15", "2026-08-16")).isTrue();
        }

        @Test
        void neverAfterItsQuarterBecauseItEndedWithItsLastValue() {
            assertThat(of(pages().updated(parse("2026-04-01")), Q2).isStale(45)).isFalse();
            assertThat(of(KeyResult.builder("pages"), Q2).isStale(45)).isFalse();
        }

        @Test
        void neverWithoutAQuarter() {
            assertThat(of(pages(), NEVER).isStale(45)).isFalse();
            assertThat(of(KeyResult.builder("pages"), NEVER).isStale(45)).isFalse();
        }
    }

    @Nested
    class Updated {
        private final Indicator indicator = Indicator.builder("nights")
                .observations(ImmutableMap.of(parse("2026-08-10"), 100.0, TODAY.plusDays(1), 90.0))
                .build();

        @Test
        void isTheNewerOfItsOwnDayAndThatOfItsObservedValue() {
            assertThat(updated(KeyResult.builder("pages"))).isEqualTo(parse("2026-08-10"));
            assertThat(updated(KeyResult.builder("pages").updated(TODAY))).isEqualTo(TODAY);
            assertThat(updated(KeyResult.builder("pages").updated(parse("2026-07-01"))))
                    .isEqualTo(parse("2026-08-10"));
        }

        @Test
        void isItsOwnWhereItStatesItsValueItself() {
            assertThat(updated(KeyResult.builder("pages").current(100.0).updated(parse("2026-07-01"))))
                    .isEqualTo(parse("2026-07-01"));
            assertThat(updated(KeyResult.builder("pages").current(100.0))).isNull();
        }

        private LocalDate updated(KeyResult.Builder result) {
            return KeyResultStanding.of(result.build(), Q3, indicator, TODAY).updated();
        }
    }

    @Test
    void isThatOfEveryKeyResultOfThePlan() {
        assertThat(KeyResultStanding.all(
                        Strategy.builder("plan")
                                .objectives(List.of(
                                        Q3.toBuilder()
                                                .keyResults(List.of(pages().indicator("nights")
                                                        .build()))
                                                .build(),
                                        Objective.builder("bare").build()))
                                .indicators(List.of(Indicator.builder("nights")
                                        .observations(ImmutableMap.of(TODAY, 96.0))
                                        .build()))
                                .build(),
                        TODAY))
                .extracting(KeyResultStanding::keyResult, KeyResultStanding::attained)
                .containsExactly(tuple("pages", 1.0));
    }
}
