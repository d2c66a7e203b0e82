package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhaseTest {
    private final Phase august = Phase.builder("august")
            .start(parse("2026-08-01"))
            .end(parse("2026-08-31"))
            .build();

    @Test
    void mayHoldItsFirstAndItsLastDay() {
        assertThat(august.mayHold(parse("2026-07-31"))).isFalse();
        assertThat(august.mayHold(parse("2026-08-01"))).isTrue();
        assertThat(august.mayHold(parse("2026-08-31"))).isTrue();
        assertThat(august.mayHold(parse("2026-09-01"))).isFalse();
    }

    @Test
    void mayHoldAnyDayOnTheSideOnWhichItStatesNone() {
        Phase begun = august.toBuilder().end(null).build();
        Phase ended = august.toBuilder().start(null).build();

        assertThat(begun.mayHold(parse("2099-01-01"))).isTrue();
        assertThat(begun.mayHold(parse("2026-07-31"))).isFalse();
        assertThat(ended.mayHold(parse("1999-01-01"))).isTrue();
        assertThat(ended.mayHold(parse("2026-09-01"))).isFalse();
    }

    @Test
    void isDatedIfBothDaysAreStated() {
        assertThat(august.isDated()).isTrue();
        assertThat(august.toBuilder().end(null).build().isDated()).isFalse();
        assertThat(august.toBuilder().start(null).build().isDated()).isFalse();
    }
}
