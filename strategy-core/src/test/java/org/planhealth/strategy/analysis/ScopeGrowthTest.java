package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class ScopeGrowthTest {
    private static ImmutableList<ScopeGrowth> all(Initiative initiative) {
        return ScopeGrowth.all(Strategy.builder("plan").initiatives(initiative).build(), TODAY);
    }

    private static ImmutableList<ScopeGrowth> all(double[]... doneAndTotal) {
        return all(Rollouts.rollout(null, weekly(7, doneAndTotal)));
    }

    private static double[] at(double done, double total) {
        return new double[] {done, total};
    }

    @Test
    void isTheGrowthFromTheFirstOfTheLastFourObservationsToTheLast() {
        ScopeGrowth growth =
                all(at(0, 1), at(10, 40), at(18, 45), at(24, 60), at(30, 61)).get(0);

        assertThat(growth.initiative()).isEqualTo("move-jobs");
        assertThat(growth.unit()).isEqualTo("units");
        assertThat(growth.from()).isEqualTo(TODAY.minusDays(21));
        assertThat(growth.to()).isEqualTo(TODAY);
        assertThat(growth.added()).isEqualTo(21);
        assertThat(growth.done()).isEqualTo(20);
        assertThat(growth.total()).isEqualTo(61);
        assertThat(growth.left()).isEqualTo(31);
    }

    @Nested
    class Observations {
        @Test
        void areFour() {
            assertThat(all(at(18, 45), at(24, 60), at(30, 75))).isEmpty();
            assertThat(all(at(18, 45), at(24, 60), at(30, 75), at(30, 75))).hasSize(1);
        }

        @Test
        void endOnTheDay() {
            ImmutableSortedMap<LocalDate, RolloutCount> history = ImmutableSortedMap.of(
                    TODAY.minusDays(21), count(10, 40),
                    TODAY.minusDays(14), count(18, 45),
                    TODAY.minusDays(7), count(24, 60),
                    TODAY.plusDays(1), count(30, 75));

            assertThat(all(Rollouts.rollout(null, history))).isEmpty();
        }

        @Test
        void areOfRowsWithoutAHistoryOfTheRollout() {
            RolloutTeam ads = RolloutTeam.builder("ads")
                    .history(weekly(7, new double[][] {at(1, 4), at(1, 5), at(1, 5), at(2, 9)}))
                    .build();
            RolloutTeam mail = RolloutTeam.builder("mail")
                    .history(Map.of(TODAY.minusDays(21), count(3, 7)))
                    .build();

            ScopeGrowth growth = all(Initiative.builder("move-jobs")
                            .rollout(Rollout.builder()
                                    .unit("jobs")
                                    .teams(ads, mail)
                                    .build())
                            .build())
                    .get(0);

            assertThat(growth.added()).isEqualTo(5);
            assertThat(growth.done()).isEqualTo(1);
            assertThat(growth.total()).isEqualTo(16);
            assertThat(growth.unit()).isEqualTo("jobs");
        }

        @Test
        void areThoseOfOpenWork() {
            Initiative done =
                    Rollouts.rollout(null, weekly(7, new double[][] {at(1, 4), at(1, 5), at(1, 5), at(2, 9)}))
                            .toBuilder()
                            .stage(Stage.DONE)
                            .build();

            assertThat(all(done)).isEmpty();
            assertThat(all(done.toBuilder().stage(Stage.STOPPED).build())).isEmpty();
            assertThat(all(done.toBuilder().stage(Stage.PLANNED).build())).hasSize(1);
        }
    }

    @Nested
    class IsAheadOfWork {
        private boolean isAhead(double[]... doneAndTotal) {
            return all(doneAndTotal).get(0).isAheadOfWork();
        }

        @Test
        void whereTheTotalGrewByMoreThanDone() {
            assertThat(isAhead(at(10, 40), at(18, 45), at(24, 60), at(30, 61))).isTrue();
            assertThat(isAhead(at(10, 40), at(18, 45), at(24, 60), at(30, 60))).isFalse();
            assertThat(isAhead(at(10, 40), at(18, 45), at(24, 60), at(30, 59))).isFalse();
        }

        @Test
        void onlyWhereTheTotalGrew() {
            assertThat(isAhead(at(12, 40), at(12, 40), at(12, 40), at(10, 40))).isFalse();
            assertThat(isAhead(at(12, 40), at(12, 40), at(12, 40), at(10, 39))).isFalse();
            assertThat(isAhead(at(12, 40), at(12, 40), at(12, 40), at(10, 41))).isTrue();
        }

        @Test
        void neverByRoundingAlone() {
            ScopeGrowth growth = all(at(5.1, 10.1), at(5.1, 10.1), at(5.1, 10.1), at(5.3, 10.3))
                    .get(0);

            assertThat(growth.added()).isGreaterThan(growth.done()).isCloseTo(growth.done(), within(1e-12));
            assertThat(growth.isAheadOfWork()).isFalse();
        }
    }
}
