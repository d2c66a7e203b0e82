package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.history;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The day is 2026-08-03. */
class PaceSpanTest {
    private static PaceSpan fastest(double... daysAndDone) {
        return PaceSpan.fastest(StageProgress.points(history(100, daysAndDone)));
    }

    @Nested
    class Fastest {
        @Test
        void isTheWholeOrTheLastNinetyTwoDays() {
            assertThat(fastest(0, 0, 208, 10, 300, 60)).isEqualTo(new PaceSpan(TODAY.minusDays(92), TODAY, 50, 40));
            assertThat(fastest(0, 0, 208, 58, 300, 60)).isEqualTo(new PaceSpan(TODAY.minusDays(300), TODAY, 60, 40));
        }

        @Test
        void takesFourWeeks() {
            assertThat(fastest(0, 0, 27, 10)).isNull();
            assertThat(fastest(0, 0, 28, 10)).isNotNull();
            assertThat(fastest(0, 5)).isNull();
            assertThat(fastest(0, 0, 273, 50, 300, 99).from())
                    .as("27 days are too few to be a pace of their own")
                    .isEqualTo(TODAY.minusDays(300));
        }

        @Test
        void hasAPacePerWeek() {
            assertThat(fastest(0, 0, 28, 10).perWeek()).isEqualTo(2.5);
            assertThat(fastest(0, 10, 28, 0).perWeek()).isEqualTo(-2.5);
        }
    }

    @Nested
    class NeededPace {
        private final PaceSpan one = fastest(0, 0, 40, 40);

        @Test
        void isWhatIsLeftByTheDaysLeftAndThePace() {
            assertThat(one.neededFrom(TODAY, TODAY.plusDays(60))).isEqualTo(1, within(1e-9));
            assertThat(one.neededFrom(TODAY, TODAY.plusDays(30))).isEqualTo(2, within(1e-9));
            assertThat(one.neededFrom(TODAY, TODAY.plusDays(120))).isEqualTo(0.5, within(1e-9));
        }

        @Test
        void takesTheWorkToHaveGoneOnSinceTheLastEntry() {
            assertThat(one.neededFrom(TODAY.plusDays(30), TODAY.plusDays(40)))
                    .as("30 of the 60 are left, in 10 days")
                    .isEqualTo(3, within(1e-9));
            assertThat(one.neededFrom(TODAY.plusDays(90), TODAY.plusDays(91))).isZero();
        }

        @Test
        void isNotKnownOfADueDateThatHasComeOrWithoutAPace() {
            assertThat(one.neededFrom(TODAY, TODAY)).isNull();
            assertThat(fastest(0, 5, 28, 5).neededFrom(TODAY, TODAY.plusDays(9)))
                    .isNull();
            assertThat(fastest(0, 0, 28, 1e-320).neededFrom(TODAY, TODAY.plusDays(9)))
                    .as("no finite number of times")
                    .isNull();
        }
    }
}
