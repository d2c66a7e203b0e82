package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StrategyForecast.Coverage;
import org.planhealth.strategy.analysis.StrategyForecast.Criticality;
import org.planhealth.strategy.analysis.StrategyForecast.NoDateReason;

class StrategyForecastTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    /** As many times the length as the 85% point of a stated end. */
    private static final double AT_85 = 1.5429;

    @Nested
    class TheEnd {
        @Test
        void isTheLastOfIndependentOnes() {
            StrategyForecast forecast = forecast(
                    plan(open("a"), open("b"), open("c")), even("a", 1, 100), even("b", 1, 100), even("c", 51, 100));
            for (int day : new int[] {55, 60, 75, 90, 99}) {
                double a = day / 100.0;
                double c = (day - 50) / 50.0;
                assertThat(forecast.finish().chanceBy(day(day)))
                        .as("day %s", day)
                        .isCloseTo(a * a * c, within(0.005));
            }
            assertThat(forecast.p50()).isBetween(day(84), day(86));
        }

        @Test
        void isTheSumOfAChain() {
            Strategy plan =
                    plan(open("a"), planned("b", 0, 1).dependsOn(after("a")).build());
            StrategyForecast forecast = forecast(plan, even("a", 1, 100), even("b", 1, 100));
            for (int day : new int[] {20, 50, 100, 150, 190}) {
                assertThat(forecast.finish().chanceBy(day(day)))
                        .as("day %s", day)
                        .isCloseTo(sumOfTwo(day), within(0.01));
            }
        }

        /** Returns the chance that two whole numbers, each evenly from 1 to 100, sum up to no more. */
        private double sumOfTwo(int most) {
            int pairs = 0;
            for (int one = 1; one <= 100; one++) {
                pairs += Math.max(0, Math.min(100, most - one));
            }
            return pairs / 10_000.0;
        }

        /** What late-forecast says of work, and what the strategy says, must not disagree. */
        @Test
        void isWhereThePaceLeadsIfThatIsLaterThanTheStatedEnd() {
            Initiative slow = twoEntries(10, 40, 500);
            DeliveryOutlook outlook =
                    DeliveryOutlook.of(WorkState.of(slow, TODAY)).orElseThrow();

            assertThat(outlook.projectedEnd()).isAfter(slow.forecastEnd());
            assertThat(forecast(plan(slow)).p50()).isEqualTo(outlook.projectedEnd());
        }

        @Test
        void isTheStatedEndIfThePaceLeadsToAnEarlierOne() {
            Initiative fast = twoEntries(10, 480, 500);

            assertThat(forecast(plan(fast)).p50()).isEqualTo(fast.forecastEnd());
        }

        @Test
        void neverComesIfWorkStandsStill() {
            assertThat(forecast(plan(twoEntries(10, 10, 500))).p50()).isNull();
        }

        @Test
        void isAsLateAsTheMilestonesIfNothingElseIsKnown() {
            Initiative behind = Initiative.builder("behind")
                    .stage(Stage.MIDDLE)
                    .start(TODAY.minusDays(400))
                    .forecastEnd(day(100))
                    .milestones(
                            Milestone.builder()
                                    .due(TODAY.minusDays(300))
                                    .done(TODAY.minusDays(300))
                                    .build(),
                            Milestone.builder().due(TODAY.minusDays(200)).build())
                    .build();
            DeliveryOutlook outlook =
                    DeliveryOutlook.of(WorkState.of(behind, TODAY)).orElseThrow();

            assertThat(outlook.basis()).isEqualTo(DeliveryOutlook.Basis.MILESTONES);
            assertThat(forecast(plan(behind)).p50()).isEqualTo(day(100 + 200));
        }

        private Initiative twoEntries(double first, double last, double total) {
            return Initiative.builder("slow")
                    .stage(Stage.MIDDLE)
                    .start(TODAY.minusDays(400))
                    .forecastEnd(day(100))
                    .rollout(Rollout.builder()
                            .due(day(100))
                            .history(Map.of(
                                    TODAY.minusDays(60),
                                    new RolloutCount(first, total),
                                    TODAY,
                                    new RolloutCount(last, total)))
                            .build())
                    .build();
        }

        @Test
        void isNeverBeforeTheDayOfTheForecast() {
            StrategyForecast forecast =
                    forecast(plan(open("a").toBuilder().forecastEnd(TODAY).build()));
            assertThat(forecast.finish().counts()).isEqualTo(ImmutableIntArray.of(20_000));
            assertThat(forecast.p50()).isEqualTo(TODAY);
            assertThat(forecast.p95()).isEqualTo(TODAY);
        }

        @Test
        void isOneThatNeverComesAsOftenAsOneOfThemIsNeverDone() {
            RolloutForecast half = withFinish("a", new FinishDates(TODAY, ImmutableIntArray.of(0, 0, 0, 6), 10));
            StrategyForecast forecast = forecast(plan(open("a"), open("b")), half, even("b", 1, 2));
            assertThat(forecast.p50()).isEqualTo(day(3));
            assertThat(forecast.p85()).isNull();
            assertThat(forecast.finish().counts().stream().sum()).isEqualTo(12_000);
            assertThat(forecast.criticalities()).containsExactly(new Criticality("a", 1));
        }

        @Test
        void isNeverInMoreThan100YearsOrAfterTheYear9999() {
            assertThat(forecast(plan(fixed("a", 30_000))).p50()).isEqualTo(day(30_000));
            assertThat(forecast(plan(fixed("a", 30_000))).p85()).isNull();

            LocalDate last = LocalDate.of(9999, 12, 31);
            Strategy late = plan(open("a").toBuilder().forecastEnd(last).build());
            assertThat(StrategyForecast.of(late, last.minusDays(100))
                            .orElseThrow()
                            .p50())
                    .isEqualTo(last);
            assertThat(StrategyForecast.of(late, last.minusDays(100))
                            .orElseThrow()
                            .p85())
                    .isNull();

            Strategy lags = plan(
                    fixed("a", 10),
                    planned("b", 0, 5)
                            .dependsOn(tie("a", DependencyType.FS, Integer.MAX_VALUE))
                            .build(),
                    planned("c", 0, 5)
                            .dependsOn(tie("b", DependencyType.FS, Integer.MIN_VALUE))
                            .build());
            assertThat(forecast(lags, always("a", 10), always("b", 5), always("c", 5))
                            .p50())
                    .isNull();
        }
    }

    @Nested
    class TheChance {
        @Test
        void isThatOfTheHorizon() {
            Strategy plan = plan(open("a"));
            assertThat(forecast(plan, even("a", 1, 100)).onTimeProbability()).isNull();
            assertThat(forecast(plan, even("a", 1, 100)).due()).isNull();

            Strategy due = plan.toBuilder()
                    .horizon(Horizon.builder().end(day(30)).build())
                    .build();
            assertThat(forecast(due, even("a", 1, 100)).due()).isEqualTo(day(30));
            assertThat(forecast(due, even("a", 1, 100)).onTimeProbability()).isCloseTo(0.3, within(0.0001));
        }
    }

    @Nested
    class AStatedEnd {
        @Test
        void isAsLikelyTooEarlyAsTooLate() {
            StrategyForecast forecast = forecast(plan(fixed("a", 1_000)));
            assertThat(forecast.p50()).isEqualTo(day(1_000));
            assertThat(forecast.p85()).isEqualTo(day((int) Math.ceil(1_000 * AT_85)));
            assertThat(forecast.finish().atChance(15)).isEqualTo(day((int) Math.ceil(1_000 / AT_85)));
            assertThat(forecast.coverage()).isEqualTo(new Coverage(0, 1, ImmutableList.of(), 0, ImmutableList.of()));
        }

        @Test
        void isTheDueDateOfARolloutWithoutAForecast() {
            Strategy plan = plan(open("a").toBuilder()
                    .rollout(Rollout.builder().due(day(100)).build())
                    .build());
            assertThat(forecast(plan).p50()).isEqualTo(day(100));
        }

        @Test
        void countsFromAStartThatIsToCome() {
            StrategyForecast forecast = forecast(plan(planned("a", 900, 1_000).build()));
            assertThat(forecast.p50()).isEqualTo(day(1_000));
            assertThat(forecast.p85()).isEqualTo(day(900 + (int) Math.ceil(100 * AT_85)));
        }

        @Test
        void isTheStartIfThatIsLater() {
            assertThat(forecast(plan(planned("a", 900, 800).build())).p95()).isEqualTo(day(900));
        }

        @Test
        void spreadsAsFarAsItHasSlipped() {
            Initiative slipped = open("a").toBuilder()
                    .start(TODAY.minusDays(100))
                    .baselineEnd(TODAY)
                    .forecastEnd(day(100))
                    .build();
            StrategyForecast forecast = forecast(plan(slipped));
            assertThat(forecast.p50()).isEqualTo(day(100));
            assertThat(forecast.p85()).isEqualTo(day(200));
            assertThat(forecast.finish().atChance(15)).isEqualTo(day(65));

            Initiative often =
                    slipped.toBuilder().baselineEnd(TODAY.minusDays(90)).build();
            assertThat(forecast(plan(often)).p85()).as("at most four times").isEqualTo(day(400));

            Initiative little = slipped.toBuilder().baselineEnd(day(90)).build();
            assertThat(forecast(plan(little)).p85()).isEqualTo(day(155));
        }

        @Test
        void thatHasPassedTakesAsLongAgain() {
            StrategyForecast forecast = forecast(plan(fixed("a", -200)));
            assertThat(forecast.p50()).isEqualTo(day(200));
            assertThat(forecast.p85()).isEqualTo(day((int) Math.ceil(200 * AT_85)));
        }
    }

    @Nested
    class ADependency {
        @Test
        void ofAStartOnAFinish() {
            assertThat(end(DependencyType.FS, 0)).isEqualTo(40);
            assertThat(end(DependencyType.FS, 7)).isEqualTo(47);
            assertThat(end(DependencyType.FS, -5)).isEqualTo(35);
            assertThat(end(DependencyType.FS, -25))
                    .as("not before its own start")
                    .isEqualTo(20);
        }

        @Test
        void ofAStartOnAStart() {
            assertThat(end(DependencyType.SS, 0)).isEqualTo(20);
            assertThat(end(DependencyType.SS, 7)).isEqualTo(22);
            assertThat(end(DependencyType.SS, -25)).isEqualTo(20);
        }

        @Test
        void ofAFinishOnAFinish() {
            assertThat(end(DependencyType.FF, 0)).isEqualTo(30);
            assertThat(end(DependencyType.FF, 7)).isEqualTo(37);
            assertThat(end(DependencyType.FF, -5)).isEqualTo(25);
            assertThat(end(DependencyType.FF, -25)).isEqualTo(20);
        }

        @Test
        void ofAFinishOnAStart() {
            assertThat(end(DependencyType.SF, 0)).isEqualTo(20);
            assertThat(end(DependencyType.SF, 17)).isEqualTo(22);
            assertThat(end(DependencyType.SF, -25)).isEqualTo(20);
        }

        @Test
        void isOfAStartOnAFinishUnlessStated() {
            Strategy plan = plan(
                    fixed("a", 30), planned("b", 10, 20).dependsOn(after("a")).build());
            assertThat(forecast(plan, always("a", 30), always("b", 20)).p50()).isEqualTo(day(40));
        }

        /**
         * Returns when work from day 10 to 20 ends that waits for work from day 5 to 30: 1,000 days before what waits for
         * it.
         */
        private int end(DependencyType type, int lag) {
            Strategy plan = plan(
                    planned("a", 5, 30).build(),
                    planned("b", 10, 20).dependsOn(tie("a", type, lag)).build(),
                    planned("c", 0, 1_000).dependsOn(after("b")).build());
            StrategyForecast forecast = forecast(plan, always("a", 30), always("b", 20), always("c", 1_000));
            assertThat(forecast.p95()).isEqualTo(forecast.p50());
            return (int) (forecast.p50().toEpochDay() - day(1_000).toEpochDay());
        }

        @Test
        void holdsUpNoStartOfWorkUnderWay() {
            Strategy plan = plan(
                    fixed("a", 30),
                    fixed("b", 20).toBuilder().dependsOn(after("a")).build());
            assertThat(forecast(plan, always("a", 30), always("b", 20)).p50()).isEqualTo(day(30));

            Strategy finishes = plan(
                    fixed("a", 30),
                    fixed("b", 20).toBuilder()
                            .dependsOn(tie("a", DependencyType.FF, 5))
                            .build());
            assertThat(forecast(finishes, always("a", 30), always("b", 20)).p50())
                    .isEqualTo(day(35));
        }

        @Test
        void onDoneWorkHoldsUpByItsLag() {
            Initiative done = Initiative.builder("a")
                    .stage(Stage.DONE)
                    .start(day(-50))
                    .actualEnd(day(-10))
                    .build();
            Initiative waiting = planned("b", 0, 5)
                    .dependsOn(tie("a", DependencyType.FS, 40))
                    .build();
            assertThat(forecast(plan(done, waiting), always("b", 5)).p50()).isEqualTo(day(35));
            assertThat(forecast(plan(done.toBuilder().actualEnd(null).build(), waiting), always("b", 5))
                            .p50())
                    .as("nobody knows since when it is done")
                    .isEqualTo(day(5));
        }

        @Test
        void onAPastStartHoldsUpByItsLag() {
            Initiative begun = fixed("a", 8);
            Initiative waiting = planned("b", 0, 5)
                    .dependsOn(tie("a", DependencyType.SS, 40))
                    .build();
            assertThat(forecast(plan(begun, waiting), always("a", 8), always("b", 5))
                            .p50())
                    .isEqualTo(day(-20 + 40 + 5));
        }

        @Test
        void onStoppedWorkHoldsUpNothing() {
            Initiative stopped = Initiative.builder("a")
                    .stage(Stage.STOPPED)
                    .start(day(-50))
                    .actualEnd(day(-1))
                    .build();
            Initiative waiting = planned("b", 0, 5)
                    .dependsOn(tie("a", DependencyType.FS, 40))
                    .build();
            assertThat(forecast(plan(stopped, waiting), always("b", 5)).p50()).isEqualTo(day(5));
        }

        @Test
        void onWorkWithoutDatesLeadsOnToWhatThatWaitsFor() {
            Strategy plan = plan(
                    fixed("a", 30),
                    Initiative.builder("b").dependsOn(after("a")).build(),
                    planned("c", 0, 5).dependsOn(after("b")).build());
            StrategyForecast forecast = forecast(plan, always("a", 30), always("c", 5));
            assertThat(forecast.p50()).isEqualTo(day(35));
            assertThat(forecast.coverage().undated()).containsExactly("b");
        }

        @Test
        void onWhatThePlanDoesNotStateHoldsUpNothing() {
            Strategy plan = plan(planned("b", 0, 5).dependsOn(after("gone")).build());
            assertThat(forecast(plan, always("b", 5)).p50()).isEqualTo(day(5));
        }
    }

    @Nested
    class ARisk {
        private final Strategy plan = plan(open("a"));
        private final StrategyForecast without = forecast(plan, even("a", 1, 100));

        @Test
        void thatIsCertainAddsItsDays() {
            StrategyForecast forecast = forecast(with(risk("r", 1.0, 45.0)), even("a", 1, 100));
            assertThat(forecast.p50()).isEqualTo(without.p50().plusDays(45));
            assertThat(forecast.p85()).isEqualTo(without.p85().plusDays(45));
            assertThat(forecast.p95()).isEqualTo(without.p95().plusDays(45));
            assertThat(forecast.coverage().risks()).isEqualTo(1);
        }

        @Test
        void thatCannotBeAddsNothing() {
            assertThat(forecast(with(risk("r", 0.0, 45.0)), even("a", 1, 100)).finish())
                    .isEqualTo(without.finish());
        }

        @Test
        void happensAsOftenAsItIsLikely() {
            StrategyForecast forecast =
                    forecast(with(risk("r", 0.3, 1_000.0), risk("s", 0.1, 5_000.0)), even("a", 1, 100));
            assertThat(forecast.finish().chanceBy(day(100))).isCloseTo(0.7 * 0.9, within(0.005));
            assertThat(forecast.finish().chanceBy(day(1_100))).isCloseTo(0.9, within(0.0001));
            assertThat(forecast.finish().chanceBy(day(5_100))).isCloseTo(0.97, within(0.005));
        }

        @Test
        void happensWhetherOrNotOthersDo() {
            StrategyForecast forecast =
                    forecast(with(risk("r", 0.5, 1_000.0), risk("s", 0.5, 1_000.0)), even("a", 1, 100));
            assertThat(forecast.finish().chanceBy(day(100))).isCloseTo(0.25, within(0.01));
            assertThat(forecast.finish().chanceBy(day(1_100))).isCloseTo(0.75, within(0.01));
        }

        @Test
        void ofPartOfADayAddsAWholeOne() {
            assertThat(forecast(with(risk("r", 1.0, 0.25)), even("a", 1, 100)).p50())
                    .isEqualTo(without.p50().plusDays(1));
            assertThat(forecast(with(risk("r", 1.0, 0.1), risk("s", 1.0, 0.2), risk("t", 1.0, 0.7)), even("a", 1, 100))
                            .p50())
                    .isEqualTo(without.p50().plusDays(1));
        }

        @Test
        void ofMoreDaysThanThereAreIsNeverOver() {
            assertThat(forecast(with(risk("r", 1.0, 1e300)), even("a", 1, 100)).p50())
                    .isNull();
        }

        @Test
        void isNotCountedUnlessRated() {
            StrategyForecast forecast = forecast(with(risk("t", null, 45.0), risk("s", 1.0, null)), even("a", 1, 100));
            assertThat(forecast.finish()).isEqualTo(without.finish());
            assertThat(forecast.coverage())
                    .isEqualTo(new Coverage(1, 0, ImmutableList.of(), 0, ImmutableList.of("s", "t")));
        }

        private Strategy with(Risk... risks) {
            return plan.toBuilder().risks(ImmutableList.copyOf(risks)).build();
        }

        private Risk risk(String id, Double likelihood, Double days) {
            return Risk.builder(id).likelihood(likelihood).impactDays(days).build();
        }
    }

    @Nested
    class TheCriticality {
        @Test
        void ofAChainIsOne() {
            Strategy plan = plan(
                    fixed("a", 30),
                    planned("b", 30, 40).dependsOn(after("a")).build(),
                    fixed("aside", 20),
                    fixed("z", 39));
            assertThat(forecast(plan, always("a", 30), always("b", 40), always("aside", 20), always("z", 39))
                            .criticalities())
                    .containsExactly(new Criticality("a", 1), new Criticality("b", 1));
        }

        @Test
        void ofTwoOfOneKindIsHalfForEachAndTheirTies() {
            StrategyForecast forecast = forecast(plan(open("a"), open("b")), even("a", 1, 100), even("b", 1, 100));
            assertThat(index(forecast, "a")).isCloseTo(0.505, within(0.005));
            assertThat(index(forecast, "b")).isCloseTo(0.505, within(0.005));
            assertThat(index(forecast, "a") + index(forecast, "b")).isCloseTo(1.01, within(0.005));
        }

        @Test
        void isTheShareOfFuturesThatEndWithIt() {
            StrategyForecast forecast = forecast(plan(open("a"), open("b")), even("a", 1, 100), always("b", 30));
            assertThat(forecast.criticalities()).containsExactly(new Criticality("a", 0.71), new Criticality("b", 0.3));
        }

        @Test
        void goesBackThroughEveryType() {
            assertThat(critical(DependencyType.SS, 30)).containsExactly("a", "b");
            assertThat(critical(DependencyType.FF, 30)).containsExactly("a", "b");
            assertThat(critical(DependencyType.SF, 50)).containsExactly("a", "b");
            assertThat(critical(DependencyType.SF, 10)).as("its own end").containsExactly("b");
        }

        private ImmutableList<String> critical(DependencyType type, int lag) {
            Strategy plan = plan(
                    planned("a", 5, 30).build(),
                    planned("b", 10, 32).dependsOn(tie("a", type, lag)).build());
            return forecast(plan, always("a", 30), always("b", 32)).criticalities().stream()
                    .map(Criticality::initiative)
                    .collect(ImmutableList.toImmutableList());
        }

        @Test
        void ofWhatNeverEndsDoesNotReachWhatItBegan() {
            Strategy plan = plan(
                    fixed("a", 30),
                    planned("b", 0, 9).dependsOn(after("a")).build(),
                    planned("c", 0, 9).dependsOn(after("b")).build());
            RolloutForecast never = withFinish("b", new FinishDates(TODAY, ImmutableIntArray.of(), 10));
            assertThat(forecast(plan, always("a", 30), never, always("c", 9)).criticalities())
                    .containsExactly(new Criticality("b", 1), new Criticality("c", 1));
        }

        @Test
        void isAShare() {
            assertThatThrownBy(() -> new Criticality("a", 1.5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("index must be over 0 and at most 1, was 1.5");
            assertThatThrownBy(() -> new Criticality("a", 0)).isInstanceOf(IllegalArgumentException.class);
        }

        private double index(StrategyForecast forecast, String initiative) {
            return forecast.criticalities().stream()
                    .filter(critical -> critical.initiative().equals(initiative))
                    .findFirst()
                    .orElseThrow()
                    .index();
        }
    }

    @Nested
    class NoDate {
        @Test
        void isForecastOfACycle() {
            Strategy plan = plan(
                    planned("a", 0, 9).dependsOn(after("b")).build(),
                    planned("b", 0, 9).dependsOn(after("a")).build(),
                    fixed("c", 9));
            assertThat(forecast(plan).noDate()).isEqualTo(NoDateReason.CYCLE);
            assertThat(forecast(plan).p50()).isNull();
            assertThat(forecast(plan).finish()).isNull();
            assertThat(forecast(plan).criticalities()).isEmpty();

            assertThat(forecast(plan(planned("a", 0, 9).dependsOn(after("a")).build()))
                            .noDate())
                    .isEqualTo(NoDateReason.CYCLE);
        }

        @Test
        void isForecastOfStartsThatWaitForEachOther() {
            Strategy plan = plan(
                    planned("a", 0, 9).dependsOn(tie("b", DependencyType.SS, 2)).build(),
                    planned("b", 0, 9)
                            .dependsOn(tie("a", DependencyType.SS, -2))
                            .build());
            assertThat(forecast(plan).noDate()).isEqualTo(NoDateReason.CYCLE);
        }

        @Test
        void isMissingWhereAStartAndAFinishGoDifferentWays() {
            Strategy plan = plan(
                    planned("a", 0, 9).dependsOn(tie("b", DependencyType.FF, 2)).build(),
                    planned("b", 3, 9).dependsOn(tie("a", DependencyType.SS, 0)).build());
            assertThat(forecast(plan, always("a", 9), always("b", 9)).p50()).isEqualTo(day(11));
        }

        @Test
        void isForecastIfFewerThanHalfHaveOne() {
            Strategy few = plan(fixed("a", 9), open("b"), open("c"));
            assertThat(forecast(few).noDate()).isEqualTo(NoDateReason.FEW_DATES);
            assertThat(forecast(few).finish()).isNull();
            assertThat(forecast(few).coverage())
                    .isEqualTo(new Coverage(0, 1, ImmutableList.of("b", "c"), 0, ImmutableList.of()));

            assertThat(forecast(plan(fixed("a", 9), open("b"))).noDate()).isNull();
        }

        @Test
        void isAskedForIfNothingIsOpen() {
            assertThat(StrategyForecast.of(Strategy.builder("s").build(), TODAY))
                    .isEmpty();
            assertThat(StrategyForecast.of(
                            plan(Initiative.builder("a").stage(Stage.DONE).build()), TODAY))
                    .isEmpty();
        }
    }

    private static Strategy plan(Initiative... initiatives) {
        return Strategy.builder("fleet-cost")
                .initiatives(ImmutableList.copyOf(initiatives))
                .build();
    }

    /** Returns work under way that states no end. */
    private static Initiative open(String id) {
        return Initiative.builder(id).stage(Stage.MIDDLE).start(day(-20)).build();
    }

    /** Returns work under way that is to end so many days after today. */
    private static Initiative fixed(String id, int end) {
        return open(id).toBuilder().forecastEnd(day(end)).build();
    }

    private static Initiative.Builder planned(String id, int start, int end) {
        return Initiative.builder(id).stage(Stage.PLANNED).start(day(start)).forecastEnd(day(end));
    }

    private static Dependency after(String initiative) {
        return Dependency.builder(initiative).build();
    }

    private static Dependency tie(String initiative, DependencyType type, int lag) {
        return Dependency.builder(initiative).type(type).lagDays(lag).build();
    }

    private static LocalDate day(int days) {
        return TODAY.plusDays(days);
    }

    private static StrategyForecast forecast(Strategy plan, RolloutForecast... forecasts) {
        return StrategyForecast.of(plan, TODAY, ImmutableList.copyOf(forecasts)).orElseThrow();
    }

    /** Returns a forecast that ends on each of some days with the same chance. */
    private static RolloutForecast even(String initiative, int from, int to) {
        int[] counts = new int[to + 1];
        Arrays.fill(counts, from, to + 1, 10);
        return withFinish(initiative, new FinishDates(TODAY, ImmutableIntArray.copyOf(counts), 10 * (to - from + 1)));
    }

    private static RolloutForecast always(String initiative, int day) {
        return even(initiative, day, day);
    }

    private static RolloutForecast withFinish(String initiative, FinishDates finish) {
        return new RolloutForecast(initiative, null, 20, false, false, null, null, null, null, BackTest.NONE, finish);
    }
}
