package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DateRangeTest {
    private final DateRange august = new DateRange(parse("2026-08-01"), parse("2026-08-31"));

    @Test
    void holdsItsFirstAndItsLastDay() {
        assertThat(august.contains(parse("2026-07-31"))).isFalse();
        assertThat(august.contains(parse("2026-08-01"))).isTrue();
        assertThat(august.contains(parse("2026-08-31"))).isTrue();
        assertThat(august.contains(parse("2026-09-01"))).isFalse();
        assertThat(august.isOver(parse("2026-08-31"))).isFalse();
        assertThat(august.isOver(parse("2026-09-01"))).isTrue();
    }

    @Test
    void isNextFromTheCalendarQuarterBeforeUntilItBegins() {
        assertThat(august.isNext(parse("2026-03-31"))).isFalse();
        assertThat(august.isNext(parse("2026-04-01"))).isTrue();
        assertThat(august.isNext(parse("2026-07-31"))).isTrue();
        assertThat(august.isNext(parse("2026-08-01"))).isFalse();
        assertThat(august.isNext(parse("9999-12-31"))).isFalse();
    }

    @Test
    void isLastInTheCalendarQuarterAfterTheOneInWhichItEnds() {
        assertThat(august.isLast(parse("2026-09-30"), 1)).isFalse();
        assertThat(august.isLast(parse("2026-10-01"), 1)).isTrue();
        assertThat(august.isLast(parse("2026-12-31"), 1)).isTrue();
        assertThat(august.isLast(parse("2027-01-01"), 1)).isFalse();
        assertThat(august.isLast(parse("2027-01-01"), 2)).isTrue();
    }

    @Test
    void mayBeOneDayButNotEndBeforeItStarts() {
        assertThat(new DateRange(parse("2026-08-03"), parse("2026-08-03")).contains(parse("2026-08-03")))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(parse("2026-08-03"), parse("2026-08-02")))
                .withMessage("end 2026-08-02 is before the start, 2026-08-03");
    }

    @Test
    void isCalledByItsDays() {
        assertThat(august.label()).isEqualTo("the period 2026-08-01 to 2026-08-31");
    }
}
