package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HorizonTest {
    private static boolean isLongerThanTwoQuarters(String start, String end) {
        return new Horizon(parse(start), parse(end)).isLongerThan(2);
    }

    @Test
    void isLongerThanTwoQuartersFromTheDayAfterThemOn() {
        assertThat(isLongerThanTwoQuarters("2026-01-01", "2026-06-30")).isFalse();
        assertThat(isLongerThanTwoQuarters("2026-01-01", "2026-07-01")).isTrue();
    }

    @Test
    void countsMonthsToTheLastDayThatTheyHave() {
        assertThat(isLongerThanTwoQuarters("2026-08-31", "2027-02-27")).isFalse();
        assertThat(isLongerThanTwoQuarters("2026-08-31", "2027-02-28")).isTrue();
    }

    @Test
    void isNotKnownToBeLongerWithoutBothDays() {
        LocalDate day = parse("2026-08-03");

        assertThat(new Horizon(null, day).isLongerThan(0)).isFalse();
        assertThat(new Horizon(day, null).isLongerThan(0)).isFalse();
        assertThat(new Horizon(day, day).isLongerThan(0)).isTrue();
    }
}
