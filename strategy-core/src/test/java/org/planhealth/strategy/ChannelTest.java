package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChannelTest {
    @Nested
    class IsAtLeastEvery {
        private final Channel.Builder channel = Channel.builder(TeamPair.of("ads", "search"));

        @Test
        void holdsUpToThatManyDays() {
            assertThat(channel.cadenceDays(7).build().isAtLeastEvery(14)).isTrue();
            assertThat(channel.cadenceDays(14).build().isAtLeastEvery(14)).isTrue();
            assertThat(channel.cadenceDays(15).build().isAtLeastEvery(14)).isFalse();
        }

        @Test
        void doesNotHoldIfTheCadenceIsNotStated() {
            assertThat(channel.build().isAtLeastEvery(14)).isFalse();
        }
    }
}
