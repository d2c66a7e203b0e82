package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class OverdueWorkTest {
    private static Initiative.Builder work() {
        return Initiative.builder("move-jobs").stage(Stage.MIDDLE);
    }

    private static OverdueWork of(Initiative.Builder work) {
        return OverdueWork.all(
                        Strategy.builder("plan").initiatives(work.build()).build(), TODAY)
                .get(0);
    }

    private static Rollout due(String due) {
        return Rollout.builder().due(parse(due)).build();
    }

    @Test
    void isAskedOfOpenWorkAlone() {
        assertThat(OverdueWork.all(
                        Strategy.builder("plan")
                                .initiatives(
                                        work().stage(Stage.DONE).build(),
                                        Initiative.builder("over")
                                                .stage(Stage.STOPPED)
                                                .build(),
                                        Initiative.builder("open").build())
                                .build(),
                        TODAY))
                .extracting(OverdueWork::initiative)
                .containsExactly("open");
    }

    @Nested
    class End {
        @Test
        void isTheLatestOfThree() {
            assertThat(of(work()).end()).isNull();
            assertThat(of(work().baselineEnd(parse("2026-03-31"))).end()).isEqualTo("2026-03-31");
            assertThat(of(work().baselineEnd(parse("2026-03-31")).forecastEnd(parse("2026-02-28")))
                            .end())
                    .isEqualTo("2026-03-31");
            assertThat(of(work().baselineEnd(parse("2026-03-31")).rollout(due("2026-04-30")))
                            .end())
                    .isEqualTo("2026-04-30");
        }

        @ParameterizedTest(name = "{0} days past, of {1}: {2}")
        @CsvSource({
            "0, 100, NONE",
            "1, 100, MEDIUM",
            "31, 100, MEDIUM",
            "32, 100, HIGH",
            "92, 100, HIGH",
            "93, 100, CRITICAL",
            "100, 400, MEDIUM",
            "200, 400, HIGH",
            "201, 400, CRITICAL"
        })
        void countsByTheClassOfTheDaysButAtLeastMedium(int past, int length, Lateness lateness) {
            LocalDate end = TODAY.minusDays(past);
            OverdueWork overdue = of(work().start(end.minusDays(length)).forecastEnd(end));

            assertThat(overdue.daysPast()).isEqualTo(past);
            assertThat(overdue.lateness()).isEqualTo(lateness);
            assertThat(overdue.forecastEnd()).isNull();
        }
    }

    @Nested
    class ForecastEnd {
        @Test
        void isPastAlone() {
            assertThat(of(work().forecastEnd(parse("2026-08-02")).rollout(due("2026-12-31")))
                            .forecastEnd())
                    .isEqualTo("2026-08-02");
            assertThat(of(work().forecastEnd(TODAY).rollout(due("2026-12-31"))).forecastEnd())
                    .isNull();
            assertThat(of(work().forecastEnd(parse("2026-12-31")).baselineEnd(parse("2026-03-31")))
                            .forecastEnd())
                    .isNull();
        }
    }

    @Nested
    class Milestones {
        private OverdueWork of(String due, String done) {
            Milestone.Builder milestone = Milestone.builder().title("Half").due(parse(due));
            return OverdueWorkTest.of(work().milestones(
                            done == null
                                    ? milestone.build()
                                    : milestone.done(parse(done)).build()));
        }

        @Test
        void areOverdueWhileOpen() {
            assertThat(of("2026-07-20", null).milestoneDays()).isEqualTo(14);
            assertThat(of("2026-07-20", null).milestone().name()).isEqualTo("Half");
            assertThat(of("2026-07-20", "2026-08-04").milestoneDays()).isEqualTo(14);
            assertThat(of("2026-07-20", "2026-08-03").milestone()).isNull();
            assertThat(of("2026-08-04", null).milestone()).isNull();
        }
    }

    @Nested
    class Start {
        @Test
        void isPastWhileNotUnderWay() {
            Initiative.Builder planned = work().stage(Stage.PLANNED).start(parse("2026-07-01"));

            assertThat(of(planned).startDays()).isEqualTo(33);
            assertThat(of(planned.progress(0.1)).startDays()).isZero();
            assertThat(of(work().start(parse("2026-07-01"))).startDays()).isZero();
            assertThat(of(work().stage(Stage.PLANNED).start(parse("2026-08-04")))
                            .startDays())
                    .isZero();
        }
    }

    @Nested
    class Stopped {
        @Test
        void areThoseItDependsOn() {
            Strategy strategy = Strategy.builder("plan")
                    .initiatives(
                            Initiative.builder("b").stage(Stage.STOPPED).build(),
                            Initiative.builder("a").stage(Stage.STOPPED).build(),
                            Initiative.builder("c").stage(Stage.DONE).build(),
                            work().dependsOn(
                                            Dependency.builder("c").build(),
                                            Dependency.builder("b").build(),
                                            Dependency.builder("a").build())
                                    .build())
                    .build();

            OverdueWork overdue = OverdueWork.all(strategy, TODAY).get(0);

            assertThat(overdue.stopped()).extracting(Initiative::id).containsExactly("a", "b");
            assertThat(overdue.isWaitingForStopped()).isTrue();
        }
    }
}
