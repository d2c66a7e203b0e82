package org.planhealth.rules.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.profile.ProfileReader;
import org.planhealth.rules.profile.RuleSetting;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.RuleText;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StageProgress;
import org.planhealth.strategy.io.InvalidPlanException;

class HealthRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final Strategy PLAN = Strategy.builder("plan")
            .initiatives(
                    Initiative.builder("landing").stage(Stage.LATE).build(),
                    Initiative.builder("landed")
                            .stage(Stage.LATE)
                            .serviceLevel("wiki/level")
                            .build(),
                    Initiative.builder("unplaced").build())
            .build();

    private static HealthRule.Builder landing() {
        return HealthRule.named("landing-without-service-level")
                .summary("An initiative lands without a service level")
                .topic(Topic.MIDDLE)
                .severity(Severity.MEDIUM)
                .subject(Initiative.class)
                .requires("initiatives")
                .limit("maxDays", 14)
                .fix("Write down what users may count on.");
    }

    private static HealthReport audit(Strategy plan, HealthRule... rules) {
        return PlanHealth.standard().with(RulePack.of("ours", rules)).audit(plan, TODAY);
    }

    private static ImmutableList<Finding> found(HealthReport report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals("landing-without-service-level"))
                .collect(ImmutableList.toImmutableList());
    }

    @Nested
    class Check {
        private final HealthRule rule = landing()
                .check((plan, found) -> plan.all(Initiative.class).forEach(initiative -> {
                    if (initiative.stage() == null) {
                        found.missing(initiative, "stage");
                    } else if (initiative.serviceLevel() == null) {
                        found.violated(initiative, "{subject} has no service level");
                    }
                }));

        @Test
        void findsWithThePlaceInTheReportOfAnyOtherRule() {
            HealthReport report = audit(PLAN, rule);

            assertThat(found(report))
                    .extracting(Finding::subject, Finding::outcome, Finding::message, Finding::degree)
                    .containsExactlyInAnyOrder(
                            tuple("landing", Outcome.VIOLATED, "landing has no service level", 0.5),
                            tuple("unplaced", Outcome.MISSING, "unplaced does not state its stage", 0.5));
            assertThat(found(report))
                    .allSatisfy(finding -> assertThat(finding.topic()).isEqualTo(Topic.MIDDLE));
            assertThat(found(report).get(0).remedy()).isNotEmpty();
            assertThat(report.rules())
                    .filteredOn(ended -> ended.id().equals("landing-without-service-level"))
                    .extracting(RuleOutcome::outcome, RuleOutcome::applicable, RuleOutcome::checked)
                    .containsExactly(tuple(Outcome.VIOLATED, 3, 2.0));
        }

        @Test
        void countsForTheScore() {
            double without = PlanHealth.standard().audit(PLAN, TODAY).plan().debt();

            assertThat(audit(PLAN, rule).plan().debt() - without).isCloseTo(8 * 0.5, within(1e-9));
        }

        @Test
        void isUnknownWhileAListIsNotStated() {
            HealthReport report = audit(Strategy.builder("plan").build(), rule);

            assertThat(found(report)).extracting(Finding::message).containsExactly("initiatives are not stated");
        }

        @Test
        void seesTheDayTheLimitsAndWhatIsComputed() {
            HealthRule looking = landing()
                    .check((plan, found) -> found.violated(
                            plan.strategy(),
                            plan.asOf() + " " + plan.quarter() + " " + plan.limit("maxDays") + " "
                                    + plan.all(StageProgress.class).count()));

            assertThat(found(audit(PLAN, looking)))
                    .extracting(Finding::message, Finding::degree)
                    .containsExactly(tuple("2026-08-03 2026-Q3 14.0 3", 1.0));
        }

        @Test
        void endsInAnErrorOfThisRuleAloneIfItThrows() {
            HealthReport with = audit(PLAN, landing().check((plan, found) -> {
                throw new IllegalStateException("no luck");
            }));
            HealthReport without = PlanHealth.standard().audit(PLAN, TODAY);

            assertThat(found(with))
                    .extracting(Finding::outcome, Finding::message)
                    .containsExactly(tuple(Outcome.ERROR, "the rule could not be run: IllegalStateException: no luck"));
            assertThat(with.plan().score()).isEqualTo(without.plan().score());
            assertThat(with.plan().evidence()).isLessThan(without.plan().evidence());
            assertThat(with.gate().passed()).isFalse();
        }
    }

    @Nested
    class Words {
        private final HealthRule rule = landing()
                .words("verbs", "help", "look into")
                .check((plan, found) -> plan.all(Initiative.class)
                        .filter(initiative -> plan.words("verbs").contains(initiative.id()))
                        .forEach(initiative -> found.violated(initiative, "{subject} is an activity")));
        private final Strategy plan = Strategy.builder("plan")
                .initiatives(
                        Initiative.builder("help").build(),
                        Initiative.builder("study").build())
                .build();
        private final PlanHealth health = PlanHealth.standard().with(RulePack.of("ours", rule));

        @Test
        void areThoseOfTheRule() {
            assertThat(found(health.audit(plan, TODAY)))
                    .extracting(Finding::subject)
                    .containsExactly("help");
        }

        @Test
        void areThoseOfTheProfileIfItStatesSome() {
            Profile house = ProfileReader.of(health.catalogue()).read("""
                            apiVersion: planhealth/v1
                            kind: Profile
                            id: house
                            rules:
                              landing-without-service-level: {limits: {verbs: [study, maxDays], maxDays: 3}}
                            """, "house.yaml");

            assertThat(house.setting(rule.id()).words())
                    .containsExactly(Map.entry("verbs", ImmutableList.of("study", "maxDays")));
            assertThat(found(health.withProfile(house).audit(plan, TODAY)))
                    .extracting(Finding::subject)
                    .containsExactly("study");
        }

        @Test
        void areListsInAProfile() {
            assertThat(problems("{verbs: help}")).contains("expected a list, was the text 'help'");
            assertThat(problems("{verbs: []}")).contains("expected at least one word, was an empty list");
            assertThat(problems("{maxDays: [help]}")).contains("expected a number");
            assertThat(problems("{verb: [help]}")).contains("unknown limit").contains("did you mean 'verbs'?");
        }

        private String problems(String limits) {
            return assertThatThrownBy(() -> ProfileReader.of(health.catalogue())
                            .read(
                                    "apiVersion: planhealth/v1\nkind: Profile\nid: house\nrules:\n  " + rule.id()
                                            + ": {limits: " + limits + "}\n",
                                    "house.yaml"))
                    .isInstanceOf(InvalidPlanException.class)
                    .actual()
                    .getMessage();
        }

        @Test
        void areShownWithTheLimits() {
            assertThat(RuleText.of(rule.info("ours"), ReportOptions.standard()).render())
                    .contains("Limits      maxDays = 14\n            verbs = help, look into\n");
        }

        @Test
        void areSettingsOfThatRuleAlone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> health.withProfile(Profile.starter()
                            .withSetting(rule.id(), RuleSetting.none().withWords("nouns", ImmutableList.of("plan")))))
                    .withMessage("rule landing-without-service-level has no words 'nouns', only [verbs]");
        }
    }

    @Nested
    class AppliesTo {
        private final HealthRule rule = landing()
                .appliesTo("initiatives that land")
                .check((plan, found) -> plan.all(Initiative.class)
                        .filter(initiative -> initiative.stage() == Stage.LATE)
                        .forEach(initiative -> {
                            found.applies(initiative);
                            if (initiative.serviceLevel() == null) {
                                found.missing(initiative, "serviceLevel");
                            }
                        }));

        private double evidence(Strategy plan, HealthRule rule) {
            return PlanHealth.standard()
                    .with(RulePack.of("ours", rule))
                    .withProfile(new Profile("ours", ImmutableSet.of()).withRuleOn(rule.id()))
                    .audit(plan, TODAY)
                    .plan()
                    .evidence();
        }

        @Test
        void countsTheEvidenceAgainstWhatTheCheckNames() {
            assertThat(evidence(PLAN, rule)).isEqualTo(0.5);
        }

        @Test
        void leavesNothingToKnowIfTheCheckNamesNothing() {
            Strategy plan = Strategy.builder("plan")
                    .initiatives(Initiative.builder("unplaced").build())
                    .build();

            assertThat(evidence(plan, rule)).isEqualTo(1);
        }

        @Test
        void namesSeveralEntitiesTogether() {
            HealthRule pairs = landing().appliesTo("pairs").check((plan, found) -> {
                Initiative first = plan.all(Initiative.class).findFirst().orElseThrow();
                plan.all(Initiative.class).skip(1).forEach(second -> found.applies(first, second));
                found.missing(first, "stage");
            });

            assertThat(evidence(PLAN, pairs)).isCloseTo(2 / 3.0, within(1e-9));
        }

        @Test
        void isToldOfTheRule() {
            assertThat(rule.info("ours").appliesTo()).isEqualTo("initiatives that land");
            assertThat(landing().check((plan, found) -> {}).info("ours").appliesTo())
                    .isNull();
        }

        @Test
        void takesEntitiesOfThePlanAlone() {
            HealthReport report = audit(
                    PLAN,
                    landing()
                            .appliesTo("others")
                            .check((plan, found) ->
                                    found.applies(Initiative.builder("other").build())));

            assertThat(found(report))
                    .extracting(Finding::message)
                    .containsExactly(
                            "the rule could not be run: IllegalArgumentException: 'other' is not an entity of the plan");
        }
    }

    @Nested
    class IsLeftOut {
        @Test
        void whenWhatItFindsCannotBeScoredOrShown() {
            assertThat(fault(
                            (plan, found) -> found.violated(plan.strategy(), ImmutableList.of(), Double.NaN, "is bad")))
                    .isEqualTo("IllegalArgumentException: a degree must be over 0 and at most 1, was NaN");
            assertThat(fault((plan, found) -> found.violated(plan.strategy(), ImmutableList.of(), -1, "is bad")))
                    .isEqualTo("IllegalArgumentException: a degree must be over 0 and at most 1, was -1.0");
            assertThat(fault((plan, found) -> found.violated(plan.strategy(), " ")))
                    .isEqualTo("IllegalArgumentException: the finding about 'plan' has no message");
            assertThat(fault((plan, found) ->
                            found.violated(Initiative.builder("other").build(), "is bad")))
                    .isEqualTo("IllegalArgumentException: 'other' is not an entity of the plan");
            assertThat(fault((plan, found) -> found.violated(plan.strategy(), ImmutableList.of("other"), 1, "is bad")))
                    .isEqualTo("IllegalArgumentException: 'other' is not an entity of the plan");
            assertThat(fault((plan, found) -> found.violated(plan.strategy(), "has {share}", "share", Double.NaN)))
                    .isEqualTo("IllegalArgumentException: a figure must be a finite number, was NaN");
        }

        private String fault(HealthRule.Check check) {
            return found(audit(PLAN, landing().check(check)))
                    .get(0)
                    .message()
                    .replace("the rule could not be run: ", "");
        }

        @Test
        void whenItIsNotDoneInTime() {
            HealthRule spinning = landing().check((plan, found) -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
            HealthReport report = PlanHealth.standard()
                    .with(RulePack.of("ours", spinning))
                    .withDeadline(Duration.ofSeconds(2))
                    .audit(PLAN, TODAY);

            assertThat(found(report))
                    .extracting(Finding::message)
                    .containsExactly("the rule could not be run: it did not finish within 2 seconds");
        }

        @Test
        void whenItFindsTooMuch() {
            HealthRule flooding = landing().check((plan, found) -> {
                for (int i = 0; i <= 100_000; i++) {
                    found.violated(plan.strategy(), "thing " + i);
                }
            });

            assertThat(found(audit(PLAN, flooding)))
                    .extracting(Finding::message)
                    .containsExactly(
                            "the rule could not be run: IllegalStateException: it found more than 100,000 things");
        }
    }

    @Nested
    class IsRefused {
        @Test
        void withTheIdOfAnotherRule() {
            HealthRule twin = landing().check((plan, found) -> {});

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> audit(PLAN, twin, twin))
                    .withMessage(
                            "two rules have the id 'landing-without-service-level': ours, in Java and ours, in Java");
        }

        @Test
        void withWhatItCannotSayOfItself() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HealthRule.named("My Rule"))
                    .withMessage("a rule id must be kebab-case, such as late-gate, was 'My Rule'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> landing().subject(String.class))
                    .withMessage("java.lang.String is not a type of fact");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> landing().limit("maxDays", Double.NaN))
                    .withMessage("a limit must be 0 or more, maxDays was NaN");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> audit(PLAN, landing().pointsTo("rollot/due").check((plan, found) -> {})))
                    .withMessage(
                            "rule landing-without-service-level points to rollot/due, but Initiative has no such field");
            assertThat(found(audit(PLAN, landing().pointsTo("rollout/due").check((plan, found) -> {}))))
                    .isEmpty();
        }

        @Test
        void withoutWhatARuleMustSayOfItself() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> audit(PLAN, HealthRule.named("silent").check((plan, found) -> {})))
                    .withMessage("rule silent has no subject");
        }
    }

    @Test
    void isExplainedWithoutCases() {
        RuleInfo rule = PlanHealth.standard()
                .with(RulePack.of("ours", landing().check((plan, found) -> {})))
                .catalogue()
                .find("landing-without-service-level")
                .orElseThrow();

        assertThat(RuleText.of(rule, ReportOptions.standard()).render())
                .contains("Write down what users may count on.")
                .doesNotContain("A plan that");
    }
}
