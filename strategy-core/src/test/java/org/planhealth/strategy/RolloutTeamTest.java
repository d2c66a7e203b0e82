package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RolloutTeamTest {
    @Nested
    class IsFinished {
        private final RolloutTeam.Builder ads = RolloutTeam.builder("ads");

        @Test
        void holdsIfAllUnitsAreDone() {
            assertThat(ads.done(99).total(100).build().isFinished()).isFalse();
            assertThat(ads.done(100).total(100).build().isFinished()).isTrue();
        }

        @Test
        void doesNotHoldIfAFigureIsMissing() {
            assertThat(RolloutTeam.builder("ads").done(100).build().isFinished())
                    .isFalse();
            assertThat(RolloutTeam.builder("ads").total(0).build().isFinished()).isFalse();
        }
    }
}
