package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
    @Nested
    @Group
    class Of {
        @ParameterizedTest
        @CsvSource({
            "2026-01-01, 2026-Q1", "2026-03-31, 2026-Q1",
            "2026-04-01, 2026-Q2", "2026-06-30, 2026-Q2",
            "2026-07-01, 2026-Q3", "2026-09-30, 2026-Q3",
            "2026-10-01, 2026-Q4", "2026-12-31, 2026-Q4"
        })
        void isTheCalendarQuarterOfTheDay(LocalDate day, String quarter) {
            assertThat(Quarter.of(day)).hasToString(quarter);
        }

        @Property
        void holdsTheDay(@ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate day) {
            assertThat(day).isBetween(Quarter.of(day).start(), Quarter.of(day).end());
        }
    }

    @Nested
    class Constructor {
        @Test
        void refusesAYearBeforeTheFirst() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Quarter(0, 1))
                    .withMessage("year must be 1 to 9999, was 0");
        }

        @Test
        void refusesAYearOfFiveDigits() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Quarter(10_000, 1))
                    .withMessage("year must be 1 to 9999, was 10000");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 5})
        void refusesAFifthQuarter(int number) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Quarter(2026, number))
                    .withMessage("quarter must be 1 to 4, was %s", number);
        }
    }

    @Nested
    @Group
    class Parse {
        @Test
        void readsYearAndNumber() {
            assertThat(Quarter.parse("2026-Q3")).isEqualTo(new Quarter(2026, 3));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "2026",
                    "2026-Q0",
                    "2026-Q5",
                    "2026-q3",
                    "26-Q3",
                    "12026-Q3",
                    "2026Q3",
                    " 2026-Q3",
                    "2026-Q3 "
                })
        void refusesAnotherForm(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Quarter.parse(text))
                    .withMessage("a quarter must be written like 2026-Q3, was '%s'", text);
        }

        @Test
        void refusesNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Quarter.parse(null))
                    .withMessage("text");
        }

        @Property
        void readsWhatToStringWrites(
                @ForAll @IntRange(min = 1, max = 9999) int year, @ForAll @IntRange(min = 1, max = 4) int number) {
            Quarter quarter = new Quarter(year, number);

            assertThat(Quarter.parse(quarter.toString())).isEqualTo(quarter);
        }
    }

    @Nested
    class ToString {
        @Test
        void writesFourDigitsOfTheYear() {
            assertThat(new Quarter(33, 1)).hasToString("0033-Q1");
        }

        @Test
        void writesTheSameDigitsInEveryLocale() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(new Quarter(2026, 3)).hasToString("2026-Q3");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    class StartAndEnd {
        @ParameterizedTest
        @CsvSource({
            "2026-Q1, 2026-01-01, 2026-03-31",
            "2026-Q2, 2026-04-01, 2026-06-30",
            "2026-Q3, 2026-07-01, 2026-09-30",
            "2026-Q4, 2026-10-01, 2026-12-31"
        })
        void areItsFirstDayAndItsLast(String quarter, LocalDate start, LocalDate end) {
            assertThat(Quarter.parse(quarter).start()).isEqualTo(start);
            assertThat(Quarter.parse(quarter).end()).isEqualTo(end);
        }
    }

    @Nested
    @Group
    class Next {
        @Test
        void followsInTheSameYear() {
            assertThat(new Quarter(2026, 3).next()).isEqualTo(new Quarter(2026, 4));
        }

        @Test
        void beginsTheNextYearAfterTheFourth() {
            assertThat(new Quarter(2026, 4).next()).isEqualTo(new Quarter(2027, 1));
        }

        @Property
        void startsTheDayAfterTheEnd(
                @ForAll @IntRange(min = 1, max = 9998) int year, @ForAll @IntRange(min = 1, max = 4) int number) {
            Quarter quarter = new Quarter(year, number);

            assertThat(quarter.next().start()).isEqualTo(quarter.end().plusDays(1));
        }
    }

    @Nested
    class CompareTo {
        @Test
        void ordersByTime() {
            assertThat(new Quarter(2026, 4)).isLessThan(new Quarter(2027, 1)).isGreaterThan(new Quarter(2026, 3));
        }

        @Test
        void findsTheSameQuarterEqual() {
            assertThat(new Quarter(2026, 3)).isEqualByComparingTo(new Quarter(2026, 3));
        }
    }
}
