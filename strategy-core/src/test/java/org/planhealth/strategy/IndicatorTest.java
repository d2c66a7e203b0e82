package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IndicatorTest {
    @Nested
    class LastValue {
        private final Indicator latency = Indicator.builder("latency")
                .observations(ImmutableMap.of(parse("2026-07-01"), 120.0, parse("2026-08-01"), 110.0))
                .build();

        @Test
        void isTheNewestUpToTheDay() {
            assertThat(latency.lastValue(parse("2026-07-31"))).contains(120.0);
            assertThat(latency.lastValue(parse("2026-08-01"))).contains(110.0);
        }

        @Test
        void isEmptyBeforeTheFirst() {
            assertThat(latency.lastValue(parse("2026-06-30"))).isEmpty();
        }

        @Test
        void isEmptyWithoutObservations() {
            assertThat(Indicator.builder("latency").build().lastValue(parse("2026-08-01")))
                    .isEmpty();
        }
    }
}
