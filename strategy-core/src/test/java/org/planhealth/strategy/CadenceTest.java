package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CadenceTest {
    @Test
    void isAtLeastADay() {
        Channel.Builder channel = Channel.builder(TeamPair.of("ads", "search"));
        Indicator.Builder indicator = Indicator.builder("pages");
        assertThat(channel.cadenceDays(1).build().cadenceDays()).isEqualTo(1);
        assertThat(indicator.cadenceDays(1).build().cadenceDays()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(channel.cadenceDays(0)::build)
                .withMessage("cadenceDays must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(indicator.cadenceDays(-7)::build)
                .withMessage("cadenceDays must be at least 1, was -7");
    }
}
