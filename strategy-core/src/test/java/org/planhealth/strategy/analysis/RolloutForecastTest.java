package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;
import static org.planhealth.strategy.analysis.Rollouts.forecast;
import static org.planhealth.strategy.analysis.Rollouts.history;
import static org.planhealth.strategy.analysis.Rollouts.rollout;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.RolloutForecast.Evidence;

class RolloutForecastTest {
    /** The same on every machine and every version of Java; a change of it changes every plan's figures. */
    @Nested
    class WorkedExample {
        private final RolloutForecast forecast = forecast(parse("2026-12-18"), weekly(14, new double[][] {
            {100, 300}, {112, 300}, {119, 300}, {130, 300}, {140, 300}, {149, 300}
        }));

        @Test
        void namesThreeDays() {
            // 151 jobs at 9.8 per two weeks would be 216 days; most futures slow down on the way.
            assertThat(forecast.p50()).isEqualTo("2027-05-22").isAfter(TODAY.plusDays(216));
            assertThat(forecast.p85()).isEqualTo("2028-07-14");
            assertThat(forecast.p95()).isEqualTo("2030-06-12");
        }

        @Test
        void saysHowLikelyItIsOnTime() {
            // No future of 20,000 does 151 jobs in ten periods, at 12 in the best.
            assertThat(forecast.onTimeProbability()).isEqualTo(1 / 20_002.0);
        }

        @Test
        void saysOnWhatItRests() {
            assertThat(forecast.periods()).isEqualTo(5);
            assertThat(forecast.evidence()).isEqualTo(Evidence.LOW);
            assertThat(forecast.backTest()).isEqualTo(BackTest.NONE);
            assertThat(forecast.finish().runs()).isEqualTo(20_000);
        }
    }

    /** Of equal steps at an even pace nothing is uncertain: 100 are left, and 10 are done in a week. */
    @Nested
    class OfAnEvenPace {
        private final ForecastMethod even =
                new ForecastMethod(ImmutableDoubleArray.of(1, 0, 0, 0, 0), 0, Double.POSITIVE_INFINITY, 1, false);

        private FinishDates finish(ImmutableSortedMap<LocalDate, RolloutCount> history) {
            return RolloutForecast.finish(rollout(null, history), TODAY, 100, even)
                    .orElseThrow();
        }

        private double[][] tenAWeek(int entries, double total) {
            return IntStream.range(0, entries)
                    .mapToObj(i -> new double[] {10 * i, total})
                    .toArray(double[][]::new);
        }

        @Test
        void isTheQuotientOfTheWorkLeftAndThePace() {
            FinishDates finish = finish(weekly(7, tenAWeek(6, 150)));

            assertThat(List.of(finish.nth(1), finish.nth(100))).containsOnly(TODAY.plusWeeks(10));
        }

        @Test
        void endsADayLaterForAnotherUnit() {
            assertThat(finish(weekly(7, tenAWeek(6, 151))).nth(50)).isEqualTo(TODAY.plusDays(71));
        }

        @Test
        void isNotDisturbedByTenths() {
            double[][] tenths = IntStream.range(0, 6)
                    .mapToObj(i -> new double[] {0.1 * i, 1.5})
                    .toArray(double[][]::new);

            assertThat(finish(weekly(7, tenths)).nth(50)).isEqualTo(TODAY.plusWeeks(10));
        }

        @Test
        void isFollowedFor2000StepsAndTenYears() {
            assertThat(finish(weekly(1, tenAWeek(6, 50 + 20_000))).nth(50)).isEqualTo(TODAY.plusDays(2_000));
            assertThat(finish(weekly(1, tenAWeek(6, 50 + 20_001))).nth(50)).isNull();
            assertThat(finish(weekly(30, tenAWeek(6, 50 + 1210))).nth(50)).isEqualTo(TODAY.plusDays(3_629));
            assertThat(finish(weekly(30, tenAWeek(6, 50 + 1220))).nth(50)).isNull();
        }

        @Test
        void isTheSameForAmountsBeyondAllSums() {
            double huge = Double.MAX_VALUE / 150;
            double[][] amounts = IntStream.range(0, 6)
                    .mapToObj(i -> new double[] {10 * i * huge, 150 * huge})
                    .toArray(double[][]::new);

            assertThat(finish(weekly(7, amounts)).nth(50)).isEqualTo(TODAY.plusWeeks(10));
        }

        @Test
        void countsGrowthOfTheTotalThatIsDoneAlreadyAsNothing() {
            double[][] grown = IntStream.range(0, 6)
                    .mapToObj(i -> new double[] {30 * i, 150 + 20 * i})
                    .toArray(double[][]::new);

            assertThat(finish(weekly(7, grown)).nth(50)).isEqualTo(TODAY.plusWeeks(10));
        }
    }

    @Nested
    class AgainstADay {
        private final ImmutableSortedMap<LocalDate, RolloutCount> history =
                weekly(7, new double[][] {{0, 150}, {10, 150}, {20, 150}, {30, 150}, {40, 150}, {50, 150}});

        @Test
        void isNotOnTimeOnceTheDueDayHasPassed() {
            assertThat(onTime("2026-08-02", TODAY)).isEqualTo(1 / 20_002.0);
        }

        @Test
        void isAsLikelyOnTimeAsFuturesEndByTheDueDay() {
            RolloutForecast forecast = forecast(null, history);

            assertThat(onTime(forecast.p85().toString(), TODAY)).isBetween(0.85, 0.9);
            assertThat(onTime(forecast.p50().toString(), TODAY)).isGreaterThan(0.5);
            assertThat(onTime(forecast.p50().minusDays(1).toString(), TODAY)).isLessThan(0.5);
        }

        @Test
        void startsAtTheLastEntryAndNotToday() {
            RolloutForecast later = RolloutForecast.of(rollout(null, history), TODAY.plusDays(49))
                    .orElseThrow();

            assertThat(later.p85()).isEqualTo(forecast(null, history).p85());
        }

        @Test
        void namesNoDayBeforeToday() {
            ImmutableSortedMap<LocalDate, RolloutCount> nearlyDone =
                    weekly(7, new double[][] {{0, 51}, {10, 51}, {20, 51}, {30, 51}, {40, 51}, {50, 51}});
            LocalDate day = TODAY.plusDays(60);

            RolloutForecast forecast = RolloutForecast.of(rollout(TODAY.plusDays(90), nearlyDone), day)
                    .orElseThrow();

            assertThat(forecast(null, nearlyDone).p50()).isBefore(day);
            assertThat(forecast.p50()).isEqualTo(day);
            assertThat(forecast.onTimeProbability()).isGreaterThan(0.99);
        }

        private double onTime(String due, LocalDate asOf) {
            return RolloutForecast.of(rollout(parse(due), history), asOf)
                    .orElseThrow()
                    .onTimeProbability();
        }
    }

    @Nested
    class OfWorkThatIsAddedOrUndone {
        private RolloutForecast weeks(double... doneAndTotal) {
            double[][] entries = new double[doneAndTotal.length / 2][];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = new double[] {doneAndTotal[2 * i], doneAndTotal[2 * i + 1]};
            }
            return forecast(parse("2030-01-01"), weekly(7, entries));
        }

        @Test
        void isLaterIfTheScopeGrows() {
            assertThat(weeks(0, 125, 10, 130, 20, 135, 30, 140, 40, 145, 50, 150)
                            .p50())
                    .isAfter(weeks(0, 150, 10, 150, 20, 150, 30, 150, 40, 150, 50, 150)
                            .p50());
        }

        @Test
        void hasNoDateIfAsMuchIsAddedAsDone() {
            RolloutForecast forecast = weeks(0, 100, 10, 110, 20, 120, 30, 130, 40, 140, 50, 150);

            assertThat(forecast.p50()).isNull();
            assertThat(forecast.isWithoutDate()).isTrue();
            assertThat(forecast.onTimeProbability()).isEqualTo(1 / 20_002.0);
        }

        @Test
        void countsUndoneWorkAgainstThePace() {
            // 70 are left after weeks of 20 and of either -10 or 0
            assertThat(weeks(0, 100, 20, 100, 10, 100, 30, 100, 20, 100, 30, 100)
                            .p50())
                    .isAfter(weeks(0, 130, 20, 130, 20, 130, 40, 130, 40, 130, 60, 130)
                            .p50());
        }

        @Test
        void hasNoDateIfMoreIsUndoneThanDone() {
            assertThat(weeks(50, 100, 40, 100, 30, 100, 20, 100, 10, 100, 0, 100)
                            .isWithoutDate())
                    .isTrue();
        }

        @Test
        void doesNotCountABigCutOfTheTotalAsPace() {
            assertThat(weeks(0, 900, 10, 900, 20, 900, 30, 150, 40, 150, 50, 150)
                            .finish())
                    .isEqualTo(weeks(0, 150, 10, 150, 20, 150, 30, 150, 40, 150, 50, 150)
                            .finish());
        }

        @Test
        void forgetsGrowthThatWasCutAgain() {
            assertThat(weeks(0, 150, 10, 950, 20, 150, 30, 150, 40, 150, 50, 150)
                            .finish())
                    .isEqualTo(weeks(0, 150, 10, 150, 20, 150, 30, 150, 40, 150, 50, 150)
                            .finish());
        }

        @Test
        void countsSmallRemovalsAsWork() {
            assertThat(weeks(0, 150, 10, 150, 20, 150, 30, 150, 40, 145, 50, 140)
                            .p50())
                    .isBefore(weeks(0, 140, 10, 140, 20, 140, 30, 140, 40, 140, 50, 140)
                            .p50());
        }
    }

    @Nested
    class AtTheEndsOfTime {
        @Test
        void hasNoDateAfterTheYear9999() {
            LocalDate last = parse("9999-12-31");
            ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(last.minusDays(10), 7, 0, 100, 10);

            RolloutForecast forecast =
                    RolloutForecast.of(rollout(last, history), last).orElseThrow();
            assertThat(forecast.p50()).isNull();
            assertThat(forecast.onTimeProbability()).isEqualTo(1 / 20_002.0);
        }

        @Test
        void takesTheFirstAndTheLastDayThereIs() {
            ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
            history.put(LocalDate.MIN, count(0, 9)).put(LocalDate.MAX, count(8, 9));
            for (int i = 1; i < 6; i++) {
                history.put(TODAY.plusDays(i), count(1, 9));
            }

            assertThat(RolloutForecast.of(rollout(LocalDate.MAX, history.build()), LocalDate.MAX))
                    .isPresent();
        }
    }

    @Nested
    class All {
        @Test
        void areInTheOrderOfTheIds() {
            Strategy strategy = Strategy.builder("fleet-cost")
                    .initiatives(
                            Initiative.builder("b")
                                    .rollout(Rollout.builder().build())
                                    .build(),
                            Initiative.builder("none").build(),
                            Initiative.builder("a")
                                    .rollout(Rollout.builder().build())
                                    .build())
                    .build();

            assertThat(RolloutForecast.all(strategy, TODAY))
                    .extracting(RolloutForecast::initiative)
                    .containsExactly("a", "b");
        }

        @Test
        void areNoneIfNoInitiativeIsStated() {
            assertThat(RolloutForecast.all(Strategy.builder("fleet-cost").build(), TODAY))
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} rollouts have {1} runs each")
        @CsvSource({"1, 20000", "200, 20000", "400, 10000", "4001, 1000"})
        void shareTheirRuns(int rollouts, int runs) {
            ImmutableSortedMap<LocalDate, RolloutCount> history =
                    weekly(7, new double[][] {{0, 60}, {10, 60}, {20, 60}, {30, 60}, {40, 60}, {50, 60}});
            Strategy strategy = Strategy.builder("fleet-cost")
                    .initiatives(IntStream.range(0, rollouts)
                            .mapToObj(i -> rollout("move-" + i, parse("2027-01-01"), history))
                            .toList())
                    .build();

            assertThat(RolloutForecast.all(strategy, TODAY).get(0).finish().runs())
                    .isEqualTo(runs);
        }
    }

    @Test
    void isTheSameEachTime() {
        ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(TODAY, 7, 0, 500, 12);

        assertThat(forecast(parse("2027-06-01"), history)).isEqualTo(forecast(parse("2027-06-01"), history));
    }

    @Test
    void isPinned() {
        RolloutForecast forecast = forecast(
                parse("2027-03-20"),
                history(250, new double[] {0, 100, 14, 112, 28, 119, 42, 130, 56, 131, 70, 149, 84, 171}));

        assertThat(forecast.p50()).isEqualTo("2026-12-11");
        assertThat(forecast.p85()).isEqualTo("2027-06-01");
        assertThat(forecast.p95()).isEqualTo("2028-03-29");
    }
}
