package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Direction;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.Strategy;

class GuardrailReadingTest {
    private static final LocalDate TODAY = parse("2026-08-03");
    private static final LocalDate MAY = parse("2026-05-31");
    private static final LocalDate JULY = parse("2026-07-31");

    private static Indicator.Builder failures() {
        return Indicator.builder("failures").role(IndicatorRole.GUARDRAIL);
    }

    private static GuardrailReading of(Indicator.Builder indicator) {
        return GuardrailReading.all(
                        Strategy.builder("plan")
                                .indicators(List.of(indicator.build()))
                                .build(),
                        TODAY)
                .get(0);
    }

    @Nested
    class IsWorse {
        @ParameterizedTest(name = "{0} from {1} to {2}, by more than {3}: {4}")
        @CsvSource({
            "DOWN, 10, 11, 0.1, false",
            "DOWN, 10, 11.1, 0.1, true",
            "DOWN, 10, 15, 0.5, false",
            "DOWN, 10, 15.1, 0.5, true",
            "DOWN, 10, 5, 0.1, false",
            "UP, 10, 9, 0.1, false",
            "UP, 10, 8.9, 0.1, true",
            "UP, 142, 127.8, 0.1, false",
            "UP, 10, 20, 0.1, false",
            "DOWN, 0, 0, 0.5, false",
            "DOWN, 0, 0.01, 0.5, true",
            "UP, -10, -11.1, 0.1, true",
            "UP, -10, -11, 0.1, false",
        })
        void byMoreThanAShareOfTheFirst(Direction direction, double first, double last, double share, boolean worse) {
            assertThat(of(failures().direction(direction).observations(ImmutableMap.of(MAY, first, JULY, last)))
                            .isWorse(share))
                    .isEqualTo(worse);
        }

        @Test
        void notByFiguresOfLater() {
            assertThat(of(failures()
                                    .direction(Direction.DOWN)
                                    .observations(ImmutableMap.of(MAY, 1.0, TODAY.plusDays(1), 9.0)))
                            .isWorse(0.1))
                    .isFalse();
        }

        @Test
        void notWithoutADirectionOrFigures() {
            assertThat(of(failures().observations(ImmutableMap.of(MAY, 1.0, JULY, 9.0)))
                            .isWorse(0.1))
                    .isFalse();
            assertThat(of(failures().direction(Direction.DOWN)).isWorse(0.1)).isFalse();
        }
    }

    @Nested
    class IsBeyond {
        @ParameterizedTest(name = "{0} with limit {1}, at {2}: {3}")
        @CsvSource({
            "DOWN, 10, 10, false",
            "DOWN, 10, 10.1, true",
            "UP, 10, 10, false",
            "UP, 10, 9.9, true",
        })
        void onTheWrongSideOfTheLimit(Direction direction, double limit, double last, boolean beyond) {
            assertThat(of(failures().direction(direction).limit(limit).observations(ImmutableMap.of(JULY, last)))
                            .isBeyond())
                    .isEqualTo(beyond);
        }

        @Test
        void decidesInPlaceOfTheFirstValue() {
            GuardrailReading reading = of(
                    failures().direction(Direction.DOWN).limit(20).observations(ImmutableMap.of(MAY, 1.0, JULY, 19.0)));
            assertThat(reading.isBeyond()).isFalse();
            assertThat(reading.isWorse(0.5)).isFalse();
            assertThat(of(failures().limit(20).observations(ImmutableMap.of(JULY, 1.0)))
                            .isObservedOnce())
                    .isFalse();
        }

        @Test
        void notWithoutADirectionOrFigures() {
            assertThat(of(failures().limit(20).observations(ImmutableMap.of(JULY, 21.0)))
                            .isBeyond())
                    .isFalse();
            assertThat(of(failures().limit(20).direction(Direction.DOWN)).isBeyond())
                    .isFalse();
            assertThat(of(failures().direction(Direction.DOWN).observations(ImmutableMap.of(JULY, 21.0)))
                            .isBeyond())
                    .isFalse();
        }
    }

    @Test
    void countsTheObservationsOfThePast() {
        assertThat(of(failures()).isUnobserved()).isTrue();
        assertThat(of(failures().observations(ImmutableMap.of(TODAY.plusDays(1), 1.0)))
                        .isUnobserved())
                .isTrue();
        assertThat(of(failures().observations(ImmutableMap.of(JULY, 1.0, TODAY.plusDays(1), 1.0)))
                        .isObservedOnce())
                .isTrue();
        assertThat(of(failures().observations(ImmutableMap.of(MAY, 1.0, JULY, 1.0)))
                        .isObservedOnce())
                .isFalse();
    }

    @Test
    void isThatOfGuardrailsAlone() {
        Strategy plan = Strategy.builder("plan")
                .indicators(List.of(
                        Indicator.builder("target").role(IndicatorRole.TARGET).build(),
                        failures().build(),
                        Indicator.builder("silent").build()))
                .build();
        assertThat(GuardrailReading.all(plan, TODAY))
                .extracting(GuardrailReading::indicator)
                .containsExactly("failures");
        assertThat(GuardrailReading.all(Strategy.builder("plan").build(), TODAY))
                .isEmpty();
    }
}
