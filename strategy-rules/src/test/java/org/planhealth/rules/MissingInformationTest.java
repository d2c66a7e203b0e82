package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.AuditedPlan;
import org.planhealth.rules.sdk.FindingCollector;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** What is missing is folded by what it is, however the authors of rules word it. */
class MissingInformationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static HealthRule rule(String id, BiConsumer<AuditedPlan, FindingCollector> check, String... requires) {
        return HealthRule.named(id)
                .summary("A test")
                .topic(Topic.PLANNING)
                .severity(Severity.MEDIUM)
                .subject(Initiative.class)
                .requires(requires)
                .check(check::accept);
    }

    private static HealthRule asking(String id, String field, String words) {
        return rule(
                id,
                (plan, found) ->
                        plan.all(Initiative.class).forEach(initiative -> found.missing(initiative, field, words)));
    }

    private static HealthReport audit(Strategy plan, HealthRule... rules) {
        Profile profile = new Profile("test", ImmutableSet.of());
        for (HealthRule rule : rules) {
            profile = profile.withRuleOn(rule.id());
        }
        return PlanHealth.standard()
                .with(RulePack.of("the test", rules))
                .withProfile(profile)
                .audit(plan, TODAY);
    }

    @Test
    void ofOneFieldIsOneQuestionAndOneFix() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(Initiative.builder("move").build())
                .build();
        HealthReport report = audit(
                plan,
                asking("b-rule", "stage", "how far it has come"),
                asking("a-rule", "stage", "its stage of delivery"),
                asking("c-rule", "start", "when it started"));
        assertThat(report.questions())
                .extracting(
                        Question::text,
                        Question::rules,
                        question -> question.missing().pointer())
                .containsExactly(
                        tuple(
                                "move does not state its stage of delivery (stage)",
                                List.of("a-rule", "b-rule"),
                                "/initiatives/0/stage"),
                        tuple(
                                "move does not state when it started (start)",
                                List.of("c-rule"),
                                "/initiatives/0/start"));
        assertThat(report.nextFixes()).isEmpty();
    }

    @Test
    void ofAListIsOneQuestionWhoeverNeedsIt() {
        HealthReport report = audit(
                Strategy.builder("plan").build(),
                rule("a-rule", (plan, found) -> {}, "initiatives"),
                rule("b-rule", (plan, found) -> {}, "initiatives", "asks"));
        assertThat(report.questions())
                .extracting(Question::text, Question::rules, Question::isAboutList)
                .containsExactly(
                        tuple("initiatives are not stated", List.of("a-rule", "b-rule"), true),
                        tuple("asks are not stated", List.of("b-rule"), true));
        assertThat(report.questions()).extracting(Question::weight).containsExactly(16.0, 8.0);
    }

    @Test
    void ofBothKindsInOneFindingIsAskedForPieceByPiece() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(Initiative.builder("move").build())
                .build();
        HealthReport report = audit(plan, rule("a-rule", (audited, found) -> {
            Initiative move = audited.all(Initiative.class).findFirst().orElseThrow();
            found.missing(move, "stage", "its stage");
            found.missing(move, "start", "its start");
        }));
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("move does not state its stage (stage), nor its start (start)");
        assertThat(report.questions())
                .extracting(Question::text)
                .containsExactly("move does not state its stage (stage)", "move does not state its start (start)");
    }

    @Test
    void ofAListIsTheSameWhetherARuleRequiresItOrAsksForIt() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(Initiative.builder("move").build())
                .build();
        HealthReport report = audit(
                plan,
                rule("a-rule", (audited, found) -> found.missing(audited.strategy(), "indicators", "what it watches")),
                rule("b-rule", (audited, found) -> {}, "indicators"));
        assertThat(report.questions())
                .extracting(Question::text, Question::rules, Question::isAboutList)
                .containsExactly(tuple("indicators are not stated", List.of("a-rule", "b-rule"), true));
    }

    @Test
    void ofOtherKindsIsNotMoreOfTheSame() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(
                        Initiative.builder("copy").build(),
                        Initiative.builder("move").build(),
                        Initiative.builder("sort").build())
                .build();
        HealthReport report = audit(
                plan,
                rule(
                        "a-rule",
                        (audited, found) -> audited.all(Initiative.class)
                                .forEach(initiative -> found.missing(
                                        initiative,
                                        initiative.id().equals("copy") ? "stage" : "start",
                                        "what it is at"))));
        assertThat(report.groups(Outcome.MISSING).get(0).sentence())
                .isEqualTo("copy does not state what it is at (stage); move does not state what it is at (start)"
                        + " (+1 more)");
    }

    /** Which of two equally heavy findings about one entity stands does not depend on how they are worded. */
    @ParameterizedTest
    @ValueSource(strings = {"{subject} is bad", "{subject} zigzags"})
    void givesWayToADefectThatWeighsAsMuch(String words) {
        Strategy plan = Strategy.builder("plan")
                .initiatives(Initiative.builder("move").build())
                .build();
        HealthReport report = audit(plan, rule("a-rule", (audited, found) -> {
            Initiative move = audited.all(Initiative.class).findFirst().orElseThrow();
            found.missing(move, "stage", "its stage");
            found.violated(move, words);
        }));
        assertThat(report.findings()).extracting(Finding::outcome).containsExactly(Outcome.VIOLATED);
        assertThat(report.questions()).isEmpty();
    }

    @Test
    void isNotMissingWhereARuleCouldNotBeRunButIsNoEvidenceEither() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(Initiative.builder("move").build())
                .build();
        HealthReport report =
                audit(plan, rule("good-rule", (audited, found) -> {}), rule("poor-rule", (audited, found) -> {
                    throw new IllegalStateException("no luck");
                }));
        assertThat(report.questions()).isEmpty();
        assertThat(report.plan().evidence()).isEqualTo(0.5);
    }

    @Test
    void isAskedForWhereItWouldStand() {
        Strategy plan = StrategyReader.create().read("""
                apiVersion: planhealth/v1
                kind: Strategy
                id: plan
                title: Plan
                initiatives:
                  - id: move
                    rollout:
                      unit: jobs
                """, "plan.yaml");
        Question question = audit(plan, asking("a-rule", "rollout/due", "when it is due"))
                .questions()
                .get(0);
        assertThat(question.location())
                .isNotEqualTo(plan.sources().ofEntity("move").orElseThrow());
        assertThat(question.location())
                .isEqualTo(plan.sources().at("/initiatives/0/rollout").orElseThrow());
    }

    @Test
    void pointsIntoThePlanWhetherItWasReadOrBuilt() {
        String text = """
                apiVersion: planhealth/v1
                kind: Strategy
                id: plan
                title: Plan
                organization:
                  teams:
                    - {id: ads}
                initiatives:
                  - {id: move}
                  - {id: copy, rollout: {unit: jobs}}
                """;
        Strategy read = StrategyReader.create().read(text, "plan.yaml");
        Strategy built = Strategy.builder("plan")
                .initiatives(
                        Initiative.builder("move").build(),
                        Initiative.builder("copy").build())
                .build();
        HealthRule rule = asking("a-rule", "rollout/due", "when it is due");
        assertThat(audit(read, rule).questions())
                .extracting(question -> question.missing().pointer())
                .containsExactly("/initiatives/1/rollout/due", "/initiatives/0/rollout/due");
        assertThat(audit(read, rule).questions())
                .extracting(question -> question.location().line())
                .containsExactly(10, 9);
        assertThat(audit(built, rule).questions())
                .extracting(question -> question.missing().pointer())
                .containsExactly("/initiatives/1/rollout/due", "/initiatives/0/rollout/due");
    }
}
