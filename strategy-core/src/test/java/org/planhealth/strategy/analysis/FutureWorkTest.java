package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.primitives.ImmutableDoubleArray;
import java.time.temporal.ChronoUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.analysis.FutureWork.Relief;

class FutureWorkTest {
    private static final double[] SHRINKING = {800, 640, 512, 409.6, 327.68, 262.144};

    private static RemainingWork left(double... left) {
        return every(7, left);
    }

    private static RemainingWork every(int days, double... left) {
        double total = DoubleStream.of(left).max().orElseThrow();
        return RemainingWork.of(StageProgress.points(weekly(
                        days,
                        IntStream.range(0, left.length)
                                .mapToObj(i -> new double[] {total - left[i], total})
                                .toArray(double[][]::new)))
                .entrySet()
                .asList());
    }

    private static ForecastMethod only(int power) {
        double[] prior = new double[5];
        prior[power] = 1;
        return new ForecastMethod(ImmutableDoubleArray.copyOf(prior), 0, Double.POSITIVE_INFINITY, 1, false);
    }

    private static ForecastMethod trusting(double trust) {
        return new ForecastMethod(ImmutableDoubleArray.of(1, 1, 1, 1, 1), trust, Double.POSITIVE_INFINITY, 1, false);
    }

    @Nested
    class ThePower {
        @Test
        void ofOneTakesOffTheSameShare() {
            assertThat(new FutureWork(left(SHRINKING), only(4)).leftAfter(3, 10))
                    .containsOnly(new double[] {0.8 * 0.8 * 0.8 * 262.144 / 800}, within(1e-12));
        }

        @Test
        void ofZeroTakesOffAsMuchAsBefore() {
            RemainingWork even = left(100, 90, 80, 70, 60, 50);

            assertThat(new FutureWork(even, only(0)).leftAfter(3, 10)).containsOnly(new double[] {0.2}, within(1e-12));
        }

        @ParameterizedTest
        @CsvSource({"0, 1", "1, 2", "2, 3", "3, 4"})
        void thatIsHigherIsLaterIfThePaceWasEven(int lower, int higher) {
            RemainingWork even = left(100, 90, 80, 70, 60, 50);

            assertThat(median(even, only(lower))).isLessThan(median(even, only(higher)));
        }

        @Test
        void isChosenByTheHistoryIfThatIsTrusted() {
            // What shrinks by the same share each month says that the pace goes with what is left.
            RemainingWork shrinking = every(
                    31,
                    IntStream.range(0, 20)
                            .mapToDouble(i -> 1_000 * Math.pow(0.85, i))
                            .toArray());

            assertThat(median(shrinking, trusting(1))).isGreaterThan(median(shrinking, trusting(0)));
        }

        private long median(RemainingWork work, ForecastMethod method) {
            return ChronoUnit.DAYS.between(
                    TODAY, new FutureWork(work, method).finish(TODAY, 501).nth(251));
        }
    }

    @Nested
    class TheDraws {
        /** Months of 10, but for one of 100 at the start. */
        private final RemainingWork changed = every(31, 1_000, 900, 890, 880, 870, 860, 850, 840, 830, 820, 810);

        @Test
        void areFairWithoutAHalfLife() {
            // A tenth of the months did 100, the others 10: 19 a month in the mean.
            assertThat(mean(only(0))).isCloseTo(810 - 4 * 19, within(1.5));
        }

        @Test
        void favorNewerStepsByTheHalfLife() {
            ForecastMethod newer = new ForecastMethod(ImmutableDoubleArray.of(1, 0, 0, 0, 0), 0, 0.5, 1, false);

            assertThat(mean(newer)).isGreaterThan(810 - 4 * 11.5);
        }

        @Test
        void areMoreUncertainIfTheWeightsAre() {
            ForecastMethod learning =
                    new ForecastMethod(ImmutableDoubleArray.of(1, 0, 0, 0, 0), 0, Double.POSITIVE_INFINITY, 1, true);

            // Of n months, the sum of m draws varies by the variance times m (m + n) / (n + 1), and not by m times it.
            assertThat(variance(only(0))).isCloseTo(4 * 729, within(150.0));
            assertThat(variance(learning)).isCloseTo(729 * 4 * 14 / 11.0, within(200.0));
        }

        @Test
        void keepStepsTogetherInBlocks() {
            ForecastMethod blocks =
                    new ForecastMethod(ImmutableDoubleArray.of(1, 0, 0, 0, 0), 0, Double.POSITIVE_INFINITY, 1, false);
            ForecastMethod three =
                    new ForecastMethod(ImmutableDoubleArray.of(1, 0, 0, 0, 0), 0, Double.POSITIVE_INFINITY, 3, false);
            RemainingWork swaying = every(31, 1_000, 900, 800, 700, 700, 700, 700, 600, 500, 400);

            assertThat(variance(swaying, 3, three)).isGreaterThan(1.5 * variance(swaying, 3, blocks));
        }

        private double mean(ForecastMethod method) {
            return 1_000
                    * DoubleStream.of(new FutureWork(changed, method).leftAfter(4, 20_000))
                            .average()
                            .orElseThrow();
        }

        private double variance(ForecastMethod method) {
            return variance(changed, 4, method);
        }

        private double variance(RemainingWork work, int periods, ForecastMethod method) {
            double[] left = new FutureWork(work, method).leftAfter(periods, 40_000);
            double mean = DoubleStream.of(left).average().orElseThrow();
            return 1e6
                    * DoubleStream.of(left)
                            .map(one -> (one - mean) * (one - mean))
                            .average()
                            .orElseThrow();
        }
    }

    @Nested
    class Relieved {
        private final FutureWork even = new FutureWork(left(100, 90, 80, 70, 60, 50), only(0));

        private static Relief evenly(double share, double days) {
            return day -> share * Math.min(1, day / days);
        }

        @Test
        void ofWorkAtOnceItEndsWhenTheRestIsDone() {
            assertThat(even.finish(TODAY, 9, evenly(0.2, 1)).nth(9)).isEqualTo(TODAY.plusDays(21));
        }

        @Test
        void ofWorkOverTimeItEndsWhenBothAreDone() {
            // 50 at 10 a week; another 10 a week for two weeks: 20 + 20, and then a week of 10.
            assertThat(even.finish(TODAY, 9, evenly(0.2, 14)).nth(9)).isEqualTo(TODAY.plusDays(21));
            // Another 5 a week, for ten weeks: 15 a week.
            assertThat(even.finish(TODAY, 9, evenly(0.5, 70)).nth(9)).isEqualTo(TODAY.plusDays(24));
        }

        @Test
        void ofNothingItIsAsBefore() {
            assertThat(even.finish(TODAY, 9, evenly(0, 70))).isEqualTo(even.finish(TODAY, 9));
        }
    }

    /** A future is given up only where no pace that was ever seen could end it in time. */
    @Test
    void isFollowedToAnEndNearTheTenthYear() {
        RemainingWork slow = every(31, 1_000, 988.8, 977.6, 966.4, 955.2, 944);

        assertThat(new FutureWork(slow, only(1)).finish(TODAY, 9).nth(9))
                .isBetween(TODAY.plusDays(3_400), TODAY.plusDays(3_627));
    }

    @Test
    void growsToThreeTimesTheMostAtMost() {
        FutureWork growing = new FutureWork(every(31, 400, 400, 400, 400, 400, 400, 600), only(0));

        assertThat(DoubleStream.of(growing.leftAfter(100, 50)).max()).hasValue(3);
    }
}
