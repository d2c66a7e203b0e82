package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;

class MeasurabilityTest {
    @Nested
    class All {
        @Test
        void isThatOfEachKeyResultInTheOrderOfThePlan() {
            assertThat(Measurability.all(plan(
                                    KeyResult.builder("waits")
                                            .unit("minutes")
                                            .baseline(40)
                                            .target(10)
                                            .build(),
                                    KeyResult.builder("builds").build())
                            .build()))
                    .containsExactly(
                            new Measurability("waits", "minutes", 40.0, 10.0),
                            new Measurability("builds", null, null, null));
        }

        @Test
        void takesTheUnitOfTheIndicatorUnlessTheKeyResultHasOne() {
            assertThat(Measurability.all(plan(
                                    KeyResult.builder("waits")
                                            .indicator("build-time")
                                            .build(),
                                    KeyResult.builder("shares")
                                            .indicator("build-time")
                                            .unit("percent")
                                            .build())
                            .indicators(Indicator.builder("build-time")
                                    .unit("minutes")
                                    .build())
                            .build()))
                    .extracting(Measurability::unit)
                    .containsExactly("minutes", "percent");
        }

        @Test
        void hasNoUnitWhereTheIndicatorsAreNotStated() {
            assertThat(Measurability.all(plan(KeyResult.builder("waits")
                                    .indicator("build-time")
                                    .build())
                            .build()))
                    .extracting(Measurability::unit)
                    .containsOnlyNulls();
        }

        @Test
        void isEmptyWithoutKeyResults() {
            assertThat(Measurability.all(Strategy.builder("faster-builds").build()))
                    .isEmpty();
            assertThat(Measurability.all(Strategy.builder("faster-builds")
                            .objectives(Objective.builder("short-queue").build())
                            .build()))
                    .isEmpty();
        }

        private static Strategy.Builder plan(KeyResult... results) {
            return Strategy.builder("faster-builds")
                    .objectives(
                            Objective.builder("short-queue").keyResults(results).build());
        }
    }

    @Nested
    class Missing {
        @Test
        void isWhatIsNotStatedInOrder() {
            assertThat(new Measurability("waits", null, null, null).missing())
                    .containsExactly("unit", "baseline", "target");
            assertThat(new Measurability("waits", "minutes", null, 0.0).missing())
                    .containsExactly("baseline");
        }
    }

    @Nested
    class IsFlat {
        @Test
        void holdsIfBaselineAndTargetAreEqual() {
            assertThat(new Measurability("waits", null, 40.0, 40.0).isFlat()).isTrue();
            assertThat(new Measurability("waits", null, 0.0, -0.0).isFlat()).isTrue();
            assertThat(new Measurability("waits", null, 40.0, 39.9).isFlat()).isFalse();
        }

        @Test
        void doesNotHoldWhereOneIsNotStated() {
            assertThat(new Measurability("waits", null, null, 40.0).isFlat()).isFalse();
            assertThat(new Measurability("waits", null, 40.0, null).isFlat()).isFalse();
            assertThat(new Measurability("waits", null, null, null).isFlat()).isFalse();
        }
    }
}
