package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.history;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.RolloutCount;

class RemainingWorkTest {
    private static RemainingWork of(ImmutableSortedMap<LocalDate, RolloutCount> history) {
        return RemainingWork.of(StageProgress.points(history).entrySet().asList());
    }

    private static RemainingWork ofLeft(int days, double... left) {
        return of(weekly(
                days,
                IntStream.range(0, left.length)
                        .mapToObj(i -> new double[] {1_000 - left[i], 1_000})
                        .toArray(double[][]::new)));
    }

    @Nested
    class AStep {
        @Test
        void isAMonth() {
            RemainingWork work = ofLeft(
                    7, IntStream.range(0, 40).mapToDouble(i -> 1_000 - 7 * i).toArray());

            assertThat(work.period()).isEqualTo(365.25 / 12);
            assertThat(work.levels().length()).isEqualTo(1 + 8);
            // 39 weeks of 7 are 273; a month of them 30.4375.
            assertThat(work.now() * work.most()).isCloseTo(727, within(1e-9));
            assertThat(work.levels().get(7) * work.most()).isCloseTo(727 + 30.4375, within(1e-9));
        }

        @Test
        void isAFifthOfAShortHistory() {
            assertThat(ofLeft(7, 100, 90, 80, 70, 60, 50).period()).isEqualTo(7);
            assertThat(ofLeft(7, 100, 90, 80, 70, 60, 50).levels().length()).isEqualTo(6);
        }

        @Test
        void isAsLongAsTheMedianEntry() {
            assertThat(ofLeft(91, 100, 90, 80, 70, 60, 50, 40).period()).isEqualTo(91);
        }

        @Test
        void fallsEvenlyBetweenEntries() {
            // A unit a day, entered after 7, 7, 7, 14 and 28 days: 12.6 in each fifth of 63 days.
            RemainingWork work = of(history(100, new double[] {0, 0, 7, 7, 14, 14, 21, 21, 35, 35, 63, 63}));

            assertThat(work.period()).isEqualTo(12.6);
            assertThat(work.levels().get(0) - work.levels().get(1)).isCloseTo(0.126, within(1e-9));
            assertThat(work.levels().get(4) - work.levels().get(5)).isCloseTo(0.126, within(1e-9));
        }
    }

    @Nested
    class TheHistoryThatCounts {
        @Test
        void startsAtTheMostThatWasLeft() {
            RemainingWork work = ofLeft(31, 500, 600, 700, 800, 700, 600, 500, 400, 300, 200);

            assertThat(work.most()).isEqualTo(800);
            assertThat(work.levels().length()).isEqualTo(7);
            assertThat(work.levels().get(0)).isEqualTo(1);
        }

        @Test
        void hasFiveStepsAtLeast() {
            RemainingWork work = ofLeft(31, 300, 400, 500, 600, 700, 800, 900, 890);

            assertThat(work.levels().length()).isEqualTo(6);
            assertThat(work.most()).isEqualTo(900);
            assertThat(work.levels().get(0)).isEqualTo(500 / 900.0);
        }
    }

    @Nested
    class NothingIsLeft {
        @Test
        void belowHalfAUnitOfWhatIsCounted() {
            assertThat(ofLeft(7, 100, 90, 80, 70, 60, 50).nothing()).isEqualTo(0.5 / 100);
        }

        @Test
        void belowAThousandthOfWhatIsMeasured() {
            assertThat(ofLeft(7, 99.5, 90, 80, 70, 60, 50).nothing()).isEqualTo(0.001);
        }

        @Test
        void belowHalfOfWhatIsLeftInAnyCase() {
            assertThat(ofLeft(7, 99.5, 90, 80, 70, 60, 0.01).nothing()).isCloseTo(0.01 / 99.5 / 2, within(1e-12));
        }
    }

    @Nested
    class OneLeap {
        @Test
        void didOverTwoThirds() {
            assertThat(ofLeft(31, 100, 95, 95, 35, 30, 30).isOneLeap()).isTrue(); // 60 of 70
            assertThat(ofLeft(31, 100, 92, 80, 31, 30, 30).isOneLeap()).isTrue(); // 49 of 70
            assertThat(ofLeft(31, 100, 90, 80, 21, 10, 10).isOneLeap()).isFalse(); // 59 of 90
        }

        @Test
        void isNoneOfWorkThatHasHardlyBegun() {
            assertThat(ofLeft(31, 100, 100, 100, 91, 91, 91).isOneLeap()).isFalse();
            assertThat(ofLeft(31, 100, 100, 100, 89, 89, 89).isOneLeap()).isTrue();
        }

        @Test
        void countsNothingThatWasUndone() {
            // What came back does not make the leap smaller.
            assertThat(ofLeft(31, 100, 100, 100, 20, 25, 35).isOneLeap()).isTrue();
        }
    }

    @Test
    void endsWithTheLastEntry() {
        assertThat(ofLeft(7, 100, 90, 80, 70, 60, 50).last()).isEqualTo(TODAY);
    }
}
