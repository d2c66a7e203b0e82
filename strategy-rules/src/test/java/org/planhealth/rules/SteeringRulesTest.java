package org.planhealth.rules;

import static com.google.common.collect.MoreCollectors.onlyElement;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.ComparisonOperator;
import org.planhealth.strategy.Direction;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.ObjectiveCommitment;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.PivotCriterion;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/** What the rules about early results, and about how work is followed, say; when they say it stands in their cases. */
class SteeringRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 15);
    private final PlanHealth health = PlanHealth.standard();

    private static Strategy.Builder plan() {
        return Strategy.builder("fast")
                .title("Fast builds")
                .horizon(Horizon.builder().start(parse("2026-01-05")).build());
    }

    private static Initiative.Builder cache() {
        return Initiative.builder("cache")
                .title("Share a cache")
                .stage(Stage.EARLY)
                .start(parse("2026-01-05"));
    }

    private Finding only(String rule, Strategy.Builder plan) {
        return health.audit(plan.build(), TODAY).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .collect(onlyElement());
    }

    @Nested
    class NoEarlyWin {
        @Test
        void saysThatNothingCame() {
            Finding finding = only("no-early-win", plan().initiatives(cache().build()));

            assertThat(finding.message())
                    .isEqualTo(
                            "\"Fast builds\" states no dated result in its first 222 days; the first was expected within 92");
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.degree()).isEqualTo(1);
        }

        @Test
        void saysWhatCameFirst() {
            assertThat(only(
                                    "no-early-win",
                                    plan().initiatives(
                                                    cache().releases(List.of(parse("2026-06-01"), parse("2026-05-04")))
                                                            .build()))
                            .message())
                    .isEqualTo("\"Fast builds\" had its first dated result on 2026-05-04 (\"Share a cache\"),"
                            + " after its first 92 days");
        }

        @Test
        void asksWhenWorkWasDone() {
            assertThat(only(
                                    "no-early-win",
                                    plan().initiatives(cache().stage(Stage.DONE).build()))
                            .message())
                    .isEqualTo(
                            "\"Share a cache\" does not state when it was done, on or before 2026-08-15 (actualEnd)");
        }
    }

    @Nested
    class BroadBeforeDeep {
        private Rollout rollout() {
            return Rollout.builder()
                    .teams(List.of("ads", "mail", "maps", "play", "search").stream()
                            .map(team -> RolloutTeam.builder(team).done(1).build())
                            .toList())
                    .build();
        }

        @Test
        void namesThePilotThatIsNotSatisfied() {
            Finding finding = only(
                    "broad-before-deep",
                    plan().initiatives(cache().pilot(
                                    Pilot.builder().team("ads").satisfied(false).build())
                            .rollout(rollout())
                            .build()));

            assertThat(finding.message())
                    .isEqualTo("\"Share a cache\" started with 4 teams beyond its pilot, ads, which is not satisfied:"
                            + " mail, maps, play and search");
            assertThat(finding.degree()).as("the only one under way").isEqualTo(1);
        }

        @Test
        void saysThatThereIsNoPilot() {
            assertThat(only(
                                    "broad-before-deep",
                                    plan().initiatives(
                                                    cache().rollout(rollout()).build()))
                            .message())
                    .isEqualTo("\"Share a cache\" started with 5 teams and no pilot: ads, mail, maps and 2 more");
        }

        @Test
        void asksWhetherThePilotIsSatisfied() {
            assertThat(only(
                                    "broad-before-deep",
                                    plan().initiatives(cache().pilot(
                                                    Pilot.builder().team("ads").build())
                                            .rollout(rollout())
                                            .build()))
                            .message())
                    .isEqualTo("\"Share a cache\" does not state whether its pilot, ads, is satisfied"
                            + " (pilot.satisfied), with 4 more teams started");
        }
    }

    @Nested
    class NoReview {
        @Test
        void saysWhenTheLastWas() {
            Finding finding = only(
                    "no-review",
                    plan().initiatives(cache().build())
                            .reviews(
                                    Review.builder().date(parse("2026-05-06")).build(),
                                    Review.builder().date(parse("2026-03-30")).build(),
                                    Review.builder().date(parse("2026-08-16")).build()));

            assertThat(finding.message()).isEqualTo("\"Fast builds\" was last reviewed on 2026-05-06, 101 days ago");
            assertThat(finding.degree()).isEqualTo(1);
        }

        @Test
        void saysThatThereWasNone() {
            assertThat(only("no-review", plan().initiatives(cache().build()).reviews())
                            .message())
                    .isEqualTo("\"Fast builds\" has no review yet, 222 days after its work began on 2026-01-05");
        }
    }

    @Nested
    class StalePlan {
        @Test
        void saysHowOldTheNewestFactIs() {
            assertThat(only("stale-plan", plan().initiatives(cache().build())).message())
                    .isEqualTo("\"Fast builds\" has work under way, and its newest dated fact is 222 days old, from"
                            + " 2026-01-05");
        }

        @Test
        void saysThatThereIsNone() {
            assertThat(only(
                                    "stale-plan",
                                    plan().initiatives(Initiative.builder("cache")
                                            .stage(Stage.EARLY)
                                            .build()))
                            .message())
                    .isEqualTo("\"Fast builds\" has work under way, and no dated fact of it");
        }
    }

    @Nested
    class TrippedPivot {
        @Test
        void saysWhatWasObserved() {
            Finding finding = only(
                    "tripped-pivot",
                    plan().reviews()
                            .indicators(Indicator.builder("hits")
                                    .title("Cache hits")
                                    .observations(ImmutableMap.of(parse("2026-07-31"), 31.0))
                                    .build())
                            .pivotCriteria(PivotCriterion.builder()
                                    .indicator("hits")
                                    .operator(ComparisonOperator.AT_MOST)
                                    .value(40.0)
                                    .build()));

            assertThat(finding.message())
                    .isEqualTo("\"Fast builds\" met a pivot criterion on 2026-07-31, and no review has answered it:"
                            + " \"Cache hits\" was 31, at most 40");
            assertThat(finding.related()).extracting(Finding.Related::subject).containsExactly("hits");
            assertThat(finding.degree()).isEqualTo(1);
        }
    }

    @Nested
    class OffTrackKeyResult {
        private Finding of(YearPart quarter, ObjectiveCommitment commitment, KeyResult.Builder result) {
            return only(
                    "off-track-key-result",
                    plan().objectives(Objective.builder("quick")
                            .quarter(quarter)
                            .commitment(commitment)
                            .keyResults(List.of(result.build()))
                            .build()));
        }

        private KeyResult.Builder minutes() {
            return KeyResult.builder("minutes")
                    .title("Shorter builds")
                    .baseline(30.0)
                    .target(10.0)
                    .updated(TODAY);
        }

        @Test
        void saysHowFarItCame() {
            Finding finding = of(
                    YearPart.parse("2026-Q3"),
                    ObjectiveCommitment.COMMITTED,
                    minutes().current(29.0));

            assertThat(finding.message())
                    .isEqualTo("\"Shorter builds\" is at 29, 5% of the way from 30 to 10, with 50% of Q3 2026 gone");
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void saysThatItWentBack() {
            assertThat(of(
                                    YearPart.parse("2026-Q3"),
                                    ObjectiveCommitment.COMMITTED,
                                    minutes().current(31.0))
                            .message())
                    .isEqualTo(
                            "\"Shorter builds\" is at 31, 0% of the way from 30 to 10 (it moved the wrong way), with 50% of Q3 2026 gone");
        }

        @Test
        void saysItsGrade() {
            Finding finding = of(
                    YearPart.parse("2026-Q2"),
                    ObjectiveCommitment.ASPIRATIONAL,
                    minutes().grade(0.3));

            assertThat(finding.message()).isEqualTo("\"Shorter builds\" was graded 0.3 for Q2 2026");
            assertThat(finding.severity()).as("an aspiration").isEqualTo(Severity.MEDIUM);
        }
    }

    @Nested
    class BreachedGuardrail {
        private Finding of(Indicator.Builder indicator) {
            return only(
                    "breached-guardrail",
                    plan().indicators(indicator.role(IndicatorRole.GUARDRAIL).build()));
        }

        @Test
        void saysItsLimit() {
            assertThat(of(Indicator.builder("failures")
                                    .title("Failed builds")
                                    .direction(Direction.DOWN)
                                    .limit(12)
                                    .observations(ImmutableMap.of(parse("2026-07-31"), 16.0)))
                            .message())
                    .isEqualTo("\"Failed builds\" is at 16 on 2026-07-31, beyond its limit, 12");
        }

        @Test
        void saysFromWhereItWent() {
            Finding finding = of(Indicator.builder("failures")
                    .title("Failed builds")
                    .direction(Direction.DOWN)
                    .observations(ImmutableMap.of(parse("2026-01-31"), 10.0, parse("2026-07-31"), 16.0)));

            assertThat(finding)
                    .extracting(Finding::message, Finding::severity, Finding::degree)
                    .isEqualTo(tuple(
                                    "\"Failed builds\" is at 16 on 2026-07-31, worse than the 10 of 2026-01-31",
                                    Severity.HIGH,
                                    1.0)
                            .toList());
        }
    }
}
