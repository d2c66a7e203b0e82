package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SponsorLevelTest {
    @ParameterizedTest
    @CsvSource({"EXECUTIVE, 3", "DIRECTOR, 2", "MANAGER, 1"})
    void hasARank(SponsorLevel level, int rank) {
        assertThat(level.rank()).isEqualTo(rank);
        assertThat(SponsorLevel.ofRank(rank)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1})
    void refusesAnotherRank(int rank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SponsorLevel.ofRank(rank))
                .withMessage("the rank of a sponsor must be 3 (executive), 2 (director) or 1 (manager), was %s", rank);
    }

    @Test
    void coversEveryLevel() {
        assertThat(SponsorLevel.values()).extracting(SponsorLevel::rank).containsExactly(3, 2, 1);
    }
}
