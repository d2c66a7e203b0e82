package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.ComparisonOperator;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class DoneWorkTest {
    private static Initiative.Builder work() {
        return Initiative.builder("move-jobs").stage(Stage.DONE);
    }

    private static DoneWork of(Initiative.Builder work) {
        Strategy strategy = Strategy.builder("plan")
                .initiatives(work.build())
                .indicators(Indicator.builder("pages")
                        .observations(ImmutableMap.of(
                                TODAY.minusDays(30), 30.0, TODAY.minusDays(1), 19.0, TODAY.plusDays(1), 140.0))
                        .build())
                .build();
        return DoneWork.all(strategy, TODAY).get(0);
    }

    private static ExitCriterion.Builder criterion(double value) {
        return ExitCriterion.builder()
                .indicator("pages")
                .operator(ComparisonOperator.AT_MOST)
                .value(value);
    }

    @Test
    void isAskedOfDoneWorkAlone() {
        assertThat(DoneWork.all(
                        Strategy.builder("plan")
                                .initiatives(
                                        work().stage(Stage.LATE).build(),
                                        Initiative.builder("other")
                                                .stage(Stage.STOPPED)
                                                .build())
                                .build(),
                        TODAY))
                .isEmpty();
    }

    @Nested
    class Met {
        @Test
        void isOneThatHoldsByItsLastObservation() {
            assertThat(of(work().exitCriteria(criterion(19).build())).met()).isTrue();
            assertThat(of(work().exitCriteria(criterion(18).build())).met()).isFalse();
            assertThat(of(work()).met()).isFalse();
        }

        @Test
        void isWhatAPersonSaysFirst() {
            assertThat(of(work().exitCriteria(criterion(19).met(false).build())).met())
                    .isFalse();
            assertThat(of(work().exitCriteria(criterion(18).met(true).build())).met())
                    .isTrue();
        }

        @Test
        void needsAWholeCriterionAndAKnownIndicator() {
            assertThat(of(work().exitCriteria(ExitCriterion.builder()
                                    .statement("Good")
                                    .build()))
                            .met())
                    .isFalse();
            assertThat(of(work().exitCriteria(ExitCriterion.builder()
                                    .indicator("unknown")
                                    .operator(ComparisonOperator.AT_MOST)
                                    .value(1)
                                    .build()))
                            .met())
                    .isFalse();
        }
    }

    @Test
    void namesTheCriteriaThatAreNotMet() {
        DoneWork done = of(work().exitCriteria(
                        ExitCriterion.builder()
                                .statement("It is off")
                                .met(false)
                                .build(),
                        criterion(19).met(false).build(),
                        ExitCriterion.builder().met(false).build(),
                        ExitCriterion.builder().statement("It runs").met(true).build()));

        assertThat(done.unmetCriteria()).containsExactly("It is off", "pages", "an exit criterion");
        assertThat(done.isUnmet()).isTrue();
    }

    @Test
    void countsWhatTheLastEntryLeaves() {
        Rollout rollout = Rollout.builder()
                .unit("jobs")
                .history(ImmutableMap.of(TODAY, count(90, 100), TODAY.plusDays(1), count(100, 100)))
                .build();

        assertThat(of(work().rollout(rollout)).left()).isEqualTo(10);
        assertThat(of(work().rollout(rollout)).unit()).isEqualTo("jobs");
        assertThat(of(work()).left()).isZero();
        assertThat(of(work().progress(0.9)).progress()).isEqualTo(0.9);
    }
}
