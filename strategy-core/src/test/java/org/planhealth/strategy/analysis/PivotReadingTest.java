package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.ComparisonOperator;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.PivotCriterion;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyBuilder;

class PivotReadingTest {
    private static final LocalDate TODAY = parse("2026-08-03");
    private static final LocalDate MAY = parse("2026-05-31");
    private static final LocalDate JULY = parse("2026-07-31");

    private static PivotCriterion.Builder below(double value) {
        return PivotCriterion.builder()
                .indicator("moved")
                .operator(ComparisonOperator.BELOW)
                .value(value);
    }

    private static StrategyBuilder plan(PivotCriterion.Builder criterion, Map<LocalDate, Double> observations) {
        return Strategy.builder("plan")
                .indicators(List.of(
                        Indicator.builder("moved").observations(observations).build()))
                .pivotCriteria(List.of(criterion.build()));
    }

    private static PivotReading of(StrategyBuilder plan) {
        return PivotReading.all(plan.build(), TODAY).get(0);
    }

    @Nested
    class IsTripped {
        @Test
        void byTheNewestFigureAlone() {
            assertThat(of(plan(below(10), ImmutableMap.of(MAY, 20.0, JULY, 9.0)))
                            .isTripped())
                    .isTrue();
            assertThat(of(plan(below(10), ImmutableMap.of(MAY, 9.0, JULY, 10.0)))
                            .isTripped())
                    .isFalse();
        }

        @Test
        void notByFiguresOfLaterOrOfBeforeItCounts() {
            Map<LocalDate, Double> figures = ImmutableMap.of(MAY, 9.0, TODAY.plusDays(1), 9.0);
            assertThat(of(plan(below(10).from(MAY), figures)).isTripped()).isTrue();
            PivotReading late = of(plan(below(10).from(MAY.plusDays(1)), figures));
            assertThat(late.isTripped()).isFalse();
            assertThat(late.observed()).isNull();
        }

        @Test
        void notBeforeItCounts() {
            PivotReading reading = of(plan(below(10).from(TODAY.plusDays(1)), ImmutableMap.of(JULY, 9.0)));

            assertThat(reading.isDue()).isFalse();
            assertThat(reading.isTripped()).isFalse();
            assertThat(of(plan(below(10).from(TODAY), ImmutableMap.of(JULY, 9.0)))
                            .isDue())
                    .isTrue();
        }

        @Test
        void notWithoutItsFigureAndOperator() {
            PivotCriterion.Builder bare = PivotCriterion.builder().indicator("moved");
            assertThat(of(plan(bare, ImmutableMap.of(JULY, 9.0))).missing()).isEqualTo("value");
            assertThat(of(plan(bare.value(10.0), ImmutableMap.of(JULY, 9.0))).missing())
                    .isEqualTo("operator");
            assertThat(of(plan(bare, ImmutableMap.of(JULY, 9.0))).isTripped()).isFalse();
            assertThat(of(plan(below(10), ImmutableMap.of(JULY, 9.0))).missing())
                    .isNull();
        }
    }

    @Nested
    class IsReviewed {
        @Test
        void onTheDayOfTheFigureOrLater() {
            StrategyBuilder plan = plan(below(10), ImmutableMap.of(JULY, 9.0));
            assertThat(of(plan).isReviewed()).isFalse();
            assertThat(of(plan.reviews(List.of(review(JULY)))).isReviewed()).isTrue();
            assertThat(of(plan.reviews(List.of(review(JULY.minusDays(1)), review(TODAY.plusDays(1)))))
                            .isReviewed())
                    .isFalse();
            assertThat(of(plan.reviews(List.of(review(MAY), review(TODAY)))).isReviewed())
                    .isTrue();
        }

        private static Review review(LocalDate day) {
            return Review.builder().date(day).build();
        }
    }

    @Test
    void namesTheOperatorInWords() {
        assertThat(of(plan(below(10).operator(ComparisonOperator.AT_MOST), ImmutableMap.of()))
                        .operatorInWords())
                .isEqualTo("at most");
    }

    @Test
    void keepsTheOrderOfThePlan() {
        Strategy plan = Strategy.builder("plan")
                .pivotCriteria(List.of(
                        PivotCriterion.builder().build(),
                        PivotCriterion.builder().indicator("gone").build()))
                .build();
        assertThat(PivotReading.all(plan, TODAY))
                .extracting(PivotReading::number)
                .containsExactly(0, 1);
        assertThat(PivotReading.all(plan, TODAY))
                .extracting(PivotReading::indicator)
                .containsOnlyNulls();
    }
}
