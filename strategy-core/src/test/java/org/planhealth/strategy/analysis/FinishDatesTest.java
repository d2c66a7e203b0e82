package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import org.junit.jupiter.api.Test;

/** Ten futures: two end on the day, five after ten days, one after twenty, two never. */
class FinishDatesTest {
    private final FinishDates finish = FinishDates.of(TODAY, new int[] {10, 0, -1, 10, 10, 20, 10, -1, 0, 10});

    @Test
    void namesTheFirstDayByWhichEnoughHaveEnded() {
        assertThat(finish.atChance(1)).isEqualTo(TODAY);
        assertThat(finish.atChance(20)).isEqualTo(TODAY);
        assertThat(finish.atChance(21)).isEqualTo(TODAY.plusDays(10));
        assertThat(finish.atChance(70)).isEqualTo(TODAY.plusDays(10));
        assertThat(finish.atChance(80)).isEqualTo(TODAY.plusDays(20));
        assertThat(finish.atChance(81)).isNull();
    }

    @Test
    void countsThoseThatHaveEndedByADay() {
        assertThat(finish.chanceBy(TODAY.minusDays(1))).isEqualTo(1 / 12.0);
        assertThat(finish.chanceBy(TODAY)).isEqualTo(3 / 12.0);
        assertThat(finish.chanceBy(TODAY.plusDays(9))).isEqualTo(3 / 12.0);
        assertThat(finish.chanceBy(TODAY.plusDays(10))).isEqualTo(8 / 12.0);
        assertThat(finish.chanceBy(TODAY.plusYears(100))).isEqualTo(9 / 12.0);
    }

    @Test
    void hasNoDayIfNoneEnds() {
        FinishDates never = FinishDates.of(TODAY, new int[] {-1, -1});

        assertThat(never.atChance(1)).isNull();
        assertThat(never.chanceBy(TODAY.plusYears(100))).isEqualTo(1 / 4.0);
        assertThat(never.runs()).isEqualTo(2);
    }

    @Test
    void refusesChancesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finish.atChance(0))
                .withMessage("percent must be 1 to 100, was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> finish.atChance(101));
    }
}
