package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ObjectiveTest {
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
