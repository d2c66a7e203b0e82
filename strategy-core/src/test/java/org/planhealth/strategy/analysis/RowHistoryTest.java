package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.analysis.StageProgress.Point;

/** The day is 2026-08-03. */
class RowHistoryTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 6);

    private static RolloutTeam.Builder row(ImmutableMap<LocalDate, RolloutCount> history) {
        return RolloutTeam.builder("ads").history(history);
    }

    private static ImmutableSortedMap<LocalDate, Point> of(RolloutTeam.Builder row) {
        return RowHistory.of(row.build(), TODAY);
    }

    private static ImmutableSortedMap<LocalDate, Point> sums(RolloutTeam.Builder... rows) {
        return RowHistory.sums(
                ImmutableList.copyOf(rows).stream()
                        .map(RolloutTeam.Builder::build)
                        .toList(),
                TODAY);
    }

    @Nested
    class OfARow {
        @Test
        void isItsHistoryUpToTheDay() {
            assertThat(of(row(ImmutableMap.of(MAY, count(1, 9), JUNE, count(2, 9), TODAY.plusDays(1), count(3, 9)))))
                    .isEqualTo(ImmutableSortedMap.of(MAY, new Point(1, 9), JUNE, new Point(2, 9)));
        }

        @Test
        void endsTodayIfItStatesBothFigures() {
            assertThat(of(row(ImmutableMap.of(MAY, count(1, 9))).done(4).total(10)))
                    .isEqualTo(ImmutableSortedMap.of(MAY, new Point(1, 9), TODAY, new Point(4, 10)));
            assertThat(of(RolloutTeam.builder("ads").done(4).total(10)))
                    .isEqualTo(ImmutableSortedMap.of(TODAY, new Point(4, 10)));
        }

        @Test
        void endsWithItsNewestEntryAsOfTheDay() {
            assertThat(of(row(ImmutableMap.of(MAY, count(1, 9), JUNE, count(2, 9)))
                            .done(4)))
                    .as("what is done is stated by the row, the total by the entry")
                    .isEqualTo(ImmutableSortedMap.of(MAY, new Point(1, 9), JUNE, new Point(4, 9)));
        }

        @Test
        void takesTheTotalOfTheRowWhereAnEntryStatesNone() {
            RolloutCount done = RolloutCount.builder().done(3).build();

            assertThat(of(row(ImmutableMap.of(MAY, done, JUNE, count(5, 8))).total(6)))
                    .isEqualTo(ImmutableSortedMap.of(MAY, new Point(3, 6), JUNE, new Point(5, 6)));
            assertThat(of(row(ImmutableMap.of(MAY, done, JUNE, count(5, 8)))))
                    .as("an entry without any total does not count")
                    .isEqualTo(ImmutableSortedMap.of(JUNE, new Point(5, 8)));
        }

        @Test
        void isEmptyIfAFigureOfTheDayIsNotStated() {
            RolloutCount total = RolloutCount.builder().total(9).build();

            assertThat(of(row(ImmutableMap.of(MAY, count(1, 9), JUNE, total)))).isEmpty();
            assertThat(of(RolloutTeam.builder("ads").done(4))).isEmpty();
        }
    }

    @Nested
    class Sums {
        @Test
        void beginOnTheFirstDayOnWhichEveryRowHasFigures() {
            assertThat(sums(
                            row(ImmutableMap.of(MAY, count(1, 9), JUNE, count(2, 9), JULY, count(5, 9))),
                            row(ImmutableMap.of(JUNE, count(10, 20), JULY, count(11, 20)))))
                    .isEqualTo(ImmutableSortedMap.of(JUNE, new Point(12, 29), JULY, new Point(16, 29)));
        }

        @Test
        void takeTheNewestFiguresOfEachRow() {
            assertThat(sums(
                            row(ImmutableMap.of(MAY, count(1, 9), JULY, count(5, 9))),
                            row(ImmutableMap.of(MAY, count(0, 20), JUNE, count(10, 20)))))
                    .isEqualTo(ImmutableSortedMap.of(
                            MAY, new Point(1, 29), JUNE, new Point(11, 29), JULY, new Point(15, 29)));
        }

        @Test
        void knowOnlyTodayWithARowThatStatesNoDay() {
            assertThat(sums(
                            row(ImmutableMap.of(MAY, count(1, 9), JULY, count(5, 9))),
                            RolloutTeam.builder("maps").done(3).total(4)))
                    .isEqualTo(ImmutableSortedMap.of(TODAY, new Point(8, 13)));
        }

        @Test
        void areEmptyIfARowLacksFigures() {
            assertThat(sums(row(ImmutableMap.of(MAY, count(1, 9))), RolloutTeam.builder("maps")))
                    .isEmpty();
            assertThat(sums()).isEmpty();
        }
    }
}
