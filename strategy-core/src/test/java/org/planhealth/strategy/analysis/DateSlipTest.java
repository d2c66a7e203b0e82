package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class DateSlipTest {
    private static final LocalDate START = parse("2026-01-01");
    private static final LocalDate FIRST = START.plusDays(300);

    private static DateSlip of(Initiative.Builder work) {
        return DateSlip.all(Strategy.builder("plan").initiatives(work.build()).build(), TODAY)
                .get(0);
    }

    private static Initiative.Builder work() {
        return Initiative.builder("move-jobs").start(START);
    }

    @Test
    void isAskedOfOpenWorkAlone() {
        assertThat(DateSlip.all(
                        Strategy.builder("plan")
                                .initiatives(work().stage(Stage.DONE).build())
                                .build(),
                        TODAY))
                .isEmpty();
    }

    @Test
    void runsFromTheFirstEndToThePresentOne() {
        DateSlip slip = of(work().baselineEnd(FIRST).forecastEnd(FIRST.plusDays(76)));

        assertThat(slip.days()).isEqualTo(76);
        assertThat(slip.length()).isEqualTo(300);
        assertThat(of(work().baselineEnd(FIRST).forecastEnd(FIRST.minusDays(7))).days())
                .isEqualTo(-7);
    }

    @Test
    void runsFromTheDueDateIfNoFirstEndIsStated() {
        DateSlip slip = of(work().forecastEnd(FIRST.plusDays(76))
                .rollout(Rollout.builder().due(FIRST).build()));

        assertThat(slip.days()).isEqualTo(76);
        assertThat(slip.firstEnd()).isNull();
        assertThat(slip.from()).isEqualTo(FIRST);
    }

    @Test
    void takesEarlierForecastsForEndsThatAreNotStated() {
        Initiative.Builder work = work().forecasts(ImmutableMap.of(
                parse("2026-02-01"),
                FIRST,
                parse("2026-03-01"),
                FIRST.plusDays(30),
                TODAY.plusDays(1),
                FIRST.plusDays(90)));

        assertThat(of(work).firstEnd()).isEqualTo(FIRST);
        assertThat(of(work).presentEnd()).isEqualTo(FIRST.plusDays(30));
        assertThat(of(work).days()).isEqualTo(30);
        assertThat(of(work.baselineEnd(FIRST.minusDays(9)).forecastEnd(FIRST.plusDays(9)))
                        .days())
                .isEqualTo(18);
    }

    @Test
    void isNotKnownWithoutBothEndsAndAStart() {
        assertThat(of(work().forecastEnd(FIRST)).days()).isZero();
        assertThat(of(work().baselineEnd(FIRST)).presentEnd()).isNull();
        assertThat(of(Initiative.builder("move-jobs").baselineEnd(FIRST).forecastEnd(FIRST.plusDays(900)))
                        .isOver(0.25, 14))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} days of {1}: {2}")
    @CsvSource({
        "75, 300, false",
        "76, 300, true",
        "14, 28, false",
        "15, 28, true",
        "-90, 100, false",
        "15, 0, true",
    })
    void isOverAShareAndSomeDays(int days, int length, boolean over) {
        LocalDate first = START.plusDays(length);

        assertThat(of(work().baselineEnd(first).forecastEnd(first.plusDays(days)))
                        .isOver(0.25, 14))
                .isEqualTo(over);
    }
}
