package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.ComparisonOperator;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class ExitReadingTest {
    private static final Indicator GRANTS = Indicator.builder("grants")
            .observations(ImmutableMap.of(
                    TODAY.minusDays(90), 20.0,
                    TODAY.minusDays(60), 40.0,
                    TODAY.minusDays(30), 25.0,
                    TODAY.minusDays(1), 24.0,
                    TODAY.plusDays(1), 99.0))
            .build();
    private static final Indicator SILENT = Indicator.builder("silent").build();

    private static ImmutableList<ExitReading> all(Initiative.Builder work) {
        return ExitReading.all(
                Strategy.builder("plan")
                        .initiatives(work.build())
                        .indicators(GRANTS, SILENT)
                        .build(),
                TODAY);
    }

    private static ExitReading of(ExitCriterion... criteria) {
        return all(Initiative.builder("work").exitCriteria(criteria)).get(0);
    }

    private static ExitCriterion.Builder atMost(double value) {
        return criterion(ComparisonOperator.AT_MOST, value);
    }

    private static ExitCriterion.Builder criterion(ComparisonOperator operator, double value) {
        return ExitCriterion.builder().indicator("grants").operator(operator).value(value);
    }

    @Test
    void isOfDecidableCriteriaAlone() {
        assertThat(all(Initiative.builder("work"))).isEmpty();
        assertThat(all(Initiative.builder("work")
                        .exitCriteria(
                                ExitCriterion.builder()
                                        .statement("Good")
                                        .met(true)
                                        .build(),
                                ExitCriterion.builder()
                                        .indicator("unknown")
                                        .operator(ComparisonOperator.BELOW)
                                        .value(1)
                                        .build())))
                .isEmpty();
        assertThat(ExitReading.all(
                        Strategy.builder("plan")
                                .initiatives(Initiative.builder("work")
                                        .exitCriteria(atMost(1).build())
                                        .build())
                                .build(),
                        TODAY))
                .isEmpty();
    }

    @Test
    void readsTheLastObservationUpToTheDay() {
        ExitReading.CriterionReading reading = of(atMost(25).build()).criteria().get(0);

        assertThat(reading.indicator()).isEqualTo(GRANTS);
        assertThat(reading.observed()).isEqualTo(TODAY.minusDays(1));
        assertThat(reading.value()).isEqualTo(24);
        assertThat(reading.limit()).isEqualTo(25);
        assertThat(reading.operatorInWords()).isEqualTo("at most");
        assertThat(of(criterion(ComparisonOperator.EQUALS, 3).build())
                        .criteria()
                        .get(0)
                        .operatorInWords())
                .isEqualTo("exactly");
    }

    @Nested
    class HeldSince {
        @Test
        void isTheFirstObservationFromWhichOnAllHold() {
            assertThat(of(atMost(25).build()).heldSince()).isEqualTo(TODAY.minusDays(30));
            assertThat(of(atMost(40).build()).heldSince()).isEqualTo(TODAY.minusDays(90));
            assertThat(of(atMost(23).build()).heldSince()).isNull();
        }

        @Test
        void isThatOfTheLatestCriterion() {
            assertThat(of(atMost(25).build(), atMost(24).build(), atMost(40).build())
                            .heldSince())
                    .isEqualTo(TODAY.minusDays(1));
            assertThat(of(atMost(40).build(), atMost(23).build()).heldSince()).isNull();
        }

        @Test
        void isNoneWithoutAnObservationOrWhereACriterionIsSaidNotToBeMet() {
            assertThat(of(atMost(40).build(), atMost(40).indicator("silent").build())
                            .heldSince())
                    .isNull();
            assertThat(of(
                                    atMost(40).build(),
                                    ExitCriterion.builder()
                                            .statement("It is off")
                                            .met(false)
                                            .build())
                            .heldSince())
                    .isNull();
        }
    }

    @Test
    void namesEachIndicatorOnce() {
        assertThat(of(atMost(1).build(), atMost(2).build()).indicators()).containsExactly(GRANTS);
    }

    @Nested
    class Lost {
        private ImmutableList<ExitReading.CriterionReading> lost(Initiative.Builder work) {
            return all(work.stage(Stage.DONE)
                            .exitCriteria(
                                    atMost(23).met(true).build(),
                                    atMost(24).build(),
                                    atMost(1).indicator("silent").build()))
                    .get(0)
                    .lost();
        }

        @Test
        void areThoseThatDoNotHoldByTheirLastObservation() {
            assertThat(lost(Initiative.builder("work")))
                    .extracting(ExitReading.CriterionReading::limit)
                    .containsExactly(23.0);
        }

        @Test
        void areOfObservationsSinceTheWorkLanded() {
            assertThat(lost(Initiative.builder("work").actualEnd(TODAY.minusDays(1))))
                    .hasSize(1);
            assertThat(lost(Initiative.builder("work").actualEnd(TODAY))).isEmpty();
            assertThat(lost(Initiative.builder("work").actualEnd(TODAY.plusDays(1))))
                    .hasSize(1);
            assertThat(lost(Initiative.builder("work").stageHistory(Map.of(Stage.DONE, TODAY))))
                    .isEmpty();
            assertThat(lost(Initiative.builder("work")
                            .actualEnd(TODAY.minusDays(1))
                            .stageHistory(Map.of(Stage.DONE, TODAY))))
                    .hasSize(1);
        }
    }
}
