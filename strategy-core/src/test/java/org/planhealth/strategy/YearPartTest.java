package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearPartTest {
    private static YearPart fiscal(String text, int firstMonth) {
        return YearPart.parse(text).startingIn(firstMonth);
    }

    @Nested
    @Group
    class QuarterOf {
        @ParameterizedTest
        @CsvSource({
            "2026-01-01, 2026-Q1", "2026-03-31, 2026-Q1",
            "2026-04-01, 2026-Q2", "2026-06-30, 2026-Q2",
            "2026-07-01, 2026-Q3", "2026-09-30, 2026-Q3",
            "2026-10-01, 2026-Q4", "2026-12-31, 2026-Q4"
        })
        void isTheCalendarQuarterOfTheDay(LocalDate day, String quarter) {
            assertThat(YearPart.quarterOf(day)).hasToString(quarter);
        }

        @Property
        void holdsTheDay(@ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate day) {
            assertThat(YearPart.quarterOf(day).contains(day)).isTrue();
        }
    }

    @Nested
    class Constructor {
        @ParameterizedTest
        @CsvSource({
            "false, 0, 3, 1, year must be 1 to 9999; was 0",
            "false, 10000, 3, 1, year must be 1 to 9999; was 10000",
            "true, 1999, 3, 1, year must be 2000 to 2099; was 1999",
            "true, 2100, 3, 1, year must be 2000 to 2099; was 2100",
            "false, 2026, 4, 1, months must be 3 or 6; was 4",
            "false, 2026, 3, 0, quarter must be 1 to 4; was 0",
            "false, 2026, 3, 5, quarter must be 1 to 4; was 5",
            "false, 2026, 6, 3, half must be 1 to 2; was 3",
        })
        void refusesWhatNoYearHas(boolean fiscal, int year, int months, int number, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new YearPart(fiscal, year, months, number, null))
                    .withMessage(message.replace(';', ','));
        }

        @Test
        void refusesAMonthThatIsNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new YearPart(true, 2026, 3, 1, 13))
                    .withMessage("firstMonth must be 1 to 12, was 13");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new YearPart(false, 2026, 3, 1, 2))
                    .withMessage("a calendar year starts in January, not in month 2");
        }
    }

    @Nested
    @Group
    class Parse {
        @Test
        void readsEachForm() {
            assertThat(YearPart.parse("2026-Q3")).isEqualTo(new YearPart(false, 2026, 3, 3, null));
            assertThat(YearPart.parse("2026-H2")).isEqualTo(new YearPart(false, 2026, 6, 2, null));
            assertThat(YearPart.parse("FY27-Q1")).isEqualTo(new YearPart(true, 2027, 3, 1, null));
            assertThat(YearPart.parse("FY27-H1")).isEqualTo(new YearPart(true, 2027, 6, 1, null));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "2026",
                    "2026-q3",
                    "26-Q3",
                    "12026-Q3",
                    "2026Q3",
                    "FY2027-Q1",
                    "FY7-Q1",
                    "fy27-Q1",
                    "FY27Q1",
                    "2026-T1",
                    " 2026-Q3",
                    "2026-Q3 "
                })
        void refusesAnotherForm(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> YearPart.parse(text))
                    .withMessage("a period must be written like 2026-Q3, 2026-H2, FY27-Q1 or FY27-H1, was '%s'", text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-Q0", "2026-Q5", "2026-H3", "FY27-Q5", "0000-Q1"})
        void refusesAPartThatThereIsNot(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> YearPart.parse(text));
        }

        @Test
        void refusesNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> YearPart.parse(null))
                    .withMessage("text");
        }

        @Property
        void readsWhatToStringWrites(@ForAll("parts") YearPart part) {
            assertThat(YearPart.parse(part.toString()).startingIn(part.firstMonth()))
                    .isEqualTo(part);
        }

        @Provide
        Arbitrary<YearPart> parts() {
            return YearPartTest.parts();
        }
    }

    @Nested
    class ToString {
        @Test
        void writesFourDigitsOfTheYear() {
            assertThat(new YearPart(false, 33, 3, 1, null)).hasToString("0033-Q1");
            assertThat(new YearPart(true, 2003, 6, 1, null)).hasToString("FY03-H1");
        }

        @Test
        void writesTheSameDigitsInEveryLocale() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(YearPart.parse("2026-Q3")).hasToString("2026-Q3");
                assertThat(YearPart.parse("FY27-H1")).hasToString("FY27-H1");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    class IsNext {
        @Test
        void holdsWhileTheOneBeforeItDoes() {
            YearPart fourth = YearPart.parse("2026-Q4");

            assertThat(fourth.isNext(parse("2026-06-30"))).isFalse();
            assertThat(fourth.isNext(parse("2026-07-01"))).isTrue();
            assertThat(fourth.isNext(parse("2026-09-30"))).isTrue();
            assertThat(fourth.isNext(parse("2026-10-01"))).isFalse();
            assertThat(YearPart.parse("2027-H1").isNext(parse("2026-07-01"))).isTrue();
            assertThat(new YearPart(true, 2027, 3, 4, 2).isNext(parse("2026-08-03")))
                    .isTrue();
            assertThat(new YearPart(true, 2027, 3, 4, 2).isNext(parse("2026-07-31")))
                    .isFalse();
        }
    }

    @Nested
    class IsLast {
        @Test
        void holdsWhileTheOneAfterItDoes() {
            YearPart second = YearPart.parse("2026-Q2");

            assertThat(second.isLast(parse("2026-06-30"), 1)).isFalse();
            assertThat(second.isLast(parse("2026-07-01"), 1)).isTrue();
            assertThat(second.isLast(parse("2026-09-30"), 1)).isTrue();
            assertThat(second.isLast(parse("2026-10-01"), 1)).isFalse();
            assertThat(second.isLast(parse("2026-10-01"), 2)).isTrue();
            assertThat(YearPart.parse("2026-H1").isLast(parse("2026-12-31"), 1)).isTrue();
            assertThat(new YearPart(true, 2099, 3, 4, 1).isLast(parse("2100-01-01"), 1))
                    .isTrue();
        }
    }

    @Nested
    class StartAndEnd {
        @ParameterizedTest
        @CsvSource({
            "2026-Q1, 2026-01-01, 2026-03-31",
            "2026-Q2, 2026-04-01, 2026-06-30",
            "2026-Q3, 2026-07-01, 2026-09-30",
            "2026-Q4, 2026-10-01, 2026-12-31",
            "2026-H1, 2026-01-01, 2026-06-30",
            "2026-H2, 2026-07-01, 2026-12-31"
        })
        void areItsFirstDayAndItsLast(String part, LocalDate start, LocalDate end) {
            assertThat(YearPart.parse(part).start()).isEqualTo(start);
            assertThat(YearPart.parse(part).end()).isEqualTo(end);
        }

        /** A fiscal year has the name of the calendar year in which it ends. */
        @ParameterizedTest
        @CsvSource({
            "FY27-Q1, 2, 2026-02-01, 2026-04-30",
            "FY27-Q4, 2, 2026-11-01, 2027-01-31",
            "FY27-H2, 2, 2026-08-01, 2027-01-31",
            "FY24-Q4, 3, 2023-12-01, 2024-02-29",
            "FY27-Q1, 10, 2026-10-01, 2026-12-31",
            "FY27-Q2, 10, 2027-01-01, 2027-03-31",
            "FY27-Q1, 12, 2026-12-01, 2027-02-28",
            "FY27-Q1, 1, 2027-01-01, 2027-03-31",
            "FY27-H2, 1, 2027-07-01, 2027-12-31"
        })
        void ofAFiscalYearFollowFromItsFirstMonth(String part, int firstMonth, LocalDate start, LocalDate end) {
            assertThat(fiscal(part, firstMonth).start()).isEqualTo(start);
            assertThat(fiscal(part, firstMonth).end()).isEqualTo(end);
        }

        @Test
        void areUnknownUntilThatIs() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> YearPart.parse("FY27-Q1").start())
                    .withMessage("FY27-Q1 has no days before the organization states fiscalYearStartMonth");
        }
    }

    @Nested
    class OfADay {
        @Test
        void isCurrentFromItsFirstToItsLastDay() {
            YearPart part = fiscal("FY27-Q1", 2);

            assertThat(part.contains(parse("2026-01-31"))).isFalse();
            assertThat(part.contains(parse("2026-02-01"))).isTrue();
            assertThat(part.contains(parse("2026-04-30"))).isTrue();
            assertThat(part.contains(parse("2026-05-01"))).isFalse();
        }

        @Test
        void isOverFromTheDayAfterIt() {
            assertThat(fiscal("FY27-Q1", 2).isOver(parse("2026-04-30"))).isFalse();
            assertThat(fiscal("FY27-Q1", 2).isOver(parse("2026-05-01"))).isTrue();
        }
    }

    @Nested
    @Group
    class Next {
        @Test
        void beginsTheNextYearAfterTheLast() {
            assertThat(YearPart.parse("2026-Q3").next()).hasToString("2026-Q4");
            assertThat(YearPart.parse("2026-Q4").next()).hasToString("2027-Q1");
            assertThat(YearPart.parse("FY27-H2").next()).hasToString("FY28-H1");
        }

        /** So those of one kind tile the calendar: no day is in two of them, and none in no one. */
        @Property
        void startsTheDayAfterTheEnd(@ForAll("parts") YearPart part) {
            assertThat(part.next().start()).isEqualTo(part.end().plusDays(1));
            assertThat(part.start()).isEqualTo(part.end().plusDays(1).minusMonths(part.months()));
        }

        @Provide
        Arbitrary<YearPart> parts() {
            return YearPartTest.parts().filter(part -> part.year() != 9999 && part.year() != 2099);
        }
    }

    /** Any whose days are known. */
    private static Arbitrary<YearPart> parts() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 9999),
                        Arbitraries.of(3, 6),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 12))
                .as((fiscal, year, months, number, month) -> new YearPart(
                        fiscal,
                        fiscal ? 2000 + year % 100 : year,
                        months,
                        1 + number % (12 / months),
                        fiscal ? month : null));
    }
}
