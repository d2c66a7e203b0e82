package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EarnedScheduleTest {
    /**
     * The project with a late finish of Lipke's "Schedule is Different" (2003), month by month, in thousands of dollars: planned
     * for 12 months, finished after 15. His tables give SV and SPI in money, which the first test computes from these
     * figures again; the earned schedule is computed by hand from his formula.
     */
    @Nested
    class OfAPublishedProject {
        private static final double[] PLANNED = {105, 200, 515, 845, 1175, 1475, 1805, 2135, 2435, 2665, 2760, 2823};
        private static final double[] EARNED = {
            95, 180, 470, 770, 1065, 1315, 1610, 1900, 2150, 2275, 2425, 2555, 2695, 2770, 2823
        };
        private static final double[] INDEX_IN_MONEY = {
            0.90, 0.90, 0.91, 0.91, 0.91, 0.89, 0.89, 0.89, 0.88, 0.85, 0.88, 0.91, 0.95, 0.98, 1.00
        };

        private EarnedSchedule after(int months) {
            return EarnedSchedule.of(ImmutableDoubleArray.copyOf(PLANNED), EARNED[months - 1], months);
        }

        @Test
        void hasThePublishedIndexInMoney() {
            for (int month = 1; month <= 15; month++) {
                double planned = PLANNED[Math.min(month, 12) - 1];
                assertThat(EARNED[month - 1] / planned)
                        .as("month %s", month)
                        .isCloseTo(INDEX_IN_MONEY[month - 1], within(0.0051));
            }
        }

        /** 1315 lies between 1175 of month 5 and 1475 of month 6: 5 + 140 / 300. */
        @Test
        void isFiveMonthsAndAPartAfterSix() {
            EarnedSchedule schedule = after(6);

            assertThat(schedule.earned()).isCloseTo(5.4667, within(0.0001));
            assertThat(schedule.variance()).isCloseTo(-0.5333, within(0.0001));
            assertThat(schedule.index()).isCloseTo(0.9111, within(0.0001));
            assertThat(schedule.estimateAtCompletion()).isCloseTo(13.1707, within(0.0001));
        }

        /** 95 of the 105 of the first month. */
        @Test
        void isAPartOfTheFirstMonthAfterOne() {
            assertThat(after(1).earned()).isCloseTo(0.9048, within(0.0001));
        }

        /** 2275 lies between 2135 of month 8 and 2435 of month 9: 8 + 140 / 300. */
        @Test
        void isBehindByMoreThanAMonthAndAHalfAfterTen() {
            assertThat(after(10).earned()).isCloseTo(8.4667, within(0.0001));
            assertThat(after(10).index()).isCloseTo(0.8467, within(0.0001));
        }

        /** At its end the index in money is 1, as if it had been on time; this one tells of the three months. */
        @Test
        void stillShowsTheDelayAtItsEnd() {
            assertThat(after(15).earned()).isEqualTo(12);
            assertThat(after(15).variance()).isEqualTo(-3);
            assertThat(after(15).index()).isEqualTo(0.8);
            assertThat(after(15).estimateAtCompletion()).isEqualTo(15);
        }
    }

    private static EarnedSchedule of(double earned, double actual, double... planned) {
        return EarnedSchedule.of(ImmutableDoubleArray.copyOf(planned), earned, actual);
    }

    @Test
    void isTheTimeThatHasPassedIfAllGoesByThePlan() {
        assertThat(of(20, 2, 10, 20, 30)).isEqualTo(new EarnedSchedule(2, 2, 3));
        assertThat(of(15, 1.5, 10, 20, 30).index()).isEqualTo(1);
    }

    @Test
    void goesOnToTheEndOfABreakThatThePlanHas() {
        assertThat(of(10, 2, 10, 10, 10, 20).earned()).isEqualTo(3);
        assertThat(of(9.9, 2, 10, 10, 10, 20).earned()).isCloseTo(0.99, within(1e-9));
    }

    @Test
    void isNothingBeforeAnythingIsEarned() {
        assertThat(of(0, 2, 10, 20).earned()).isZero();
        assertThat(of(0, 2, 10, 20).estimateAtCompletion()).isInfinite();
    }

    @Test
    void isNeverMoreThanThePlan() {
        assertThat(of(31, 2, 10, 20, 30).earned()).isEqualTo(3);
    }

    @Test
    void isBelowALimitByMoreThanRounding() {
        assertThat(of(0.1 + 0.1 + 0.1, 1, 0.3, 1).isBelow(1)).isFalse();
        assertThat(new EarnedSchedule(0.9, 1, 2).isBelow(0.9)).isFalse();
        assertThat(new EarnedSchedule(0.8999, 1, 2).isBelow(0.9)).isTrue();
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, 1, 3, 2)).withMessageContaining("must not fall");
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, 0, 3)).withMessageContaining("actual time");
        assertThatIllegalArgumentException().isThrownBy(() -> of(-1, 1, 3)).withMessageContaining("earned value");
        assertThatIllegalArgumentException().isThrownBy(() -> new EarnedSchedule(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new EarnedSchedule(3, 1, 2));
    }
}
