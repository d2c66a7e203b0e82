package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecipientsTest {
    @Nested
    class Includes {
        @Test
        void holdsForEveryTeamIfEveryoneIsAsked() {
            assertThat(Recipients.all().includes("search")).isTrue();
        }

        @Test
        void holdsForTheNamedTeamsAlone() {
            assertThat(Recipients.of("search", "ads").includes("ads")).isTrue();
            assertThat(Recipients.of("search", "ads").includes("mail")).isFalse();
        }

        @Test
        void holdsForNobodyIfNobodyIsNamed() {
            assertThat(Recipients.of().includes("search")).isFalse();
        }
    }

    @Nested
    class Of {
        @Test
        void keepsTheOrderOfThePlan() {
            assertThat(Recipients.of("search", "ads").teams()).containsExactly("search", "ads");
            assertThat(Recipients.of("search", "ads")).isNotEqualTo(Recipients.of("ads", "search"));
        }

        @Test
        void namesATeamOnceHoweverOftenItIsGiven() {
            assertThat(Recipients.of("search", "ads", "search")).isEqualTo(Recipients.of("search", "ads"));
        }

        @Test
        void isNotEveryoneForAnEmptyList() {
            assertThat(Recipients.of().everyone()).isFalse();
        }
    }

    @Nested
    class Constructor {
        @Test
        void refusesEveryoneAndAListTogether() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Recipients(true, ImmutableList.of("search")))
                    .withMessage("an ask goes to all or to a list of teams, not to both");
        }
    }
}
