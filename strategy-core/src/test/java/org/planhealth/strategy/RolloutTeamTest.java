package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RolloutTeamTest {
    @Nested
    class At {
        private final LocalDate may = LocalDate.of(2026, 5, 4);
        private final LocalDate june = LocalDate.of(2026, 6, 1);
        private final RolloutTeam.Builder ads = RolloutTeam.builder("ads")
                .history(ImmutableMap.of(may, new RolloutCount(3.0, 20.0), june, new RolloutCount(9.0, null)));

        @Test
        void hasTheFiguresOfTheNewestDayOfItsHistory() {
            assertThat(ads.build().at(june.minusDays(1)))
                    .isEqualTo(ads.done(3).total(20).build());
        }

        @Test
        void lacksWhatThatDayDoesNotState() {
            assertThat(ads.build().at(june).done()).isEqualTo(9);
            assertThat(ads.build().at(june).total()).isNull();
        }

        @Test
        void keepsWhatItStatesItself() {
            assertThat(ads.done(0).build().at(june).done()).isZero();
            assertThat(ads.total(30).build().at(june).total()).isEqualTo(30);
        }

        @Test
        void hasDoneAllOfATotalThatBecameLess() {
            assertThat(ads.done(21).build().at(may).done()).isEqualTo(20);
            assertThat(ads.done((Double) null).total(2).build().at(june).done()).isEqualTo(2);
        }

        @Test
        void isAsItWasBeforeItsHistory() {
            assertThat(ads.build().at(may.minusDays(1))).isEqualTo(ads.build());
            assertThat(RolloutTeam.builder("mail").build().at(june))
                    .isEqualTo(RolloutTeam.builder("mail").build());
        }
    }

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
