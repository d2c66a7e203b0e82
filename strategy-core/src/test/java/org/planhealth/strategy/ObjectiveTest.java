package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

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
    class IsCurrent {
        private final Objective save =
                Objective.builder("save").quarter(Quarter.parse("2026-Q2")).build();

        @Test
        void holdsFromTheFirstToTheLastDayOfItsQuarter() {
            assertThat(save.isCurrent(parse("2026-03-31"))).isFalse();
            assertThat(save.isCurrent(parse("2026-04-01"))).isTrue();
            assertThat(save.isCurrent(parse("2026-06-30"))).isTrue();
            assertThat(save.isCurrent(parse("2026-07-01"))).isFalse();
        }

        @Test
        void alwaysHoldsWithoutAQuarter() {
            assertThat(Objective.builder("save").build().isCurrent(parse("2026-04-01")))
                    .isTrue();
        }
    }

    @Nested
    class IsOver {
        @Test
        void holdsFromTheDayAfterItsQuarter() {
            Objective objective =
                    Objective.builder("save").quarter(Quarter.parse("2026-Q2")).build();

            assertThat(objective.isOver(parse("2026-06-30"))).isFalse();
            assertThat(objective.isOver(parse("2026-07-01"))).isTrue();
        }

        @Test
        void neverHoldsWithoutAQuarter() {
            assertThat(Objective.builder("save").build().isOver(parse("9999-12-31")))
                    .isFalse();
        }
    }
}
