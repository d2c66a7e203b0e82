package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Direction;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorKind;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class ReturnReadingTest {
    private static final LocalDate START = LocalDate.of(2025, 11, 2);

    private static ImmutableList<ReturnReading> all(Initiative.Builder work, Indicator... indicators) {
        return ReturnReading.all(
                Strategy.builder("plan")
                        .objectives(Objective.builder("quiet")
                                .keyResults(Arrays.stream(indicators)
                                        .map(indicator -> KeyResult.builder("less-" + indicator.id())
                                                .indicator(indicator.id())
                                                .build())
                                        .toList())
                                .build())
                        .initiatives(work.objective("quiet").build())
                        .indicators(indicators)
                        .build(),
                TODAY);
    }

    private static Initiative.Builder work() {
        return Initiative.builder("work").stage(Stage.MIDDLE).start(START);
    }

    private static ReturnReading of(Indicator... indicators) {
        return all(work(), indicators).get(0);
    }

    private static Indicator.Builder pages(LocalDate first, double before, LocalDate last, double now) {
        return Indicator.builder("pages")
                .kind(IndicatorKind.LAGGING)
                .direction(Direction.DOWN)
                .observations(ImmutableMap.of(first, before, last, now, TODAY.plusDays(1), -1.0));
    }

    private static Indicator.Builder indicator(String id, double now) {
        return Indicator.builder(id)
                .kind(IndicatorKind.LAGGING)
                .direction(Direction.DOWN)
                .observations(ImmutableMap.of(START, 4.0, TODAY, now));
    }

    private static Indicator.Builder pages(double now) {
        return pages(START, 40, TODAY, now);
    }

    @Nested
    class IsOf {
        @Test
        void workUnderWay() {
            assertThat(all(work(), pages(40).build())).hasSize(1);
            assertThat(all(work().stage(Stage.DONE), pages(40).build())).isEmpty();
            assertThat(all(work().stage(Stage.PLANNED), pages(40).build())).isEmpty();
        }

        @Test
        void laggingIndicatorsThatAreNoGuardrails() {
            assertThat(all(work(), pages(40).kind(IndicatorKind.LEADING).build()))
                    .isEmpty();
            assertThat(all(work(), pages(40).role(IndicatorRole.GUARDRAIL).build()))
                    .isEmpty();
            assertThat(of(pages(40).role(IndicatorRole.TARGET).build()).indicators())
                    .hasSize(1);
        }
    }

    @Nested
    class IsDue {
        private boolean isDue(LocalDate start) {
            return all(work().start(start), pages(40).build()).get(0).isDue();
        }

        @Test
        void afterMoreThanThreeQuarters() {
            assertThat(isDue(LocalDate.of(2025, 11, 2))).isTrue();
            assertThat(isDue(LocalDate.of(2025, 11, 3))).isFalse();
        }

        @Test
        void neverWithoutAStart() {
            ReturnReading reading = all(work().start(null), pages(40).build()).get(0);

            assertThat(reading.start()).isNull();
            assertThat(reading.isDue()).isFalse();
        }
    }

    @Nested
    class IsPromising {
        @Test
        void whereAnIndicatorIsBetterByItsDirection() {
            assertThat(of(pages(39).build()).isPromising()).isTrue();
            assertThat(of(pages(40).build()).isPromising()).isFalse();
            assertThat(of(pages(41).build()).isPromising()).isFalse();
            assertThat(of(pages(41).direction(Direction.UP).build()).isPromising())
                    .isTrue();
            assertThat(of(pages(39).direction(null).build()).isPromising()).isFalse();
        }

        @Test
        void whereOneOfSeveralIs() {
            assertThat(of(pages(40).build(), indicator("outages", 3).build()).isPromising())
                    .isTrue();
            assertThat(of(pages(40).build(), indicator("outages", 4).build()).isPromising())
                    .isFalse();
        }

        @Test
        void whereTheFeedbackIsStillToCome() {
            assertThat(of(pages(40).feedbackDelayDays(274).build()).isPromising())
                    .isTrue();
            assertThat(of(pages(40).feedbackDelayDays(273).build()).isPromising())
                    .isFalse();
        }
    }

    @Nested
    class Missing {
        @Test
        void isAValueUpToTheStart() {
            Indicator late = pages(START.plusDays(1), 40, TODAY, 40).build();

            assertThat(of(late).withoutBefore()).containsExactly(late);
            assertThat(of(pages(40).build()).withoutBefore()).isEmpty();
        }

        @Test
        void isAValueAfterTheFeedbackDelay() {
            Indicator soon = pages(START, 40, START.plusDays(90), 40)
                    .feedbackDelayDays(90)
                    .build();

            assertThat(of(soon).withoutNow()).containsExactly(soon);
            assertThat(of(soon.toBuilder().feedbackDelayDays(89).build()).withoutNow())
                    .isEmpty();
        }

        @Test
        void isADirection() {
            Indicator indicator = pages(40).direction(null).build();

            assertThat(of(indicator).withoutDirection()).containsExactly(indicator);
            assertThat(of(pages(40).build()).withoutDirection()).isEmpty();
        }
    }
}
