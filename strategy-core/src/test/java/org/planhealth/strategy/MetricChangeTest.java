package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricChangeTest {
    @Nested
    class Relative {
        @Test
        void isAFractionOfTheFigure() {
            assertThat(MetricChange.relative(-0.1)).isEqualTo(new MetricChange(-0.1, true));
        }
    }

    @Nested
    class Absolute {
        @Test
        void isAnAmountInTheUnitOfTheFigure() {
            assertThat(MetricChange.absolute(-5000)).isEqualTo(new MetricChange(-5000, false));
        }
    }

    @Nested
    class Constructor {
        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void refusesAnAmountThatIsNotFinite(double amount) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MetricChange.relative(amount))
                    .withMessage("a change must be finite, was %s", amount);
        }
    }
}
