package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamMetricTest {
    private final TeamMetric spend = TeamMetric.of(ImmutableMap.of(
            parse("2026-01-01"), 1000.0,
            parse("2026-01-11"), 1500.0,
            parse("2026-01-21"), 1200.0));

    @Nested
    class ValueAt {
        @ParameterizedTest
        @CsvSource({
            "2026-01-01, 1000",
            "2026-01-10, 1000",
            "2026-01-11, 1500",
            "2026-01-20, 1500",
            "2026-01-21, 1200",
            "2030-01-01, 1200"
        })
        void isTheNewestNumberUpToTheDay(LocalDate asOf, double value) {
            assertThat(spend.valueAt(asOf)).contains(value);
        }

        @Test
        void isEmptyBeforeTheFirstDay() {
            assertThat(spend.valueAt(parse("2025-12-31"))).isEmpty();
        }

        @Test
        void isTheOneNumberOnEveryDay() {
            assertThat(TeamMetric.of(410_000).valueAt(parse("2026-01-01"))).contains(410_000.0);
        }
    }

    @Nested
    class GrowthPerDay {
        @ParameterizedTest
        @CsvSource({
            "2026-01-11, 50", // 500 in 10 days
            "2026-01-20, 50", // the later number is not known yet
            "2026-01-21, 10", // 200 in 20 days
            "2030-01-01, 10"
        })
        void isTheGrowthFromTheFirstDayToTheNewest(LocalDate asOf, double growth) {
            assertThat(spend.growthPerDay(asOf)).contains(growth);
        }

        @Test
        void isNegativeIfTheNumberShrank() {
            TeamMetric shrinking =
                    TeamMetric.of(ImmutableMap.of(parse("2026-01-01"), 700.0, parse("2026-01-08"), 650.0));

            assertThat(shrinking.growthPerDay(parse("2026-08-03"))).contains(-50 / 7.0);
        }

        @ParameterizedTest
        @CsvSource({"2025-12-31", "2026-01-01", "2026-01-10"})
        void isEmptyUntilASecondDayIsStated(LocalDate asOf) {
            assertThat(spend.growthPerDay(asOf)).isEmpty();
        }

        @Test
        void isEmptyForANumberWithoutADay() {
            assertThat(TeamMetric.of(410_000).growthPerDay(parse("2026-08-03"))).isEmpty();
        }

        @Test
        void isEmptyWithoutNumbers() {
            assertThat(TeamMetric.of(ImmutableMap.of()).growthPerDay(parse("2026-08-03")))
                    .isEmpty();
        }
    }

    @Nested
    class Constructor {
        @Test
        void refusesOneNumberAndNumbersByDayTogether() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TeamMetric(3.0, ImmutableSortedMap.of()))
                    .withMessage("a metric is one number, or numbers by day");
        }

        @Test
        void refusesNeither() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TeamMetric(null, null))
                    .withMessage("a metric is one number, or numbers by day");
        }

        @Test
        void refusesNumbersThatAreNotFinite() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TeamMetric.of(Double.NaN))
                    .withMessage("value must be finite, was NaN");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TeamMetric.of(ImmutableMap.of(parse("2026-01-01"), Double.POSITIVE_INFINITY)))
                    .withMessage("byDay must be finite, was Infinity");
        }
    }
}
