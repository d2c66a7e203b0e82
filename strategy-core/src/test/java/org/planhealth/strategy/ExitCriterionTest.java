package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExitCriterionTest {
    @Nested
    class IsDecidable {
        @Test
        void holdsWithIndicatorOperatorAndValue() {
            assertThat(ExitCriterion.builder()
                            .indicator("latency")
                            .operator(ComparisonOperator.AT_MOST)
                            .value(100)
                            .build()
                            .isDecidable())
                    .isTrue();
        }

        @Test
        void doesNotHoldIfOneOfThemIsMissing() {
            assertThat(ExitCriterion.builder()
                            .operator(ComparisonOperator.AT_MOST)
                            .value(100)
                            .build()
                            .isDecidable())
                    .isFalse();
            assertThat(ExitCriterion.builder()
                            .indicator("latency")
                            .value(100)
                            .build()
                            .isDecidable())
                    .isFalse();
            assertThat(ExitCriterion.builder()
                            .indicator("latency")
                            .operator(ComparisonOperator.AT_MOST)
                            .build()
                            .isDecidable())
                    .isFalse();
        }
    }
}
