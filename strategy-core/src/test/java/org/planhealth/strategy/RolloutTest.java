package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RolloutTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Nested
    class History {
        @Test
        void holdsAsMuchAsItsTeamsHaveDone() {
            assertThat(all(MAY, 7.0, row("ads", MAY, 3.0), row("mail", MAY, 4.0))
                            .history())
                    .containsOnlyKeys(MAY);
        }

        @Test
        void refusesLessThanItsTeamsHaveDone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> all(MAY, 7.0, row("ads", MAY, 3.5), row("mail", MAY, 4.0)))
                    .withMessage("its teams have done 7.5 on 2026-05-04, more than the 7 of its history");
        }

        @Test
        void refusesADayOfNothingAtAllButARowMayHaveOne() {
            RolloutCount nothing = new RolloutCount(0.0, 0.0);
            RolloutTeam idle = RolloutTeam.builder("ads")
                    .done(0)
                    .total(0)
                    .history(ImmutableMap.of(MAY, nothing))
                    .build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rollout.builder()
                            .history(ImmutableMap.of(MAY, nothing))
                            .build())
                    .withMessage("expected a total above 0 in the history of a rollout, was 0");
            assertThat(Rollout.builder().teams(idle).build().teams()).containsExactly(idle);
        }

        @Test
        void isComparedOnlyDayByDayAndWithFiguresThatAreStated() {
            assertThat(all(MAY, 3.0, row("ads", JUNE, 3.5)).teams()).hasSize(1);
            assertThat(all(MAY, null, row("ads", MAY, 3.5)).teams()).hasSize(1);
            assertThat(all(MAY, 3.0, row("ads", MAY, null)).teams()).hasSize(1);
            assertThat(all(MAY, 3.0, RolloutTeam.builder("ads").done(9).build()).teams())
                    .hasSize(1);
        }

        private static Rollout all(LocalDate day, @Nullable Double done, RolloutTeam... teams) {
            return Rollout.builder()
                    .teams(teams)
                    .history(ImmutableMap.of(day, new RolloutCount(done, 40.0)))
                    .build();
        }

        private static RolloutTeam row(String team, LocalDate day, @Nullable Double done) {
            return RolloutTeam.builder(team)
                    .history(ImmutableMap.of(day, new RolloutCount(done, 20.0)))
                    .build();
        }
    }

    @Nested
    class Count {
        @Test
        void mayBeAllOfTheTotal() {
            assertThat(new RolloutCount(10.5, 10.5).done()).isEqualTo(10.5);
            assertThat(new RolloutCount(0.0, 0.0).total()).isZero();
        }

        @Test
        void refusesMoreDoneThanTheTotal() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RolloutCount(12.0, 10.5))
                    .withMessage("12 done is more than the total, 10.5");
        }
    }
}
