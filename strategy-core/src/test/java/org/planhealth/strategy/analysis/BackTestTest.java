package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.analysis.StageProgress.Point;

class BackTestTest {
    private static BackTest ofMonths(int ahead, double total, double... months) {
        double[][] entries = new double[months.length + 1][];
        entries[0] = new double[] {0, total};
        for (int i = 0; i < months.length; i++) {
            entries[i + 1] = new double[] {entries[i][0] + months[i], total};
        }
        List<Map.Entry<LocalDate, Point>> history =
                StageProgress.points(weekly(31, entries)).entrySet().asList();
        return BackTest.of(history, RemainingWork.of(history), ahead, ForecastMethod.standard());
    }

    private static double[] even(int months) {
        double[] all = new double[months];
        Arrays.fill(all, 10);
        return all;
    }

    @Test
    void looksAsFarAheadAsItIsAsked() {
        // Of 21 entries, the sixth is 15 months of 31 days before the last: ten days from which 155 days can be looked
        // ahead.
        assertThat(ofMonths(155, 900, even(20))).isEqualTo(new BackTest(11, 11, 155));
        assertThat(ofMonths(310, 900, even(20))).isEqualTo(new BackTest(6, 6, 310));
    }

    @ParameterizedTest(name = "{0} days ahead: {2} of {1} held over {3} days")
    @CsvSource({"403, 3, 3, 403", "404, 3, 3, 403", "806, 3, 3, 403", "807, 0, 0, 0", "9999, 0, 0, 0"})
    void looksHalfAsFarIfTheHistoryIsTooShortAndElseNot(int ahead, int tests, int held, int days) {
        assertThat(ofMonths(ahead, 900, even(20))).isEqualTo(new BackTest(tests, held, days));
    }

    @Test
    void looksNoLessFarThanAStep() {
        assertThat(ofMonths(30, 900, even(20))).isEqualTo(BackTest.NONE);
    }

    @Test
    void needsThreeDaysWithSixEntriesBefore() {
        assertThat(ofMonths(31, 500, even(7))).isEqualTo(BackTest.NONE);
        assertThat(ofMonths(31, 500, even(8))).isEqualTo(new BackTest(3, 3, 31));
    }

    @Test
    void failsWhereThePaceFell() {
        // Until the tenth month 30 a month, since then 1.
        double[] months =
                IntStream.range(0, 20).mapToDouble(i -> i < 10 ? 30 : 1).toArray();

        BackTest test = ofMonths(186, 900, months);

        assertThat(test).isEqualTo(new BackTest(10, 0, 186));
        assertThat(test.isPoor()).isTrue();
    }

    @Test
    void triesTheNewest24Days() {
        assertThat(ofMonths(62, 5_000, even(60))).isEqualTo(new BackTest(24, 24, 62));
    }

    @Test
    void hasNoRateWithoutTests() {
        assertThat(BackTest.NONE.hitRate()).isNull();
        assertThat(BackTest.NONE.isPoor()).isFalse();
        assertThat(new BackTest(4, 3, 90).hitRate()).isEqualTo(0.75);
    }

    @Test
    void isPoorBelow70Percent() {
        assertThat(new BackTest(10, 7, 90).isPoor()).isFalse();
        assertThat(new BackTest(10, 6, 90).isPoor()).isTrue();
    }

    @Test
    void refusesMoreHeldThanTried() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackTest(2, 3, 90))
                .withMessage("held must be 0 to 2, was 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new BackTest(2, 1, -1));
    }
}
