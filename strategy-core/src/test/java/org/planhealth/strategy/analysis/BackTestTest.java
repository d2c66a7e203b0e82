package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.RolloutCount;

class BackTestTest {
    private static BackTest of(double total, double... weeks) {
        double[][] entries = new double[weeks.length + 1][];
        entries[0] = new double[] {0, total};
        for (int i = 0; i < weeks.length; i++) {
            entries[i + 1] = new double[] {entries[i][0] + weeks[i], total};
        }
        return of(entries);
    }

    private static BackTest of(double[][] entries) {
        return BackTest.of(StageProgress.points(weekly(7, entries)).entrySet().asList());
    }

    @Test
    void needsFivePeriodsAndSomethingAfter() {
        assertThat(of(500, 10, 10, 10, 10, 10)).isEqualTo(new BackTest(0, 0));
        assertThat(of(500, 10, 10, 10, 10, 10, 10)).isEqualTo(new BackTest(1, 1));
    }

    @Test
    void hitsIfThePaceHolds() {
        assertThat(of(500, 10, 10, 10, 10, 10, 10, 10, 10)).isEqualTo(new BackTest(3, 3));
    }

    @Test
    void missesIfThePaceFalls() {
        // The fall of 15, 13, 11, 9, 7, 5, 3 and 2 goes on after each of the three days.
        assertThat(of(201, 15, 13, 11, 9, 7, 5, 3, 2)).isEqualTo(new BackTest(3, 0));
    }

    @Test
    void hitsFromTheDayOnWhichThePaceIsKnownToHaveFallen() {
        // After weeks of 10, 10, 10, 10, 0 a forecast knows that a week may be nothing; after 10, 10, 10, 10, 10 not.
        BackTest test = of(500, 10, 10, 10, 10, 10, 0, 10, 10);

        assertThat(test).isEqualTo(new BackTest(3, 2));
        assertThat(test.hitRate()).isEqualTo(2 / 3.0);
    }

    @Test
    void missesIfWorkIsFound() {
        double[][] entries = IntStream.range(0, 8)
                .mapToObj(i -> new double[] {10 * i, i < 7 ? 500 : 520})
                .toArray(double[][]::new);

        assertThat(of(entries)).isEqualTo(new BackTest(2, 0));
    }

    @Test
    void promisesNoMoreThanThereWasToDo() {
        // On the day with 50 of 58 done, 20 more would be done at that pace; there were 8, and none is left.
        assertThat(of(58, 10, 10, 10, 10, 10, 8, 0)).isEqualTo(new BackTest(1, 1));
    }

    @Test
    void triesTheNewest26Days() {
        double[] weeks = new double[40];
        Arrays.fill(weeks, 10);

        assertThat(of(5000, weeks)).isEqualTo(new BackTest(26, 26));
    }

    @Test
    void leavesOutADayFromWhichNoWholePeriodHasGone() {
        ImmutableSortedMap<LocalDate, RolloutCount> history = ImmutableSortedMap.<LocalDate, RolloutCount>naturalOrder()
                .putAll(weekly(7, new double[][] {{0, 99}, {1, 99}, {2, 99}, {3, 99}, {4, 99}, {5, 99}}))
                .put(LocalDate.of(2026, 8, 9), new RolloutCount(6.0, 99.0))
                .build();

        assertThat(BackTest.of(StageProgress.points(history).entrySet().asList()))
                .isEqualTo(new BackTest(0, 0));
    }

    @Test
    void hasNoRateWithoutTests() {
        assertThat(new BackTest(0, 0).hitRate()).isNull();
    }

    @Test
    void refusesMoreHitsThanTests() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackTest(2, 3))
                .withMessage("hits must be 0 to 2, was 3");
    }
}
