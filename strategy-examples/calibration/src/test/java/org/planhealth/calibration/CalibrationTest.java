package org.planhealth.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableIntArray;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    private static final int RUNS = 500;

    /** They do not slow down, as real migrations do, so the date is late for them on purpose. */
    @Nested
    class TheDateAt85PercentOfTeamsThatStayAsTheyAre {
        @ParameterizedTest(name = "with {0} weeks of history")
        @ValueSource(ints = {5, 8, 12, 20, 52})
        void holdsNearlyAlways(int known) {
            Calibration result = Calibration.ofAll(known, 12, RUNS);

            assertThat(result.trials()).isEqualTo(720);
            assertThat(result.forecastRate()).isBetween(0.95, 1.0);
            assertThat(result.withoutDate()).isLessThan(0.2);
        }

        @Test
        void wouldNotHoldWithAPlainBootstrap() {
            assertThat(Calibration.ofAll(5, 12, RUNS).bootstrapRate()).isLessThan(0.78);
        }
    }

    @Nested
    class ASimulatedTeam {
        @ParameterizedTest(name = "of mean {0} and dispersion {1}")
        @CsvSource({"2, 0.5", "5, 3", "20, 10"})
        void hasTheMeanAndTheVarianceOfItsDistribution(double mean, double dispersion) {
            Random random = new Random(1);
            SimulatedTeam team = new SimulatedTeam(mean, dispersion);
            double[] weeks = IntStream.range(0, 200_000)
                    .mapToDouble(week -> team.week(random))
                    .toArray();
            double average = IntStream.range(0, weeks.length)
                    .mapToDouble(i -> weeks[i])
                    .average()
                    .orElseThrow();
            double variance = IntStream.range(0, weeks.length)
                    .mapToDouble(i -> (weeks[i] - average) * (weeks[i] - average))
                    .average()
                    .orElseThrow();

            assertThat(average).isCloseTo(mean, within(0.02 * mean));
            assertThat(variance)
                    .isCloseTo(mean + mean * mean / dispersion, within(0.04 * (mean + mean * mean / dispersion)));
        }
    }

    @Nested
    class ASimulatedRollout {
        @Test
        void holdsIfTheWorkIsDoneByTheDate() {
            ImmutableIntArray even = ImmutableIntArray.of(10, 10, 10, 10, 10);
            LocalDate tenWeeks = LocalDate.of(2024, 1, 1).plusWeeks(15);

            assertThat(new SimulatedRollout(even, 100, 10).holds(tenWeeks)).isTrue();
            assertThat(new SimulatedRollout(even, 100, 10).holds(tenWeeks.minusWeeks(1)))
                    .isFalse();
            assertThat(new SimulatedRollout(even, 100, 10).holdsBootstrap(RUNS, new Random(1)))
                    .isTrue();
            assertThat(new SimulatedRollout(even, 100, 11).holdsBootstrap(RUNS, new Random(1)))
                    .isFalse();
        }

        @Test
        void doesNotHoldIfThereIsNoDate() {
            SimulatedRollout standing =
                    new SimulatedRollout(ImmutableIntArray.of(0, 0, 0, 0, 0), 100, SimulatedRollout.NEVER);

            assertThat(standing.forecast(RUNS)).isNull();
            assertThat(standing.holds(standing.forecast(RUNS))).isFalse();
        }
    }

    @Test
    void printsOneRowForEachHistoryAndLength() {
        assertThat(printed()).startsWith("""
                        How often the date at 85 percent holds, over teams that stay as they are

                        weeks of  weeks of        date        no      plain
                        """).hasLineCount(4 + 5 * 7 + 3 + 5);
        assertThat(printed()).isEqualTo(printed());
    }

    private static String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CalibrationMain.print(1, 50, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
