package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;
import static org.planhealth.strategy.analysis.Rollouts.forecast;
import static org.planhealth.strategy.analysis.Rollouts.history;
import static org.planhealth.strategy.analysis.Rollouts.rollout;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.analysis.RolloutForecast.Evidence;

/** Where there is no forecast, or one that rests on little. */
class RolloutForecastEvidenceTest {
    @Nested
    class WithoutEvidence {
        private final double[][] five = {{0, 100}, {10, 100}, {20, 100}, {30, 100}, {40, 100}};

        @Test
        void namesNoDay() {
            RolloutForecast forecast = forecast(parse("2026-12-18"), weekly(7, five));

            assertThat(forecast)
                    .isEqualTo(new RolloutForecast(
                            "move-jobs",
                            parse("2026-12-18"),
                            4,
                            false,
                            false,
                            null,
                            null,
                            null,
                            null,
                            BackTest.NONE,
                            null));
            assertThat(forecast.evidence()).isEqualTo(Evidence.NONE);
            assertThat(forecast.isWithoutDate()).isFalse();
        }

        @Test
        void hasNoPeriodsIfThereIsNoHistory() {
            Initiative initiative = Initiative.builder("move-jobs")
                    .rollout(Rollout.builder().build())
                    .build();

            assertThat(RolloutForecast.of(initiative, TODAY).orElseThrow().periods())
                    .isZero();
            assertThat(forecast(null, weekly(7, new double[][] {{0, 100}})).periods())
                    .isZero();
        }

        @Test
        void ignoresEntriesThatLackDoneOrTotal() {
            ImmutableSortedMap<LocalDate, RolloutCount> history =
                    ImmutableSortedMap.<LocalDate, RolloutCount>naturalOrder()
                            .putAll(weekly(7, five))
                            .put(
                                    parse("2026-08-01"),
                                    RolloutCount.builder().done(40).build())
                            .put(
                                    parse("2026-08-02"),
                                    RolloutCount.builder().total(100).build())
                            .build();

            assertThat(forecast(null, history).periods()).isEqualTo(4);
        }

        @Test
        void ignoresEntriesOfLaterDays() {
            ImmutableSortedMap<LocalDate, RolloutCount> history =
                    ImmutableSortedMap.<LocalDate, RolloutCount>naturalOrder()
                            .putAll(weekly(7, five))
                            .put(parse("2026-08-04"), count(50, 100))
                            .build();

            assertThat(forecast(null, history).periods()).isEqualTo(4);
            assertThat(RolloutForecast.of(rollout(null, history), parse("2026-08-04"))
                            .orElseThrow()
                            .periods())
                    .isEqualTo(5);
        }

        @Test
        void namesNoDayOnceTheHistoryFellSilent() {
            ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(7, six());

            RolloutForecast forecast = RolloutForecast.of(rollout(parse("2026-12-18"), history), TODAY.plusDays(61))
                    .orElseThrow();

            assertThat(RolloutForecast.of(rollout(null, history), TODAY.plusDays(60))
                            .orElseThrow()
                            .silent())
                    .isFalse();
            assertThat(forecast.silent()).isTrue();
            assertThat(forecast.evidence()).isEqualTo(Evidence.NONE);
            assertThat(forecast.p50()).isNull();
            assertThat(forecast.onTimeProbability()).isNull();
        }

        @Test
        void waitsForTwoPeriodsOfAQuarterlyHistoryButNoLonger() {
            ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(91, six());

            assertThat(RolloutForecast.of(rollout(null, history), TODAY.plusDays(182))
                            .orElseThrow()
                            .silent())
                    .isFalse();
            assertThat(RolloutForecast.of(rollout(null, history), TODAY.plusDays(183))
                            .orElseThrow()
                            .silent())
                    .isTrue();
        }

        private double[][] six() {
            return new double[][] {{0, 100}, {10, 100}, {20, 100}, {30, 100}, {40, 100}, {50, 100}};
        }

        @Test
        void isLowUpToTenPeriods() {
            assertThat(entries(6).evidence()).isEqualTo(Evidence.LOW);
            assertThat(entries(11).evidence()).isEqualTo(Evidence.LOW);
            assertThat(entries(12).evidence()).isEqualTo(Evidence.GOOD);
        }

        private RolloutForecast entries(int number) {
            double[][] entries = IntStream.range(0, number)
                    .mapToObj(i -> new double[] {i, 100})
                    .toArray(double[][]::new);
            return forecast(null, weekly(7, entries));
        }
    }

    @Nested
    class IsNotMade {
        private final ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(7, new double[][] {{0, 9}, {8, 9}});

        @Test
        void withoutARollout() {
            assertThat(RolloutForecast.of(Initiative.builder("move-jobs").build(), TODAY))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"DONE", "STOPPED"})
        void ofAnInitiativeThatIsOver(Stage stage) {
            assertThat(RolloutForecast.of(
                            rollout(null, history).toBuilder().stage(stage).build(), TODAY))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"DONE", "STOPPED"})
        void butOfAnyOther(Stage stage) {
            assertThat(RolloutForecast.of(
                            rollout(null, history).toBuilder().stage(stage).build(), TODAY))
                    .isPresent();
        }

        @Test
        void ifNothingIsLeft() {
            assertThat(RolloutForecast.of(rollout(null, weekly(7, new double[][] {{8, 9}, {9, 9}})), TODAY))
                    .isEmpty();
        }

        @Test
        void ofNoFutures() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RolloutForecast.of(rollout(null, history), TODAY, 0))
                    .withMessage("runs must be at least 1, was 0");
        }
    }

    @Nested
    class HowLateItIs {
        private RolloutForecast of(LocalDate p50, Double onTime) {
            return new RolloutForecast(
                    "move-jobs", TODAY, 9, false, false, p50, null, null, onTime, BackTest.NONE, null);
        }

        private Lateness lateness(RolloutForecast forecast) {
            return forecast.lateness(100, 0.1, 0.5, 0.85);
        }

        @Test
        void followsTheChance() {
            LocalDate late = TODAY.plusDays(32);

            assertThat(lateness(of(late, 0.85))).isEqualTo(Lateness.NONE);
            assertThat(lateness(of(late, 0.84))).isEqualTo(Lateness.MEDIUM);
            assertThat(lateness(of(late, 0.5))).isEqualTo(Lateness.MEDIUM);
            assertThat(lateness(of(late, 0.49))).isEqualTo(Lateness.HIGH);
            assertThat(lateness(of(late, 0.1))).isEqualTo(Lateness.HIGH);
            assertThat(lateness(of(late, 0.09))).isEqualTo(Lateness.CRITICAL);
        }

        @Test
        void isHighAtMostIfTheDateIsNear() {
            assertThat(lateness(of(TODAY.plusDays(31), 0.01))).isEqualTo(Lateness.HIGH);
        }

        @Test
        void isCriticalWithoutADate() {
            assertThat(lateness(of(null, 0.4))).isEqualTo(Lateness.CRITICAL);
        }

        @Test
        void isNothingWithoutAChance() {
            assertThat(lateness(of(null, null))).isEqualTo(Lateness.NONE);
            assertThat(of(null, null).isLate(100, 0.1, 0.5, 0.85)).isFalse();
        }
    }

    @Nested
    class OfOneLeap {
        private final RolloutForecast forecast = forecast(parse("2026-12-18"), weekly(31, new double[][] {
            {0, 330}, {1, 330}, {1, 330}, {306, 330}, {306, 330}, {306, 330}
        }));

        @Test
        void isRefused() {
            assertThat(forecast.oneLeap()).isTrue();
            assertThat(forecast.evidence()).isEqualTo(Evidence.NONE);
            assertThat(forecast.isWithoutDate()).isFalse();
            assertThat(forecast.p50()).isNull();
            assertThat(forecast.finish()).isNull();
        }
    }
}
