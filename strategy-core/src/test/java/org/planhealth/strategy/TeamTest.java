package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TeamTest {
    @Nested
    class Constructor {
        @Test
        void refusesTheIdThatMeansEveryTeam() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Team.builder("all").build())
                    .withMessage("a team must not have the id 'all': an ask to 'all' goes to every team");
        }
    }

    @Nested
    class States {
        private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

        private static Team team(TeamMetric metric) {
            return Team.builder("ads").metrics(Map.of("spend", metric)).build();
        }

        @Test
        void holdsForAnyNumber() {
            assertThat(team(TeamMetric.of(0)).states("spend", TODAY)).isTrue();
        }

        @Test
        void doesNotHoldForAnotherMetricOrForNone() {
            assertThat(team(TeamMetric.of(5)).states("alerts", TODAY)).isFalse();
            assertThat(Team.builder("ads").build().states("spend", TODAY)).isFalse();
        }
    }
}
