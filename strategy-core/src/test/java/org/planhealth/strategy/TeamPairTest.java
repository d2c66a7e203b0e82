package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TeamPairTest {
    @Nested
    class Of {
        @Test
        void isTheSamePairWhicheverTeamIsNamedFirst() {
            assertThat(TeamPair.of("search", "ads")).isEqualTo(TeamPair.of("ads", "search"));
        }

        @Test
        void putsTheSmallerIdFirst() {
            assertThat(TeamPair.of("search", "ads").first()).isEqualTo("ads");
            assertThat(TeamPair.of("search", "ads").second()).isEqualTo("search");
        }

        @Test
        void refusesOneTeamTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TeamPair.of("ads", "ads"))
                    .withMessage("a pair must be two different teams in id order, was ads and ads");
        }
    }

    @Nested
    class Constructor {
        @Test
        void refusesTheGreaterIdFirst() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TeamPair("search", "ads"))
                    .withMessage("a pair must be two different teams in id order, was search and ads");
        }
    }

    @Nested
    class Id {
        @Test
        void joinsTheTwoIds() {
            assertThat(TeamPair.of("search", "ads").id()).isEqualTo("ads+search");
        }
    }

    @Nested
    class CompareTo {
        @Test
        void ordersByTheFirstTeamAndThenByTheSecond() {
            assertThat(TeamPair.of("ads", "search"))
                    .isLessThan(TeamPair.of("mail", "maps"))
                    .isGreaterThan(TeamPair.of("ads", "mail"))
                    .isEqualByComparingTo(TeamPair.of("search", "ads"));
        }
    }
}
