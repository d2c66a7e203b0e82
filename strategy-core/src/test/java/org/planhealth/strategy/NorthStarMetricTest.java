package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NorthStarMetricTest {
    @Nested
    class Missing {
        @Test
        void isWhatIsNotStatedInOrder() {
            assertThat(NorthStarMetric.builder().build().missing())
                    .containsExactly("unit", "baseline", "target", "due date");
            assertThat(NorthStarMetric.builder()
                            .unit("minutes")
                            .target(10)
                            .build()
                            .missing())
                    .containsExactly("baseline", "due date");
        }

        @Test
        void isNothingIfAllIsStatedEvenZero() {
            assertThat(NorthStarMetric.builder()
                            .unit("outages")
                            .baseline(12)
                            .target(0)
                            .due(parse("2027-06-30"))
                            .build()
                            .missing())
                    .isEmpty();
        }
    }
}
