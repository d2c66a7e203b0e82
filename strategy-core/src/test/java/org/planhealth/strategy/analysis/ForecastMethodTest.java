package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.api.Test;

class ForecastMethodTest {
    private static final ImmutableDoubleArray PRIOR = ImmutableDoubleArray.of(1, 1, 1, 1, 1);

    @Test
    void refusesWhatIsNoMethod() {
        assertThatRefuses(ImmutableDoubleArray.of(1), 0.5, 12, 1, "prior must have 5 weights, had 1");
        assertThatRefuses(
                ImmutableDoubleArray.of(0, 0, 0, 0, 0),
                0.5,
                12,
                1,
                "prior must be at least 0 and not all 0, was [0.0, 0.0, 0.0, 0.0, 0.0]");
        assertThatRefuses(
                ImmutableDoubleArray.of(1, -1, 1, 1, 1),
                0.5,
                12,
                1,
                "prior must be at least 0 and not all 0, was [1.0, -1.0, 1.0, 1.0, 1.0]");
        assertThatRefuses(PRIOR, 1.1, 12, 1, "trust must be 0 to 1, was 1.1");
        assertThatRefuses(PRIOR, Double.NaN, 12, 1, "trust must be 0 to 1, was NaN");
        assertThatRefuses(PRIOR, 0.5, 0, 1, "halfLife must be above 0, was 0.0");
        assertThatRefuses(PRIOR, 0.5, 12, 0, "block must be 1 to 12, was 0");
        assertThatRefuses(PRIOR, 0.5, 12, 13, "block must be 1 to 12, was 13");
    }

    private static void assertThatRefuses(
            ImmutableDoubleArray prior, double trust, double halfLife, int block, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForecastMethod(prior, trust, halfLife, block, false))
                .withMessage(message);
    }
}
