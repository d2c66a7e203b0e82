package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;
import static org.planhealth.strategy.analysis.Rollouts.forecast;
import static org.planhealth.strategy.analysis.Rollouts.history;
import static org.planhealth.strategy.analysis.Rollouts.rollout;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.collect.ImmutableSortedMap;
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
    /** 149 of 300 jobs are done, 12, 7, 11, 10 and 9 of them in the last five two-week periods. */
    @Nested
    class WorkedExample {
        private final RolloutForecast forecast = forecast(parse("2026-12-18"), weekly(14, new double[][] {
            {100, 300}, {112, 300}, {119, 300}, {130, 300}, {140, 300}, {149, 300}
        }));

        @Test
        void namesThreeDays() {
            // 151 jobs at 9.8 per two weeks are 15.4 periods; 224 days from now is the end of the 16th.
            assertThat(forecast.p50()).isEqualTo(TODAY.plusDays(16 * 14)).isEqualTo("2027-03-15");
            assertThat(forecast.p85()).isEqualTo(TODAY.plusDays(17 * 14));
            assertThat(forecast.p95()).isEqualTo(TODAY.plusDays(18 * 14));
        }

        @Test
        void saysHowLikelyItIsOnTime() {
            // No future of 20,000 does 151 jobs in nine periods, at 12 in the best.
            assertThat(forecast.onTimeProbability()).isEqualTo(1 / 20_002.0);
        }

        @Test
        void saysOnWhatItRests() {
            assertThat(forecast.periods()).isEqualTo(5);
            assertThat(forecast.evidence()).isEqualTo(Evidence.LOW);
            assertThat(forecast.backTest()).isEqualTo(new BackTest(0, 0));
        }
    }

    /** Of equal periods nothing is uncertain: 100 are left, and 10 are done in a week. */
    @Nested
    class OfAnEvenPace {
        private double[][] tenAWeek(int entries, double total) {
            return IntStream.range(0, entries)
                    .mapToObj(i -> new double[] {10 * i, total})
                    .toArray(double[][]::new);
        }

        @Test
        void isTheQuotientOfTheWorkLeftAndThePace() {
            RolloutForecast forecast = forecast(null, weekly(7, tenAWeek(6, 150)));

            assertThat(List.of(forecast.p50(), forecast.p85(), forecast.p95())).containsOnly(TODAY.plusWeeks(10));
        }

        @Test
        void endsAWeekLaterForAnotherUnit() {
            assertThat(forecast(null, weekly(7, tenAWeek(6, 151))).p50()).isEqualTo(TODAY.plusWeeks(11));
        }

        @ParameterizedTest(name = "due on {0}: {1} of 20,000")
        @CsvSource({"2026-10-11, 0", "2026-10-12, 20000", "2026-10-13, 20000", "2026-08-03, 0", "2025-01-01, 0"})
        void isOnTimeFromTheDayOnWhichItIsDone(LocalDate due, int futures) {
            assertThat(forecast(due, weekly(7, tenAWeek(6, 150))).onTimeProbability())
                    .isEqualTo((futures + 1) / 20_002.0);
        }

        @Test
        void isNotDisturbedByTenths() {
            double[][] tenths = IntStream.range(0, 6)
                    .mapToObj(i -> new double[] {0.1 * i, 1.5})
                    .toArray(double[][]::new);

            assertThat(forecast(null, weekly(7, tenths)).p50()).isEqualTo(TODAY.plusWeeks(10));
        }

        @Test
        void isFollowedFor520Periods() {
            assertThat(forecast(null, weekly(1, tenAWeek(6, 50 + 5200))).p50()).isEqualTo(TODAY.plusDays(520));
            assertThat(forecast(null, weekly(1, tenAWeek(6, 50 + 5201))).p50()).isNull();
        }

        @Test
        void startsAtTheLastEntryAndNotToday() {
            ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(7, tenAWeek(6, 150));
            RolloutForecast later = RolloutForecast.of(rollout(parse("2026-10-12"), history), parse("2026-09-21"))
                    .orElseThrow();

            assertThat(later.p85()).isEqualTo(TODAY.plusWeeks(10));
            assertThat(later.onTimeProbability()).isGreaterThan(0.99);
        }

        @Test
        void isNotOnTimeOnceTheDueDayHasPassed() {
            ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(7, tenAWeek(6, 150));

            assertThat(RolloutForecast.of(rollout(parse("2026-10-01"), history), parse("2026-10-01"))
                            .orElseThrow()
                            .onTimeProbability())
                    .isLessThan(0.01);
            assertThat(RolloutForecast.of(rollout(parse("2026-10-12"), history), parse("2026-10-01"))
                            .orElseThrow()
                            .onTimeProbability())
                    .isGreaterThan(0.99);
            assertThat(RolloutForecast.of(rollout(parse("2026-09-30"), history), parse("2026-10-01"))
                            .orElseThrow()
                            .onTimeProbability())
                    .isLessThan(0.01);
        }

        @Test
        void namesNoDayBeforeToday() {
            ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(7, tenAWeek(6, 70));
            LocalDate day = TODAY.plusDays(60);

            RolloutForecast forecast = RolloutForecast.of(rollout(TODAY.plusDays(90), history), day)
                    .orElseThrow();

            assertThat(forecast(null, history).p85()).isEqualTo(TODAY.plusWeeks(2));
            assertThat(forecast.p50()).isEqualTo(day);
            assertThat(forecast.p85()).isEqualTo(day);
            assertThat(forecast.p95()).isEqualTo(day);
            assertThat(forecast.onTimeProbability()).isGreaterThan(0.99);
        }

        @Test
        void isTheSameForAmountsBeyondAllSums() {
            double huge = Double.MAX_VALUE / 150;
            double[][] amounts = IntStream.range(0, 6)
                    .mapToObj(i -> new double[] {10 * i * huge, 150 * huge})
                    .toArray(double[][]::new);

            assertThat(forecast(null, weekly(7, amounts)).p95()).isEqualTo(TODAY.plusWeeks(10));
        }
    }

    @Nested
    class OfUnevenPeriods {
        @Test
        void bringsThemToTheMedianLength() {
            // A unit a day, entered after 7, 7, 7, 14 and 28 days.
            assertThat(forecast(null, history(100, new double[] {0, 0, 7, 7, 14, 14, 21, 21, 35, 35, 63, 63}))
                            .p95())
                    .isEqualTo(TODAY.plusDays(42)); // 37 are left: six weeks
        }

        @Test
        void takesTheMiddleOfTwo() {
            // Periods of 7, 7, 7, 8, 8 and 8 days: 7.5 days each, and half a day is a day.
            assertThat(forecast(null, history(100, new double[] {0, 0, 7, 7, 14, 14, 21, 21, 29, 29, 37, 37, 45, 45}))
                            .p95())
                    .isEqualTo(TODAY.plusDays(60)); // 55 are left: 7.33 periods, so eight
        }

        @Test
        void weighsThemByTheirLength() {
            // Five weeks of 5 and a day of 10, entered late: 35 in 36 days, not 70 in every sixth week.
            RolloutForecast forecast =
                    forecast(null, history(135, new double[] {0, 0, 7, 5, 14, 10, 21, 15, 28, 20, 35, 25, 36, 35}));

            assertThat(forecast.p50()).isBetween(TODAY.plusWeeks(14), TODAY.plusWeeks(20)); // 100 are left
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
        void letsTheScopeGrowAsItDid() {
            // 10 done and 5 added a week: 100 left at 5 a week
            assertThat(weeks(0, 125, 10, 130, 20, 135, 30, 140, 40, 145, 50, 150)
                            .p50())
                    .isEqualTo(TODAY.plusWeeks(20));
        }

        @Test
        void drawsWhatWasDoneTogetherWithWhatWasAdded() {
            // The weeks in which much was found are those in which much was done: 10 less left after each.
            RolloutForecast forecast = weeks(0, 100, 10, 100, 40, 120, 50, 120, 80, 140, 90, 140);

            assertThat(forecast.p50()).isEqualTo(forecast.p95()).isEqualTo(TODAY.plusWeeks(5));
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
        void doesNotCountACutOfTheTotalAsPace() {
            RolloutForecast cut = weeks(0, 900, 10, 900, 20, 900, 30, 150, 40, 150, 50, 150);

            assertThat(cut.p95()).isEqualTo(TODAY.plusWeeks(10));
        }

        @Test
        void forgetsGrowthThatWasCutAgain() {
            RolloutForecast mistake = weeks(0, 150, 10, 950, 20, 150, 30, 150, 40, 150, 50, 150);

            assertThat(mistake.p95()).isEqualTo(TODAY.plusWeeks(10));
        }
    }

    @Nested
    class WhereSomeFuturesNeverEnd {
        /** Five weeks of which one did something: whether such a week comes again is uncertain. */
        private final RolloutForecast forecast = forecast(parse("2026-12-31"), weekly(7, new double[][] {
            {0, 100}, {0, 100}, {0, 100}, {0, 100}, {0, 100}, {5, 100}
        }));

        @Test
        void isLaterTheSurerItIs() {
            assertThat(forecast.p50()).isNotNull();
            assertThat(forecast.p85()).isAfter(forecast.p50());
        }

        @Test
        void hasNoDateForAShareOfThemOnly() {
            RolloutForecast more = forecast(parse("2026-12-31"), weekly(7, new double[][] {
                {0, 400}, {0, 400}, {0, 400}, {0, 400}, {0, 400}, {5, 400}
            }));

            assertThat(more.p50()).isNotNull();
            assertThat(more.p95()).isNull();
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

            assertThat(RolloutForecast.of(rollout(LocalDate.MAX, history.build()), LocalDate.MAX)
                            .orElseThrow()
                            .isWithoutDate())
                    .isTrue();
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

            assertThat(RolloutForecast.all(strategy, TODAY).get(0).onTimeProbability())
                    .isEqualTo((runs + 1.0) / (runs + 2));
        }
    }

    @Test
    void isTheSameEachTime() {
        ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(TODAY, 7, 0, 500, 12);

        assertThat(forecast(parse("2027-06-01"), history)).isEqualTo(forecast(parse("2027-06-01"), history));
    }

    /** The same on every machine and every version of Java; a change of it changes every plan's figures. */
    @Test
    void isPinned() {
        RolloutForecast forecast = forecast(
                parse("2027-03-20"),
                history(250, new double[] {0, 100, 14, 112, 28, 119, 42, 130, 56, 131, 70, 149, 84, 171}));

        assertThat(forecast.p50()).isEqualTo("2026-11-09");
        assertThat(forecast.p85()).isEqualTo("2026-12-21");
        assertThat(forecast.p95()).isEqualTo("2027-01-18");
    }

    /** Each future has its own draws, whatever went before it, and the slowest comes first. */
    @Test
    void drawsEachFutureByItsNumberAndSortsThem() {
        RolloutPace pace = RolloutPace.of(StageProgress.points(weekly(
                        7, new double[][] {{0, 500}, {4, 500}, {5, 500}, {8, 500}, {10, 500}}))
                .entrySet()
                .asList());
        double one = pace.progressAfter(1, 1_000)[0];
        RandomDraws draws = new RandomDraws();
        double[] expected = IntStream.range(0, 50)
                .mapToDouble(future -> {
                    draws.start(future);
                    double first = 1 + draws.below(4);
                    long ball = draws.below(5);
                    return one * (first + (ball == 4 ? first : 1 + ball));
                })
                .sorted()
                .toArray();

        assertThat(pace.progressAfter(2, 50)).containsExactly(expected, within(1e-9));
    }

    /** What is drawn is as good as what theory says: with weights of Dirichlet(1, …, 1), a mean has a known variance. */
    @Test
    void drawsFuturesAsUncertainAsTheirPeriodsAreFew() {
        RolloutPace pace = RolloutPace.of(StageProgress.points(weekly(
                        7, new double[][] {{0, 500}, {1, 500}, {5, 500}, {5, 500}, {14, 500}, {20, 500}}))
                .entrySet()
                .asList());
        double[] after = pace.progressAfter(30, 40_000);
        double mean = IntStream.range(0, after.length)
                .mapToDouble(i -> after[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, after.length)
                .mapToDouble(i -> (after[i] - mean) * (after[i] - mean))
                .average()
                .orElseThrow();

        // 1, 4, 0, 9 and 6 have the mean 4 and the variance 10.8; of n periods, the sum of m draws has 10.8 m (m + n) /
        // (n + 1).
        assertThat(mean).isCloseTo(30 * 4, within(1.0));
        assertThat(variance).isCloseTo(10.8 * 30 * 35 / 6, within(50.0));
    }
}
