package org.planhealth.strategy;

import static java.time.LocalDate.parse;
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

    @Nested
    class HasCommitted {
        @Test
        void holdsFromTheDayOn() {
            Sponsor sponsor = Sponsor.builder().committedOn(parse("2026-08-03")).build();

            assertThat(sponsor.hasCommitted(parse("2026-08-02"))).isFalse();
            assertThat(sponsor.hasCommitted(parse("2026-08-03"))).isTrue();
            assertThat(sponsor.hasCommitted(parse("2026-08-04"))).isTrue();
        }

        @Test
        void doesNotHoldWithoutADay() {
            assertThat(Sponsor.builder().build().hasCommitted(parse("2026-08-03")))
                    .isFalse();
        }
    }
}
