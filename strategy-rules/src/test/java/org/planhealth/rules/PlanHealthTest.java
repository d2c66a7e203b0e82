package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.analysis.KeyResultPace;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.StrategyForecast;

class PlanHealthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final ImmutableSet<String> RULES =
            ImmutableSet.of("blanket-ask", "misaligned-incentive", "missing-conversation", "stalled-middle");

    private final PlanHealth health = withRules(RULES);

    /** Runs some rules alone, so that no figure changes when there is one more. */
    private static PlanHealth withRules(ImmutableSet<String> ids) {
        RuleBase rules = RuleBase.builtIn();
        return PlanHealth.of(
                rules,
                RuleCatalogue.of(rules.catalogue().rules().stream()
                        .filter(rule -> ids.contains(rule.id()))
                        .toList()));
    }

    /** The small plan: two of four teams hold most of the spend that all are asked to save. */
    private static Strategy.Builder fleetCost() {
        return Strategy.builder("fleet-cost")
                .organization(Organization.builder()
                        .teams(team("search", 410000), team("ads", 380000), team("mail", 60000), team("maps", 40000))
                        .build())
                .asks(Ask.builder("everyone-saves")
                        .to(Recipients.all())
                        .metric("spend")
                        .change(MetricChange.relative(-0.1))
                        .build());
    }

    private static Team team(String id, double spend) {
        return Team.builder(id)
                .metrics(ImmutableMap.of("spend", TeamMetric.of(spend)))
                .build();
    }

    private static Finding only(HealthReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .reduce((one, other) -> {
                    throw new AssertionError("two findings: " + one + ", " + other);
                })
                .orElseThrow();
    }

    private static ImmutableList<Finding> open(HealthReport report, String rule) {
        return report.findings(Outcome.VIOLATED).stream()
                .filter(finding -> finding.rule().equals(rule))
                .collect(toImmutableList());
    }

    private static Strategy stalledSince(LocalDate day) {
        return Strategy.builder("move")
                .initiatives(Initiative.builder("jobs")
                        .stage(Stage.MIDDLE)
                        .stageHistory(ImmutableMap.of(Stage.MIDDLE, day))
                        .build())
                .build();
    }

    private static Outcome outcome(HealthReport report, String rule) {
        return report.rules().stream()
                .filter(result -> result.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Nested
    class Audit {
        @Test
        void namesTheTeamsTheirShareAndTheCutThatSavesTheSame() {
            Finding finding = only(health.audit(fleetCost().build(), TODAY), "blanket-ask");
            assertThat(finding.message())
                    .isEqualTo(
                            "everyone-saves asks 4 teams to cut spend by 10%, but search and ads hold 89% of it: a cut"
                                    + " of 11% from them alone saves the same 89,000");
            assertThat(finding.subject()).isEqualTo("everyone-saves");
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.fingerprint()).isEqualTo("blanket-ask/everyone-saves");
            assertThat(finding.location()).isNull();
        }

        @Test
        void takesTheDayOfThePlanBeforeThatOfTheClock() {
            Clock clock = Clock.fixed(Instant.parse("2026-09-01T10:00:00Z"), ZoneOffset.UTC);
            assertThat(health.audit(fleetCost().build(), clock).asOf()).isEqualTo("2026-09-01");
            assertThat(health.audit(fleetCost().asOf(TODAY).build(), clock).asOf())
                    .isEqualTo(TODAY);
        }

        @Test
        void scalesTheFindingOfALowerSeverity() {
            HealthReport report = health.audit(stalledSince(TODAY.minusMonths(10)), TODAY);
            Finding finding = only(report, "stalled-middle");
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.debt()).isCloseTo(20 * (8 / 20.0), within(1e-9));
            finding = only(health.audit(stalledSince(TODAY.minusMonths(24)), TODAY), "stalled-middle");
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.debt()).isCloseTo(20, within(1e-9));
        }

        @Test
        void runsNoRuleThatTheProfileLeavesOut() {
            Profile none = new Profile("none", ImmutableSet.of());
            HealthReport report = health.withProfile(none).audit(fleetCost().build(), TODAY);
            assertThat(report.findings()).isEmpty();
            assertThat(report.rules()).extracting(RuleOutcome::outcome).containsOnly(Outcome.OFF);
            assertThat(report.plan().score()).isEqualTo(100);
        }

        @Test
        void saysOfACycleWhoIsInItAndWhereItGoes() {
            Finding finding = only(
                    PlanHealth.standard()
                            .audit(
                                    Strategy.builder("move")
                                            .initiatives(waits("c", "b"), waits("a", "c"), waits("b", "a"))
                                            .build(),
                                    TODAY),
                    "dependency-cycle");
            assertThat(finding.message()).isEqualTo("a depends on itself: a -> c -> b -> a");
            assertThat(finding.subjects()).containsExactly("a", "b", "c");
            assertThat(finding.fingerprint()).isEqualTo("dependency-cycle/a+b+c");
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        }

        private static Initiative waits(String id, String needed) {
            return Initiative.builder(id)
                    .dependsOn(Dependency.builder(needed).build())
                    .build();
        }
    }

    @Nested
    class AnAbsentList {
        @Test
        void leavesEachRuleOverItUndecidedOnceAndInFull() {
            HealthReport report = health.audit(fleetCost().build(), TODAY);
            Finding finding = only(report, "stalled-middle");
            assertThat(finding.outcome()).isEqualTo(Outcome.MISSING);
            assertThat(finding.message()).isEqualTo("initiatives are not stated");
            assertThat(finding.subject()).isEqualTo("fleet-cost");
            assertThat(finding.degree()).isEqualTo(1);
            assertThat(finding.debt()).as("what is missing is no debt").isZero();
            assertThat(report.delivery().score()).isEqualTo(100);
            assertThat(report.delivery().floor()).isCloseTo(MeasureScore.score(20), within(1e-9));
            assertThat(report.findings(Outcome.MISSING)).hasSize(3);
        }

        @Test
        void isLessEvidenceThanAnEmptyOne() {
            HealthReport empty = health.audit(fleetCost().initiatives().build(), TODAY);
            assertThat(outcome(empty, "stalled-middle")).isEqualTo(Outcome.NOT_APPLICABLE);
            assertThat(empty.findings(Outcome.MISSING)).isEmpty();
            assertThat(empty.plan().evidence())
                    .isGreaterThan(
                            health.audit(fleetCost().build(), TODAY).plan().evidence());
        }

        @Test
        void isNamedTogetherWithTheOthers() {
            HealthReport report = health.audit(Strategy.builder("nothing-yet").build(), TODAY);
            assertThat(only(report, "misaligned-incentive").message())
                    .isEqualTo("initiatives are not stated; organization is not stated");
            assertThat(only(report, "blanket-ask").message())
                    .isEqualTo("asks are not stated; organization is not stated");
        }

        @Test
        void leavesNoEvidence() {
            HealthReport report = health.audit(Strategy.builder("nothing-yet").build(), TODAY);
            assertThat(report.delivery().evidence()).isZero();
            assertThat(report.plan().evidence()).isZero();
        }
    }

    @Nested
    class AWaiver {
        @Test
        void ofTheEntityTakesTheFindingOutOfTheScoreAndKeepsItListed() {
            HealthReport report = audit(waiver("blanket-ask", "everyone-saves"));
            assertThat(only(report, "blanket-ask").outcome()).isEqualTo(Outcome.WAIVED);
            assertThat(only(report, "blanket-ask").debt()).isZero();
            assertThat(outcome(report, "blanket-ask")).isEqualTo(Outcome.WAIVED);
            assertThat(report.plan().score()).isEqualTo(100);
            assertThat(report.gate().passed()).isTrue();
        }

        @Test
        void ofTheStrategyWaivesTheRuleEverywhere() {
            assertThat(only(audit(waiver("blanket-ask", "fleet-cost")), "blanket-ask")
                            .outcome())
                    .isEqualTo(Outcome.WAIVED);
        }

        @Test
        void ofAnotherRuleOrEntityWaivesNothing() {
            assertThat(only(
                                    audit(waiver("blanket-ask", "search"), waiver("stalled-middle", "fleet-cost")),
                                    "blanket-ask")
                            .outcome())
                    .isEqualTo(Outcome.VIOLATED);
        }

        @Test
        void holdsOnItsLastDayAndFailsTheGateAfterIt() {
            Waiver waiver = waiver("blanket-ask", "everyone-saves").toBuilder()
                    .expires(TODAY)
                    .build();
            Strategy strategy = fleetCost().initiatives().waivers(waiver).build();
            assertThat(health.audit(strategy, TODAY).gate().passed()).isTrue();
            HealthReport later = health.audit(strategy, TODAY.plusDays(1));
            assertThat(only(later, "blanket-ask").outcome()).isEqualTo(Outcome.VIOLATED);
            assertThat(later.gate().reasons())
                    .containsExactly(
                            "1 plan finding at or above high",
                            "the waiver for blanket-ask on everyone-saves expired on 2026-08-03");
        }

        private HealthReport audit(Waiver... waivers) {
            return health.audit(fleetCost().initiatives().waivers(waivers).build(), TODAY);
        }

        private static Waiver waiver(String rule, String subject) {
            return Waiver.builder().rule(rule).subject(subject).build();
        }
    }

    @Nested
    class ADeliveryFinding {
        private final Strategy stalled = stalledSince(TODAY.minusMonths(24));

        @Test
        void countsThoughItIsWaived() {
            Strategy waived = stalled.toBuilder()
                    .waivers(Waiver.builder()
                            .rule("stalled-middle")
                            .subject("jobs")
                            .build())
                    .build();
            HealthReport report = health.audit(waived, TODAY);
            assertThat(only(report, "stalled-middle").outcome()).isEqualTo(Outcome.WAIVED);
            assertThat(report.delivery().score())
                    .isEqualTo(health.audit(stalled, TODAY).delivery().score())
                    .isCloseTo(MeasureScore.score(20), within(1e-9));
            assertThat(report.waivedDelivery()).hasSize(1);
            assertThat(report.newFindings()).extracting(Finding::rule).doesNotContain("stalled-middle");
        }

        @Test
        void decidesTheVerdictAsTheRuleDeclaresItWhateverTheProfileSays() {
            PlanHealth standard = PlanHealth.standard();
            HealthReport mild = standard.withProfile(Profile.starter().withSeverity("stalled-middle", Severity.LOW))
                    .audit(stalled, TODAY);
            assertThat(mild.delivery().score())
                    .isGreaterThan(standard.audit(stalled, TODAY).delivery().score());
            assertThat(mild.verdict()).isEqualTo(standard.audit(stalled, TODAY).verdict());
        }

        @Test
        void ofARuleThatIsOffIsMissing() {
            PlanHealth standard = PlanHealth.standard();
            HealthReport without = standard.withProfile(Profile.starter().withRuleOff("stalled-middle"))
                    .audit(stalled, TODAY);
            HealthReport with = standard.audit(stalled, TODAY);
            assertThat(without.delivery().evidence()).isLessThan(with.delivery().evidence());
            assertThat(without.verdict()).isNotIn(Verdict.ON_COURSE, Verdict.NOT_STARTED, Verdict.CLOSED);
        }

        @Test
        void ofTheRuleAboutThePaceIsMissingWhateverElseIsKnown() {
            Strategy sound = ExamplePlan.all().stream()
                    .filter(plan -> plan.id().equals("safe-releases"))
                    .findFirst()
                    .orElseThrow();
            PlanHealth standard = PlanHealth.standard();
            assertThat(standard.audit(sound, TODAY).verdict()).isEqualTo(Verdict.ON_COURSE);
            assertThat(standard.withProfile(Profile.starter().withRuleOff("late-forecast"))
                            .audit(sound, TODAY)
                            .verdict())
                    .isEqualTo(Verdict.CANNOT_TELL);
        }
    }

    @Nested
    class TheGate {
        @Test
        void failsAtTheSeverityOfTheProfile() {
            Strategy strategy = fleetCost().initiatives().build();
            assertThat(health.audit(strategy, TODAY).gate().reasons())
                    .containsExactly("1 plan finding at or above high");
            assertThat(health.withProfile(Profile.starter().withFailOn(Severity.CRITICAL))
                            .audit(strategy, TODAY)
                            .gate()
                            .passed())
                    .isTrue();
        }

        @Test
        void doesNotFailOnMissingInformationUnlessTheProfileSaysSo() {
            Strategy silent = fleetCost().asks().build();
            assertThat(health.audit(silent, TODAY).gate().reasons()).isEmpty();
            assertThat(health.withProfile(Profile.starter()
                                    .withGate(GateSettings.defaults().withFailOnMissing(true)))
                            .audit(silent, TODAY)
                            .gate()
                            .reasons())
                    .containsExactly("1 plan finding with missing information at or above high");
        }
    }

    @Nested
    class NextFixes {
        @Test
        void tellTheExactGainOfAWholeRule() {
            HealthReport report = health.audit(fleetCost().build(), TODAY);
            assertThat(report.nextFixes()).singleElement().satisfies(fix -> {
                assertThat(fix.rule()).isEqualTo("blanket-ask");
                assertThat(fix.complete()).isTrue();
                assertThat(fix.gain()).isCloseTo(100 - report.plan().score(), within(1e-9));
            });
        }

        @Test
        void areNeverToFillInAFact() {
            HealthReport report = health.audit(Strategy.builder("nothing-yet").build(), TODAY);
            assertThat(report.nextFixes()).isEmpty();
            assertThat(report.questions()).isNotEmpty();
        }
    }

    @Nested
    class TheCongruence {
        @Test
        void isTheShareOfPairsWithoutAFinding() {
            Strategy plan = ExamplePlan.read();
            HealthReport report = health.audit(plan, TODAY);
            RuleOutcome pairs = report.rules().stream()
                    .filter(rule -> rule.id().equals("missing-conversation"))
                    .findFirst()
                    .orElseThrow();
            assertThat(pairs.applicable()).isEqualTo(16);
            assertThat(report.figures().congruence())
                    .isEqualTo((pairs.applicable()
                                    - open(report, "missing-conversation").size())
                            / (double) pairs.applicable());
            assertThat(report.figures().missingConversations())
                    .extracting(both -> both.pair().id())
                    .containsExactlyElementsOf(report.findings(Outcome.VIOLATED).stream()
                            .filter(finding -> finding.rule().equals("missing-conversation"))
                            .map(finding -> String.join("+", finding.subjects()))
                            .sorted()
                            .toList())
                    .hasSize(5);
        }

        @Test
        void isSaidInThePlainFormToo() {
            assertThat(tiedWith(Organization.builder().channels().build()).plainCongruence())
                    .isZero(); // ads, mail and search are tied, and there is no channel
            Figures figures = tiedWith(Organization.builder()
                    .channels(Channel.builder(TeamPair.of("ads", "mail")).build())
                    .build());
            assertThat(figures.plainCongruence()).isEqualTo(1 / 3.0);
            assertThat(figures.congruence()).isZero(); // by role, search must talk with ads and with mail
        }

        @Test
        void isNotThereWithoutAnOrganization() {
            Strategy plan = Strategy.builder("move").initiatives(tied()).build();
            assertThat(health.audit(plan, TODAY).figures()).isEqualTo(withoutPairs(plan));
        }

        @Test
        void isNotThereWhileChannelsAreNotStated() {
            assertThat(tiedWith(Organization.builder().build()))
                    .isEqualTo(withoutPairs(fleetCost().initiatives(tied()).build()));
        }

        private static Figures withoutPairs(Strategy plan) {
            return new Figures(
                    null,
                    null,
                    null,
                    ImmutableList.of(),
                    StrategyForecast.of(plan, TODAY).orElseThrow(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.of());
        }

        private Figures tiedWith(Organization organization) {
            return health.audit(
                            fleetCost()
                                    .organization(organization)
                                    .initiatives(tied())
                                    .build(),
                            TODAY)
                    .figures();
        }

        private static Initiative tied() {
            return Initiative.builder("move-jobs")
                    .owner("search")
                    .contributors("ads", "mail")
                    .build();
        }
    }

    @Nested
    class TheForecasts {
        @Test
        void areThoseOfTheRolloutsWithWorkLeft() {
            Strategy plan = ExamplePlan.read();

            assertThat(health.audit(plan, TODAY).figures().forecasts())
                    .isEqualTo(RolloutForecast.all(plan, TODAY))
                    .extracting(RolloutForecast::initiative)
                    .containsExactly("batch-migration");
        }

        @Test
        void haveThatOfTheWholeStrategy() {
            Strategy plan = ExamplePlan.read();

            assertThat(health.audit(plan, TODAY).figures().strategyForecast())
                    .isEqualTo(StrategyForecast.of(plan, TODAY).orElseThrow());
            assertThat(health.audit(Strategy.builder("move").build(), TODAY)
                            .figures()
                            .strategyForecast())
                    .isNull();
        }
    }

    @Nested
    class TheKeyResults {
        @Test
        void areThoseOfTheQuarter() {
            assertThat(health.audit(ExamplePlan.read(), TODAY).figures().keyResults())
                    .extracting(KeyResultPace::keyResult)
                    .containsExactly(
                            "all-guarded",
                            "fewer-grants",
                            "most-jobs-moved",
                            "on-time-batches",
                            "page-cut",
                            "tested-runbooks");
        }
    }

    @Nested
    class TheEvidence {
        @Test
        void isNotRaisedByAWaiver() {
            Waiver waiver = Waiver.builder()
                    .rule("stalled-middle")
                    .subject("fleet-cost")
                    .build();
            assertThat(health.audit(fleetCost().waivers(waiver).build(), TODAY)
                            .delivery()
                            .evidence())
                    .isEqualTo(
                            health.audit(fleetCost().build(), TODAY).delivery().evidence())
                    .isLessThan(1);
        }
    }
}
