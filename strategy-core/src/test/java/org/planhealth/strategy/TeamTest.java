package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TeamTest {
    @Nested
    class Constructor {
        @Test
        void refusesTheIdThatMeansEveryTeam() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Team.builder("all").build())
                    .withMessage("a team may not be called 'all': an ask to 'all' means every team");
        }
    }
}
