package org.planhealth.calibration.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.calibration.dates.Candidate.Answer;
import org.planhealth.calibration.dates.Replayed.Said;
import org.planhealth.calibration.dates.Series.Kind;
import org.planhealth.calibration.dates.Series.Month;
import org.planhealth.strategy.RolloutCount;

/** Work that is done 100 days after the day it is asked about, or that never ends within 100 days of data. */
class RatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
    private static final ImmutableSortedMap<LocalDate, RolloutCount> KNOWN =
            ImmutableSortedMap.of(DAY, new RolloutCount(1.0, 2.0));

    private static Said said(boolean never, @Nullable Integer days) {
        return new Said(new Month(DAY, KNOWN, 100, never), Answer.all(days == null ? null : DAY.plusDays(days)));
    }

    private static Said refused() {
        return new Said(new Month(DAY, KNOWN, 100, false), null);
    }

    private static Rates rates(Kind kind, Said... months) {
        return new Rates(new Replayed(
                new Candidate("any", 0, month -> Optional.empty()),
                ImmutableMap.of(new Series("work", kind, KNOWN), ImmutableList.copyOf(months))));
    }

    @Nested
    class Held {
        @Test
        void isADayByWhichTheWorkWasDone() {
            assertThat(Rates.held(Arrays.asList(said(false, 100), said(false, 99)), 85))
                    .isEqualTo(0.5);
        }

        @Test
        void isNeverWhereNoDayIsNamed() {
            assertThat(said(false, null).holds(85)).isFalse();
            assertThat(Rates.held(Arrays.asList(said(false, null), said(false, null), said(false, 99)), 85))
                    .isZero();
            assertThat(Rates.held(Arrays.asList(said(false, null), said(false, 100)), 85))
                    .isEqualTo(1);
            assertThat(Rates.dated(Arrays.asList(said(false, null), said(false, 100)), 85))
                    .isEqualTo(1);
        }

        @Test
        void isNeverWhereItIsRefused() {
            assertThat(refused().holds(85)).isFalse();
            assertThat(Rates.held(Arrays.asList(refused(), said(false, 99)), 85))
                    .isZero();
        }

        @Test
        void isNothingOfWorkThatNeverEnded() {
            assertThat(said(true, 5_000).holds(85)).isFalse();
            assertThat(Rates.dated(Arrays.asList(said(true, 5_000)), 85)).isZero();
        }
    }

    @Test
    void countsRefusalsAndMonthsWithoutADayApart() {
        Rates rates = rates(Kind.CODE, refused(), said(false, null), said(false, 1), said(false, 200));

        assertThat(Rates.refused(rates.real())).isEqualTo(0.25);
        assertThat(Rates.withoutDay(rates.real())).isEqualTo(0.25);
        assertThat(Rates.medianError(rates.real(), 50)).isEqualTo((-99 + 100) / 2.0);
    }

    @Test
    void saysHowOftenADayPassedOfWorkThatNeverEnded() {
        Rates rates = rates(Kind.CODE, said(true, 99), said(true, 100), said(true, null), said(false, 1));

        assertThat(Rates.contradicted(rates.real(), 85)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Nested
    class TheLoss {
        @Test
        void isTheSameForNoDayForRefusalAndForTenYears() {
            assertThat(said(false, null).loss())
                    .isEqualTo(refused().loss())
                    .isEqualTo(said(false, 3_652).loss())
                    .isEqualTo(said(false, 9_999).loss());
        }

        @Test
        void isLessTheNearerTheDay() {
            assertThat(said(false, 100).loss()).isZero();
            assertThat(said(false, 120).loss())
                    .isPositive()
                    .isLessThan(said(false, 140).loss());
            assertThat(said(false, 80).loss()).isGreaterThan(said(false, 120).loss());
        }

        @Test
        void isNoneForADayAfterTheEndOfTheData() {
            assertThat(said(true, 101).loss()).isZero();
            assertThat(said(true, null).loss()).isZero();
            assertThat(said(true, 50).loss()).isPositive();
        }
    }

    @Test
    void missesWhatIsOutsideTheConstraints() {
        Said[] half = {said(false, 99), said(false, 100)};

        // 85%: 25 points of pooled, of the mean of kinds, and 20 of the kind; at 50% all is well.
        assertThat(rates(Kind.CODE, half).missed()).isEqualTo(250 + 250 + 200);
        assertThat(rates(Kind.CODE, half).margin()).isEqualTo(-250);
    }
}
