package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;
import static org.planhealth.strategy.analysis.Rollouts.history;
import static org.planhealth.strategy.analysis.Rollouts.rollout;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.analysis.DeliveryOutlook.Basis;
import org.planhealth.strategy.analysis.DeliveryOutlook.MissingPace;

/** The day is 2026-08-03. */
class DeliveryOutlookTest {
    private static DeliveryOutlook of(Initiative.Builder work) {
        return DeliveryOutlook.of(WorkState.of(work.build(), TODAY)).orElseThrow();
    }

    /** Returns work whose history ends today. */
    private static Initiative.Builder counted(LocalDate due, double total, double... daysAndDone) {
        return rollout(due, history(total, daysAndDone)).toBuilder();
    }

    private static Initiative.Builder work() {
        return Initiative.builder("move-jobs").stage(Stage.MIDDLE);
    }

    private static Milestone milestone(String due, String done) {
        Milestone.Builder milestone = Milestone.builder().due(parse(due));
        return done == null ? milestone.build() : milestone.done(parse(done)).build();
    }

    @Test
    void isEmptyUnlessWorkUnderWayIsLeft() {
        assertThat(DeliveryOutlook.of(WorkState.of(work().progress(1).build(), TODAY)))
                .isEmpty();
        assertThat(DeliveryOutlook.of(WorkState.of(work().stage(Stage.PLANNED).build(), TODAY)))
                .isEmpty();
    }

    @Nested
    class BySimulation {
        private final double[] six = {0, 0, 7, 1, 14, 2, 21, 3, 28, 4, 35, 5};

        @Test
        void takesSixEntriesThatGrowAndADueDateAhead() {
            assertThat(of(counted(TODAY, 100, six)).basis()).isEqualTo(Basis.SIMULATION);
            assertThat(of(counted(TODAY.minusDays(1), 100, six)).basis()).isEqualTo(Basis.HISTORY);
            assertThat(of(counted(TODAY, 100, 0, 0, 7, 1, 14, 2, 21, 3, 28, 4)).basis())
                    .isEqualTo(Basis.HISTORY);
            assertThat(of(counted(TODAY, 100, 0, 4, 7, 4, 14, 4, 21, 4, 28, 4, 35, 4))
                            .basis())
                    .isEqualTo(Basis.HISTORY);
        }

        @Test
        void isRefusedForOneLeap() {
            assertThat(of(counted(TODAY, 100, 0, 0, 7, 1, 14, 2, 21, 50, 28, 51, 35, 52))
                            .basis())
                    .isEqualTo(Basis.HISTORY);
        }

        @Test
        void leavesTheLatenessToTheForecastButNotWhetherItIsTooEarly() {
            DeliveryOutlook outlook = of(counted(TODAY.plusDays(200), 100, six).start(TODAY.minusDays(40)));

            assertThat(outlook.lateness()).isEqualTo(Lateness.NONE);
            assertThat(outlook.decidableFrom()).isEqualTo(TODAY.plusDays(20));
            assertThat(outlook.isTooEarly()).isFalse();
        }
    }

    @Nested
    class ByTheHistory {
        @Test
        void projectsThePaceFromTheLastEntry() {
            DeliveryOutlook outlook =
                    of(counted(parse("2026-12-31"), 100, 0, 10, 30, 40).start(parse("2026-01-01")));

            assertThat(outlook.basis()).isEqualTo(Basis.HISTORY);
            assertThat(outlook.projectedEnd()).isEqualTo(TODAY.plusDays(60));
            assertThat(outlook.since()).isEqualTo(TODAY.minusDays(30));
            assertThat(outlook.lateness()).isEqualTo(Lateness.NONE);
            assertThat(outlook.missing()).isNull();
        }

        @Test
        void takesTheLast92DaysIfTheyAreBetter() {
            assertThat(of(counted(TODAY, 100, 0, 0, 300, 8, 392, 100 - 46)).projectedEnd())
                    .isEqualTo(TODAY.plusDays(92));
            assertThat(of(counted(TODAY, 100, 0, 0, 300, 8, 393, 100 - 46)).projectedEnd())
                    .as("the entry before the last one is older")
                    .isEqualTo(TODAY.plusDays(335));
            assertThat(of(counted(TODAY, 100, 0, 0, 290, 8, 363, 8, 390, 100 - 46))
                            .projectedEnd())
                    .as("the entries of these days are less than 28 days apart")
                    .isEqualTo(TODAY.plusDays(333));
        }

        @Test
        void endsNowhereWithoutGrowth() {
            DeliveryOutlook outlook = of(counted(TODAY.plusDays(900), 100, 0, 10, 28, 10));

            assertThat(outlook.isNever()).isTrue();
            assertThat(outlook.lateness()).isEqualTo(Lateness.CRITICAL);
        }

        @Test
        void endsNotBeforeToday() {
            Initiative.Builder old = rollout(
                    TODAY.minusDays(20),
                    ImmutableSortedMap.of(TODAY.minusDays(88), count(0, 100), TODAY.minusDays(60), count(90, 100)))
                    .toBuilder();

            assertThat(of(old).projectedEnd()).isEqualTo(TODAY);
            assertThat(of(old).daysLate()).isEqualTo(20);
            assertThat(of(old).lateness()).isEqualTo(Lateness.MEDIUM);
        }

        @Test
        void needsFourWeeks() {
            assertThat(of(counted(TODAY, 100, 0, 10, 28, 20)).basis()).isEqualTo(Basis.HISTORY);
            assertThat(of(counted(TODAY, 100, 0, 10, 27, 20)).missing()).isEqualTo(MissingPace.HISTORY);
        }

        @Test
        void needsARecentEntry() {
            Initiative.Builder silent = rollout(
                    TODAY.plusDays(90),
                    ImmutableSortedMap.of(TODAY.minusDays(89), count(0, 100), TODAY.minusDays(61), count(90, 100)))
                    .toBuilder();

            assertThat(of(silent).missing()).isEqualTo(MissingPace.RECENT_ENTRY);
        }
    }

    @Nested
    class NeededPace {
        @Test
        void isHowManyTimesAsFastTheWorkMustGo() {
            // 40 in 40 days, 60 left.
            assertThat(of(counted(TODAY.plusDays(30), 100, 0, 0, 40, 40)).neededPace())
                    .isEqualTo(2, within(1e-9));
            assertThat(of(counted(TODAY.plusDays(120), 100, 0, 0, 40, 40)).neededPace())
                    .isEqualTo(0.5, within(1e-9));
        }

        @Test
        void takesTheFasterOfTheWholeHistoryAndItsLast92Days() {
            assertThat(of(counted(TODAY.plusDays(46), 100, 0, 0, 300, 8, 392, 54))
                            .neededPace())
                    .isEqualTo(2, within(1e-9));
        }

        @Test
        void isKnownBesideASimulation() {
            DeliveryOutlook outlook = of(counted(TODAY.plusDays(95), 100, 0, 0, 7, 1, 14, 2, 21, 3, 28, 4, 35, 5));

            assertThat(outlook.basis()).isEqualTo(Basis.SIMULATION);
            assertThat(outlook.neededPace()).isEqualTo(7, within(1e-9));
        }

        @Test
        void isNotKnownWithoutAPaceOrTimeLeft() {
            assertThat(of(counted(TODAY, 100, 0, 0, 40, 40)).neededPace())
                    .as("due today")
                    .isNull();
            assertThat(of(counted(TODAY.plusDays(9), 100, 0, 4, 40, 4)).neededPace())
                    .as("nothing done")
                    .isNull();
            assertThat(of(counted(null, 100, 0, 0, 40, 40).stage(Stage.MIDDLE)).neededPace())
                    .as("no due date")
                    .isNull();
            assertThat(of(counted(TODAY.plusDays(9), 100, 0, 40).start(TODAY.minusDays(40)))
                            .neededPace())
                    .as("one entry")
                    .isNull();
            assertThat(of(counted(TODAY.plusDays(9), 100, 0, 0, 27, 40).start(TODAY.minusDays(40)))
                            .neededPace())
                    .as("under four weeks")
                    .isNull();
            assertThat(of(work().start(TODAY.minusDays(100))
                                    .forecastEnd(TODAY.plusDays(9))
                                    .progress(0.5))
                            .neededPace())
                    .as("no rollout")
                    .isNull();
        }

        @ParameterizedTest(name = "{0} days to the due date: {1} times as fast")
        @CsvSource({"59, 1.1", "60, 1", "120, 0.5", "14, 4.3", "6, 10", "5, 12", "7, 8.6", "1, 60"})
        void isShownRoundedUp(int days, double shown) {
            DeliveryOutlook outlook = of(counted(TODAY.plusDays(days), 100, 0, 0, 40, 40));

            assertThat(outlook.timesAsFast()).isEqualTo(shown);
            assertThat(outlook.isFasterNeeded()).isEqualTo(shown > 1);
        }
    }

    @Nested
    class ByTheStart {
        private DeliveryOutlook of(double done, int daysAgo) {
            return DeliveryOutlookTest.of(
                    counted(TODAY.plusDays(40), 100, 0, done).start(TODAY.minusDays(daysAgo)));
        }

        @Test
        void provesThatWorkIsLate() {
            assertThat(of(10, 28).basis()).isEqualTo(Basis.START);
            assertThat(of(10, 28).projectedEnd()).isEqualTo(TODAY.plusDays(252));
            assertThat(of(10, 28).lateness()).isEqualTo(Lateness.CRITICAL);
            assertThat(of(10, 28).missing()).isNull();
        }

        @Test
        void missesTheHistoryBesideWhatIsLessThanCritical() {
            assertThat(of(28, 28).daysLate()).isEqualTo(32);
            assertThat(of(28, 28).lateness()).isEqualTo(Lateness.HIGH);
            assertThat(of(28, 28).missing()).isEqualTo(MissingPace.HISTORY);
        }

        @Test
        void doesNotProveThatItIsOnTime() {
            assertThat(of(90, 28).basis()).isEqualTo(Basis.NOTHING);
            assertThat(of(90, 28).missing()).isEqualTo(MissingPace.HISTORY);
        }

        @Test
        void needsFourWeeks() {
            assertThat(of(10, 27).decidableFrom()).isEqualTo(TODAY.plusDays(1));
            assertThat(of(10, 27).isTooEarly()).isTrue();
        }
    }

    @Nested
    class ByTheProgress {
        private final Initiative.Builder half = work().start(TODAY.minusDays(100))
                .forecastEnd(TODAY.plusDays(100))
                .progress(0.5);

        @Test
        void projectsThePaceSinceTheStart() {
            assertThat(of(half).basis()).isEqualTo(Basis.PROGRESS);
            assertThat(of(half).projectedEnd()).isEqualTo(TODAY.plusDays(100));
            assertThat(of(half).lateness()).isEqualTo(Lateness.NONE);
            assertThat(of(half.progress(0.4)).daysLate()).isEqualTo(50);
            assertThat(of(half.progress(0.4)).lateness()).isEqualTo(Lateness.MEDIUM);
            assertThat(of(half.progress(0.4)).missing()).isNull();
            assertThat(of(half.progress(0)).isNever()).isTrue();
        }

        @Test
        void provesOnlyLatenessWhereThreeTeamsAdopt() {
            assertThat(of(half.adopters("ads", "maps")).missing()).isNull();
            assertThat(of(half.adopters("ads", "maps", "search")).missing()).isEqualTo(MissingPace.HISTORY);
            assertThat(of(half.progress(0.4)).lateness()).isEqualTo(Lateness.MEDIUM);
            assertThat(of(half.progress(0.4)).missing()).isEqualTo(MissingPace.HISTORY);
            assertThat(of(half.progress(0)).missing()).isNull();
        }

        @Test
        void needsAStartFourWeeksAgo() {
            Initiative.Builder work = work().forecastEnd(TODAY.plusDays(50)).progress(0.5);

            assertThat(of(work).missing()).isEqualTo(MissingPace.START);
            assertThat(of(work.start(TODAY.minusDays(27))).decidableFrom()).isEqualTo(TODAY.plusDays(1));
            assertThat(of(work.start(TODAY.minusDays(28))).basis()).isEqualTo(Basis.PROGRESS);
        }

        @Test
        void isNoneOfARollout() {
            assertThat(of(half.rollout(Rollout.builder().due(TODAY).build())).missing())
                    .isEqualTo(MissingPace.HISTORY);
        }
    }

    @Nested
    class ByTheMilestones {
        private DeliveryOutlook of(Milestone... milestones) {
            return DeliveryOutlookTest.of(work().start(parse("2026-01-01"))
                    .forecastEnd(parse("2026-12-31"))
                    .milestones(milestones));
        }

        @Test
        void takesTheOpenOneThatIsLongestOverdue() {
            DeliveryOutlook outlook = of(
                    milestone("2026-06-20", null),
                    milestone("2026-06-10", null),
                    milestone("2026-03-01", "2026-07-01"));

            assertThat(outlook.basis()).isEqualTo(Basis.MILESTONES);
            assertThat(outlook.daysLate()).isEqualTo(54);
            assertThat(outlook.lateness()).isEqualTo(Lateness.MEDIUM);
            assertThat(outlook.missing()).isEqualTo(MissingPace.PROGRESS);
            assertThat(outlook.isBehind()).isTrue();
            assertThat(outlook.isLate()).isFalse();
            assertThat(outlook.isNever()).isFalse();
        }

        @Test
        void takesTheLastOneIfAllAreReached() {
            assertThat(of(milestone("2026-06-10", "2026-07-20"), milestone("2026-03-01", "2026-07-31"))
                            .daysLate())
                    .isEqualTo(40);
        }

        @Test
        void isHighAtMost() {
            assertThat(of(milestone("2026-01-05", null), milestone("2026-06-10", null))
                            .lateness())
                    .isEqualTo(Lateness.HIGH);
        }

        @Test
        void needsTwoThatAreDue() {
            assertThat(of(milestone("2026-01-05", null), milestone("2026-08-04", null))
                            .basis())
                    .isEqualTo(Basis.NOTHING);
            assertThat(of(milestone("2026-01-05", null), milestone("2026-08-03", null))
                            .basis())
                    .isEqualTo(Basis.MILESTONES);
        }

        @Test
        void knowsNoLaterDay() {
            assertThat(of(milestone("2026-03-01", "2026-03-01"), milestone("2026-06-10", "2026-08-04"))
                            .milestone())
                    .isEqualTo(new MilestoneDelay(null, parse("2026-06-10"), null, 54));
        }
    }

    @Nested
    class TooEarly {
        @ParameterizedTest(name = "{0} of {1} days gone: {2}")
        @CsvSource({"49, 200, true", "50, 200, false", "29, 60, false", "499, 2000, true", "500, 2000, false"})
        void isWorkOfWhichLessThanAQuarterIsGone(int gone, int days, boolean early) {
            LocalDate start = TODAY.minusDays(gone);
            DeliveryOutlook outlook =
                    of(work().start(start).forecastEnd(start.plusDays(days)).progress(0));

            assertThat(outlook.isTooEarly()).isEqualTo(early);
            assertThat(outlook.isNever()).isEqualTo(!early);
            if (early) {
                assertThat(outlook.decidableFrom()).isEqualTo(start.plusDays(days / 4));
            }
        }

        @Test
        void isNoneThatIsOnTime() {
            DeliveryOutlook outlook = of(work().start(TODAY.minusDays(30))
                    .forecastEnd(TODAY.plusDays(300))
                    .progress(0.5));

            assertThat(outlook.isTooEarly()).isFalse();
            assertThat(outlook.basis()).isEqualTo(Basis.PROGRESS);
        }
    }

    @Nested
    class MissingFacts {
        @Test
        void areTheDateFirst() {
            assertThat(of(work().progress(0.5)).missing()).isEqualTo(MissingPace.END);
            assertThat(of(work().forecastEnd(TODAY).rollout(Rollout.builder().build()))
                            .missing())
                    .isEqualTo(MissingPace.DUE);
        }

        @Test
        void areThenTheFigures() {
            assertThat(of(work().forecastEnd(TODAY)).missing()).isEqualTo(MissingPace.PROGRESS);
            assertThat(of(work().rollout(Rollout.builder().due(TODAY).build())).missing())
                    .isEqualTo(MissingPace.HISTORY);
        }
    }
}
