package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ObjectiveTest {
    private final Objective.Builder fasterBuilds = Objective.builder("faster-builds");

    @Nested
    class Indicators {
        @Test
        void areThoseOfItsKeyResultsOnceEachInOrder() {
            assertThat(fasterBuilds
                            .keyResults(
                                    KeyResult.builder("one").indicator("queue").build(),
                                    KeyResult.builder("two")
                                            .indicator("cache-hits")
                                            .build(),
                                    KeyResult.builder("three").build(),
                                    KeyResult.builder("four").indicator("queue").build())
                            .build()
                            .indicators())
                    .containsExactly("cache-hits", "queue");
        }

        @Test
        void areNoneWithoutKeyResults() {
            assertThat(fasterBuilds.build().indicators()).isEmpty();
        }
    }

    @Nested
    class IsOver {
        @Test
        void holdsFromTheDayAfterItsQuarter() {
            Objective objective =
                    Objective.builder("save").quarter(YearPart.parse("2026-Q2")).build();

            assertThat(objective.isOver(parse("2026-06-30"))).isFalse();
            assertThat(objective.isOver(parse("2026-07-01"))).isTrue();
        }

        @Test
        void holdsFromTheDayAfterItsPeriod() {
            Objective objective = Objective.builder("save")
                    .period(new DateRange(parse("2026-05-04"), parse("2026-06-12")))
                    .build();

            assertThat(objective.isOver(parse("2026-06-12"))).isFalse();
            assertThat(objective.isOver(parse("2026-06-13"))).isTrue();
        }

        @Test
        void neverHoldsWithoutAQuarter() {
            assertThat(Objective.builder("save").build().isOver(parse("9999-12-31")))
                    .isFalse();
        }
    }

    @Nested
    class IsCurrent {
        @Test
        void holdsFromTheFirstToTheLastDay() {
            Objective objective =
                    Objective.builder("save").quarter(YearPart.parse("2026-H1")).build();

            assertThat(objective.isCurrent(parse("2025-12-31"))).isFalse();
            assertThat(objective.isCurrent(parse("2026-01-01"))).isTrue();
            assertThat(objective.isCurrent(parse("2026-06-30"))).isTrue();
            assertThat(objective.isCurrent(parse("2026-07-01"))).isFalse();
            assertThat(Objective.builder("save").build().isCurrent(parse("2026-07-01")))
                    .isFalse();
            assertThat(objective.mayBeCurrent(parse("2026-06-30"))).isTrue();
            assertThat(objective.mayBeCurrent(parse("2026-07-01"))).isFalse();
            assertThat(Objective.builder("save").build().mayBeCurrent(parse("2026-07-01")))
                    .isTrue();
        }
    }

    @Nested
    class IsNextOrLater {
        private final Objective fourth =
                Objective.builder("save").quarter(YearPart.parse("2026-Q4")).build();

        @Test
        void isNextInTheQuarterBeforeIts() {
            assertThat(fourth.isNext(parse("2026-09-30"))).isTrue();
            assertThat(fourth.isNext(parse("2026-10-01"))).isFalse();
            assertThat(fourth.isCurrentOrNext(parse("2026-06-30"))).isFalse();
            assertThat(fourth.isCurrentOrNext(parse("2026-07-01"))).isTrue();
            assertThat(fourth.isCurrentOrNext(parse("2026-12-31"))).isTrue();
            assertThat(fourth.isCurrentOrNext(parse("2027-01-01"))).isFalse();
        }

        @Test
        void isLaterUntilItBegins() {
            assertThat(fourth.isLater(parse("2020-01-01"))).isTrue();
            assertThat(fourth.isLater(parse("2026-09-30"))).isTrue();
            assertThat(fourth.isLater(parse("2026-10-01"))).isFalse();
        }

        @Test
        void isNeitherWithoutAQuarter() {
            Objective some = Objective.builder("save").build();

            assertThat(some.isCurrentOrNext(parse("2026-08-03"))).isFalse();
            assertThat(some.isLater(parse("2026-08-03"))).isFalse();
        }
    }

    @Nested
    class KeyResultCount {
        @Test
        void isZeroIfNoneIsStated() {
            assertThat(Objective.builder("save").build().keyResultCount()).isZero();
            assertThat(Objective.builder("save")
                            .keyResults(
                                    KeyResult.builder("one").build(),
                                    KeyResult.builder("two").build())
                            .build()
                            .keyResultCount())
                    .isEqualTo(2);
        }
    }

    @Nested
    class Timeframe {
        private final Strategy.Builder plan = Strategy.builder("fleet")
                .objectives(Objective.builder("save")
                        .quarter(YearPart.parse("FY27-Q1"))
                        .build());

        @Test
        void ofAFiscalYearFollowsTheOrganization() {
            Strategy february = plan.organization(
                            Organization.builder().fiscalYearStartMonth(2).build())
                    .build();
            Strategy october = february.toBuilder()
                    .organization(
                            Organization.builder().fiscalYearStartMonth(10).build())
                    .build();

            assertThat(february.objectives().get(0).timeframe().start()).isEqualTo("2026-02-01");
            assertThat(october.objectives().get(0).timeframe().start()).isEqualTo("2026-10-01");
            assertThat(february.problems()).isEmpty();
        }

        @Test
        void ofAFiscalYearIsAProblemWithoutIts() {
            assertThat(plan.build().problems())
                    .extracting(StrategyProblem::pointer, StrategyProblem::message)
                    .containsExactly(tuple(
                            "/objectives/0/quarter",
                            "FY27-Q1 is part of a fiscal year, but nothing states when that starts"));
        }

        @Test
        void isStatedOnce() {
            Strategy both = Strategy.builder("fleet")
                    .objectives(Objective.builder("save")
                            .quarter(YearPart.parse("2026-Q3"))
                            .period(new DateRange(parse("2026-05-04"), parse("2026-06-12")))
                            .build())
                    .build();

            assertThat(both.problems())
                    .extracting(StrategyProblem::pointer, StrategyProblem::message)
                    .containsExactly(tuple("/objectives/0/period", "a period beside a quarter"));
        }
    }
}
