package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SponsorTest {
    @Nested
    class LendsSupportTo {
        @Test
        void holdsForTheNamedInitiatives() {
            Sponsor sponsor = Sponsor.builder().supports("move-jobs").build();

            assertThat(sponsor.lendsSupportTo("move-jobs")).isTrue();
            assertThat(sponsor.lendsSupportTo("cheap-queries")).isFalse();
        }

        @Test
        void holdsForNoneIfNoneIsStated() {
            assertThat(Sponsor.builder().build().lendsSupportTo("move-jobs")).isFalse();
        }
    }
}
