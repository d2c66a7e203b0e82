package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Prototype;

/** What {@link WorkState} says of long work and its prototypes. The day is 2026-08-03. */
class WorkStateQuartersTest {
    private static WorkState of(Initiative.Builder work) {
        return WorkState.of(work.build(), TODAY);
    }

    private static Initiative.Builder work() {
        return Initiative.builder("move-jobs");
    }

    @ParameterizedTest(name = "from {0} to {1}: longer than {2} quarters is {3}")
    @CsvSource({
        "2026-01-05, 2026-07-05, 2, false",
        "2026-01-05, 2026-07-06, 2, true",
        "2026-08-31, 2027-02-28, 2, false",
        "2026-08-31, 2027-03-01, 2, true",
        "2026-01-05, 2026-04-06, 1, true",
        "2026-01-05, 2025-01-05, 0, false"
    })
    void isLongerThanItsQuarters(LocalDate start, LocalDate end, int quarters, boolean longer) {
        assertThat(of(work().start(start).forecastEnd(end)).isLongerThan(quarters))
                .isEqualTo(longer);
        assertThat(of(work().start(start)).isLongerThan(quarters)).isFalse();
        assertThat(of(work().forecastEnd(end)).isLongerThan(quarters)).isFalse();
    }

    @Test
    void isPastItsFirstQuarterFromTheDayOnWhichThatIsGone() {
        assertThat(of(work().start(TODAY.minusDays(50)).forecastEnd(TODAY.plusDays(150)))
                        .isFirstQuarterGone())
                .isTrue();
        assertThat(of(work().start(TODAY.minusDays(50)).forecastEnd(TODAY.plusDays(151)))
                        .isFirstQuarterGone())
                .isFalse();
        assertThat(of(work().start(TODAY.minusDays(50))).isFirstQuarterGone()).isFalse();
        assertThat(of(work().forecastEnd(TODAY)).isFirstQuarterGone()).isFalse();
        assertThat(of(work().start(TODAY.plusDays(1)).forecastEnd(parse("2027-08-03")))
                        .isFirstQuarterGone())
                .isFalse();
    }

    @Test
    void hasAPrototypeThatIsAnsweredByTheDay() {
        Prototype.Builder answered = Prototype.builder().answer("It scales");

        assertThat(of(work()).isPrototypeAnswered()).isFalse();
        assertThat(of(work().prototypes(Prototype.builder().date(TODAY).build()))
                        .isPrototypeAnswered())
                .isFalse();
        assertThat(of(work().prototypes(answered.build())).isPrototypeAnswered())
                .isTrue();
        assertThat(of(work().prototypes(answered.date(TODAY).build())).isPrototypeAnswered())
                .isTrue();
        assertThat(of(work().prototypes(answered.date(TODAY.plusDays(1)).build()))
                        .isPrototypeAnswered())
                .isFalse();
    }
}
