package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Budget;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class CostGrowthTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private static CostGrowth of(Budget.Builder budget) {
        return CostGrowth.all(Strategy.builder("plan").budget(budget.build()).build(), TODAY)
                .get(0);
    }

    private static Budget.Builder planned() {
        return Budget.builder().planned(1_000.0);
    }

    @Test
    void isAskedOfPlannedAmountsAlone() {
        assertThat(CostGrowth.all(Strategy.builder("plan").build(), TODAY)).isEmpty();
        assertThat(CostGrowth.all(
                        Strategy.builder("plan")
                                .budget(Budget.builder().unit("USD").build())
                                .build(),
                        TODAY))
                .isEmpty();
    }

    @Test
    void takesTheNewestForecastUpToTheDay() {
        CostGrowth cost = of(planned()
                .forecast(ImmutableMap.of(JUNE.minusDays(30), 1_900.0, JUNE, 1_200.0, TODAY.plusDays(1), 2_900.0)));

        assertThat(cost.amount()).isEqualTo(1_200);
        assertThat(cost.day()).isEqualTo(JUNE);
        assertThat(cost.spent()).isFalse();
        assertThat(cost.forecast()).isTrue();
    }

    @Test
    void takesWhatIsSpentIfThatIsMore() {
        CostGrowth more = of(planned().forecast(ImmutableMap.of(JUNE, 1_200.0)).spent(ImmutableMap.of(TODAY, 1_201.0)));
        CostGrowth less = of(planned().forecast(ImmutableMap.of(JUNE, 1_200.0)).spent(ImmutableMap.of(TODAY, 1_200.0)));

        assertThat(more.amount()).isEqualTo(1_201);
        assertThat(more.spent()).isTrue();
        assertThat(less.spent()).isFalse();
    }

    @Test
    void knowsNothingWithoutEither() {
        assertThat(of(planned()).amount()).isNull();
        assertThat(of(planned()).forecast()).isFalse();
        assertThat(of(planned()).isOver(0)).isFalse();
    }

    @ParameterizedTest(name = "{0} of 1,000: {1}")
    @CsvSource({"900, false", "1150, false", "1151, true"})
    void isOverByAShareOfWhatWasPlanned(double forecast, boolean over) {
        assertThat(of(planned().forecast(ImmutableMap.of(JUNE, forecast))).isOver(0.15))
                .isEqualTo(over);
    }

    @Test
    void namesTheUnitAfterABlank() {
        assertThat(of(planned().unit("USD")).unitSuffix()).isEqualTo(" USD");
        assertThat(of(planned()).unitSuffix()).isEmpty();
    }
}
