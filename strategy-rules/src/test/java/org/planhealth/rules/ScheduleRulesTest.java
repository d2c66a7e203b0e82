package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** What the rules about the whole schedule say, and how severe it is; when they say it stands in their cases. */
class ScheduleRulesTest {
    private static final LocalDate TODAY = parse("2026-08-03");
    private final PlanHealth health = PlanHealth.standard().withProfile(Profile.recommended());

    private ImmutableList<Finding> found(String rule, Strategy.Builder plan) {
        return health.audit(plan.build(), TODAY).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .collect(toImmutableList());
    }

    private static Strategy.Builder plan() {
        return Strategy.builder("plan").title("Move the jobs");
    }

    @Nested
    class LateStrategy {
        private Finding found(String end) {
            return ScheduleRulesTest.this
                    .found(
                            "late-strategy",
                            plan().horizon(new Horizon(null, parse(end)))
                                    .initiatives(Initiative.builder("scheduler")
                                            .title("Build the scheduler")
                                            .stage(Stage.PLANNED)
                                            .start(TODAY)
                                            .forecastEnd(parse("2026-11-11"))
                                            .build()))
                    .get(0);
        }

        @Test
        void isHighBelowAnEvenChance() {
            assertThat(found("2026-11-10").severity()).isEqualTo(Severity.HIGH);
            assertThat(found("2026-09-30").severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void isCriticalBelowATenth() {
            assertThat(found("2026-09-29").severity()).isEqualTo(Severity.CRITICAL);
        }

        @Test
        void namesTheDatesAndWhatTheEndWaitsFor() {
            assertThat(found("2026-09-29").message())
                    .isEqualTo(
                            "\"Move the jobs\" has a 10% chance of being done by the end of its horizon, 2026-09-29: 50%"
                                    + " chance by 2026-11-11, 85% by 2027-01-05, and its end waits most often for \"Build the"
                                    + " scheduler\"");
        }
    }

    @Nested
    class ScheduleSlip {
        private Finding found(double progress) {
            return ScheduleRulesTest.this
                    .found(
                            "schedule-slip",
                            plan().initiatives(Stream.of("a", "b", "c")
                                    .map(id -> Initiative.builder(id)
                                            .baselineStart(TODAY.minusDays(100))
                                            .baselineEnd(TODAY.plusDays(100))
                                            .progress(progress)
                                            .build())
                                    .toList()))
                    .get(0);
        }

        @Test
        void isMediumBelowNineTenthsOfThePlannedSpeed() {
            assertThat(found(0.449).severity()).isEqualTo(Severity.MEDIUM);
            assertThat(found(0.4).severity()).isEqualTo(Severity.MEDIUM);
        }

        @Test
        void isHighBelowEightTenths() {
            assertThat(found(0.3999).severity()).isEqualTo(Severity.HIGH);
        }

        /** Not 90% of it, which would be enough. */
        @Test
        void namesTheDayOfThePlanAndTheSpeedRoundedDown() {
            assertThat(found(0.449).message())
                    .isEqualTo(
                            "\"Move the jobs\" is where its baseline was on 2026-07-23, 11 days before 2026-08-03: it"
                                    + " goes at 89% of the planned speed");
        }
    }

    @Test
    void anUnansweredRiskNamesItsSize() {
        assertThat(found(
                                "unanswered-risk",
                                plan().risks(Risk.builder("vendor")
                                        .title("The vendor quits")
                                        .likelihood(0.5)
                                        .impactDays(60)
                                        .owner("Ada")
                                        .build()))
                        .get(0)
                        .message())
                .isEqualTo("\"The vendor quits\", 50% likely to cost 60 days, states no response");
    }
}
