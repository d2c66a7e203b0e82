package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Kernel;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.NorthStar;
import org.planhealth.strategy.NorthStarMetric;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Sponsor;
import org.planhealth.strategy.SponsorLevel;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** What the starter rules of the topics direction and planning say. */
class DirectionAndPlanningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private final PlanHealth health = PlanHealth.standard();

    private static Strategy.Builder plan() {
        return Strategy.builder("faster-builds").title("Faster builds");
    }

    private static Strategy.Builder plan(KeyResult.Builder... results) {
        return plan().objectives(Objective.builder("short-queue")
                .keyResults(ImmutableList.copyOf(results).stream()
                        .map(KeyResult.Builder::build)
                        .toList())
                .build());
    }

    /** Returns the messages of a rule, each with its severity and degree, by the id of the subject. */
    private ImmutableList<String> said(String rule, Strategy.Builder plan) {
        return health.audit(plan.build(), TODAY).findings(Outcome.VIOLATED).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.severity().word() + " " + finding.degree() + " " + finding.message())
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    @Nested
    class TheNorthStar {
        @Test
        void isMissing() {
            assertThat(said("missing-north-star", plan()))
                    .containsExactly("high 1.0 \"Faster builds\" states no north star");
        }

        @Test
        void hasNoMetric() {
            assertThat(said("unmeasured-north-star", plan().northStar(star().build())))
                    .containsExactly(
                            "medium 1.0 the north star of \"Faster builds\" states no metric, so nobody can tell when"
                                    + " it is reached");
        }

        @Test
        void hasAMetricThatLacksSomething() {
            NorthStarMetric metric =
                    NorthStarMetric.builder().unit("minutes").target(10).build();
            assertThat(said(
                            "unmeasured-north-star",
                            plan().northStar(star().metric(metric).build())))
                    .containsExactly(
                            "medium 1.0 the metric of the north star of \"Faster builds\" states no baseline and no"
                                    + " due date, so nobody can tell when it is reached");
        }

        private static NorthStar.Builder star() {
            return NorthStar.builder().statement("Nobody waits for a build");
        }
    }

    @Nested
    class TheSponsor {
        @Test
        void isMissing() {
            assertThat(said("missing-executive-sponsor", plan()))
                    .containsExactly("high 1.0 \"Faster builds\" states no sponsor");
        }

        @Test
        void namesNobody() {
            assertThat(saidOf(Sponsor.builder().level(SponsorLevel.EXECUTIVE).committedOn(TODAY)))
                    .containsExactly("high 1.0 \"Faster builds\" states no sponsor");
        }

        @Test
        void isOfAnotherLevel() {
            assertThat(saidOf(kim().level(SponsorLevel.DIRECTOR).committedOn(TODAY)))
                    .containsExactly(
                            "high 1.0 the sponsor of \"Faster builds\", Kim, is a director, below the executive"
                                    + " level");
        }

        @Test
        void mayBeOfTheLevelThatTheProfileSets() {
            PlanHealth director = health.withProfile(
                    Profile.starter().withLimit("missing-executive-sponsor", "level", SponsorLevel.DIRECTOR.rank()));

            assertThat(about(director, kim().level(SponsorLevel.DIRECTOR).committedOn(TODAY)))
                    .isEmpty();
            assertThat(about(director, kim().level(SponsorLevel.MANAGER).committedOn(TODAY)))
                    .extracting(Finding::message)
                    .containsExactly("the sponsor of \"Faster builds\", Kim, is a manager, below the director level");
        }

        @Test
        void doesNotStateLevelOrDate() {
            assertThat(about(health, kim()))
                    .extracting(Finding::outcome, Finding::message)
                    .containsExactly(tuple(
                            Outcome.MISSING,
                            "\"Faster builds\" does not state on which day its sponsor committed (sponsor.committedOn), nor the"
                                    + " level of its sponsor (sponsor.level)"));
        }

        @Test
        void statesADayThatIsToCome() {
            assertThat(about(health, kim().level(SponsorLevel.EXECUTIVE).committedOn(TODAY.plusDays(1))))
                    .extracting(Finding::outcome, Finding::message)
                    .containsExactly(tuple(
                            Outcome.MISSING,
                            "\"Faster builds\" does not state a day up to " + TODAY
                                    + " on which its sponsor committed (sponsor.committedOn), only "
                                    + TODAY.plusDays(1)));
        }

        @Test
        void isOneFindingIfItIsOfAnotherLevelAndStatesNoDay() {
            assertThat(about(health, kim().level(SponsorLevel.MANAGER)))
                    .extracting(Finding::outcome)
                    .containsExactly(Outcome.VIOLATED);
        }

        private static Sponsor.Builder kim() {
            return Sponsor.builder().person("Kim");
        }

        private static ImmutableList<Finding> about(PlanHealth health, Sponsor.Builder sponsor) {
            return health.audit(plan().sponsor(sponsor.build()).build(), TODAY).findings().stream()
                    .filter(finding -> finding.rule().equals("missing-executive-sponsor"))
                    .collect(ImmutableList.toImmutableList());
        }

        private ImmutableList<String> saidOf(Sponsor.Builder sponsor) {
            return said("missing-executive-sponsor", plan().sponsor(sponsor.build()));
        }
    }

    @Test
    void theKernelLacksWhatIsNamed() {
        assertThat(said(
                        "incomplete-kernel",
                        plan().kernel(Kernel.builder().diagnosis("Too slow").build())))
                .containsExactly("high 1.0 \"Faster builds\" states no guiding policy and no initiatives");
    }

    @Test
    void nobodyAnswers() {
        assertThat(said("missing-owner", work()))
                .containsExactly(
                        "high 0.5 \"Short queue\" states no owner",
                        "high 1.0 \"Faster builds\" states no owner",
                        "medium 0.5 split-tests states no owner");
        assertThat(said("unassigned-work", work()))
                .containsExactly("high 1.0 build-cache is under way and states neither an owner nor a contributor");
    }

    @Test
    void workLeadsToNothing() {
        assertThat(said("untraceable-work", work()))
                .containsExactly(
                        "medium 0.5 split-tests states no objective, so nobody can tell what it is for",
                        "medium 1.0 build-cache states no objective, so nobody can tell what it is for");
    }

    @Test
    void workHasNoPlaceInTime() {
        assertThat(said("unplaced-work", work()))
                .containsExactly(
                        "medium 0.5 \"Short queue\" states no quarter, so nobody can tell when it is due",
                        "medium 0.5 split-tests states no start, so nobody can tell whether it is on time",
                        "medium 1.0 build-cache states no start, so nobody can tell whether it is on time");
    }

    private static Strategy.Builder work() {
        return plan().objectives(
                        Objective.builder("short-queue").title("Short queue").build())
                .initiatives(
                        Initiative.builder("build-cache").stage(Stage.EARLY).build(),
                        Initiative.builder("split-tests").stage(Stage.PLANNED).build());
    }

    @Nested
    class AKeyResult {
        @Test
        void lacksWhatIsNamed() {
            assertThat(said(
                            "unmeasurable-key-result",
                            plan(KeyResult.builder("waits").title("Shorter waits"))))
                    .containsExactly(
                            "medium 0.5 \"Shorter waits\" states no unit, no baseline and no target, so it cannot be"
                                    + " measured");
        }

        @Test
        void asksForNoChange() {
            assertThat(said(
                            "unmeasurable-key-result",
                            plan(
                                    KeyResult.builder("builds").baseline(0.5).target(0.5),
                                    KeyResult.builder("waits")
                                            .unit("minutes")
                                            .baseline(12)
                                            .target(12))))
                    .containsExactly(
                            "medium 0.5 builds asks for no change: its target, 0.5, equals its baseline, and it states no unit",
                            "medium 0.5 waits asks for no change: its target, 12, equals its baseline");
        }
    }

    @Nested
    class Several {
        @Test
        void areSaidInOneSentence() {
            assertThat(sentence("missing-owner", work()))
                    .isEqualTo("\"Faster builds\", \"Short queue\" and split-tests state no owner");
            assertThat(sentence(
                            "unassigned-work",
                            work().initiatives(
                                            Initiative.builder("build-cache")
                                                    .stage(Stage.EARLY)
                                                    .build(),
                                            Initiative.builder("share-cache")
                                                    .stage(Stage.LATE)
                                                    .build())))
                    .isEqualTo(
                            "build-cache and share-cache are under way and state neither an owner nor a contributor");
            assertThat(sentence("untraceable-work", work()))
                    .isEqualTo("build-cache and split-tests state no objective, so nobody can tell what they are for");
            assertThat(sentence("unplaced-work", work()))
                    .isEqualTo(
                            "build-cache, \"Short queue\" and split-tests are not scheduled: each initiative needs a stage and"
                                    + " a start, each objective a quarter");
            assertThat(sentence(
                            "unmeasurable-key-result",
                            plan(
                                    KeyResult.builder("builds"),
                                    KeyResult.builder("waits"),
                                    KeyResult.builder("moves")
                                            .unit("teams")
                                            .baseline(0)
                                            .target(8))))
                    .isEqualTo("2 of 3 key results cannot be measured: builds and waits");
        }

        private static String sentence(String rule, Strategy.Builder plan) {
            RuleBase rules = RuleBase.builtIn();
            RuleCatalogue alone = RuleCatalogue.of(rules.catalogue().rules().stream()
                    .filter(candidate -> candidate.id().equals(rule))
                    .toList());
            return PlanHealth.of(rules, alone)
                    .audit(plan.build(), TODAY)
                    .groups(Outcome.VIOLATED)
                    .get(0)
                    .sentence();
        }
    }
}
