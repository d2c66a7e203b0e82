package org.planhealth.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.ClassPath;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.RuleFolders;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.pack.InvalidRulesException;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.profile.RuleSetting;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class CelRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final String HEAD = """
            apiVersion: planhealth/v1
            kind: Rule
            id: house-rule
            summary: Something is amiss
            topic: middle
            severity: medium
            """;
    private static final Strategy PLAN = Strategy.builder("plan")
            .title("The plan")
            .initiatives(
                    Initiative.builder("landing")
                            .title("Land it")
                            .stage(Stage.LATE)
                            .build(),
                    Initiative.builder("landed")
                            .stage(Stage.LATE)
                            .serviceLevel("wiki/level")
                            .start(LocalDate.of(2026, 7, 1))
                            .build(),
                    Initiative.builder("unplaced").build())
            .build();

    private static HealthReport audit(Strategy plan, String body) {
        return PlanHealth.standard()
                .with(RulePack.ofCel("house.yaml", HEAD + body))
                .audit(plan, TODAY);
    }

    private static ImmutableList<Finding> found(String body) {
        return found(PLAN, body);
    }

    private static ImmutableList<Finding> found(Strategy plan, String body) {
        return audit(plan, body).findings().stream()
                .filter(finding -> finding.rule().equals("house-rule"))
                .collect(ImmutableList.toImmutableList());
    }

    @Nested
    class ARule {
        private static final String SERVICE_LEVEL = """
                for: initiative in initiatives
                when: initiative.stage == 'late' && !has(initiative.serviceLevel)
                message: "{initiative} has no service level"
                """;

        @Test
        void findsInEachOfItsSubjectsWhatItsConditionSays() {
            assertThat(found(SERVICE_LEVEL))
                    .extracting(
                            Finding::subject, Finding::outcome, Finding::severity, Finding::degree, Finding::message)
                    .containsExactlyInAnyOrder(
                            tuple(
                                    "landing",
                                    Outcome.VIOLATED,
                                    Severity.MEDIUM,
                                    0.5,
                                    "\"Land it\" has no service level"),
                            tuple("unplaced", Outcome.MISSING, Severity.MEDIUM, 0.5, "unplaced does not state stage"));
        }

        @Test
        void isUnknownWhileItsListIsNotStated() {
            assertThat(found(Strategy.builder("plan").build(), SERVICE_LEVEL))
                    .extracting(Finding::subject, Finding::message)
                    .containsExactly(tuple("plan", "initiatives are not stated"));
        }

        @Test
        void countsTheDaysAndTakesTheLimitsOfTheProfile() {
            String body = """
                    limits: {maxDays: 40, share: 0.5}
                    for: {initiative: Initiative}
                    when: initiative.start < daysAgo(limits.maxDays)
                    message: "{initiative} began on {initiative.start}, {days(initiative.start, asOf)} days ago, in {quarter}: {limits.share}"
                    """;
            assertThat(found(body)).extracting(Finding::subject).containsExactlyInAnyOrder("landing", "unplaced");
            PlanHealth stricter = PlanHealth.standard()
                    .with(RulePack.ofCel("house.yaml", HEAD + body))
                    .withProfile(Profile.starter()
                            .withSetting("house-rule", RuleSetting.none().withLimit("maxDays", 30)));
            assertThat(stricter.audit(PLAN, TODAY).findings())
                    .extracting(Finding::message)
                    .contains("landed began on 2026-07-01, 33 days ago, in 2026-Q3: 0.5");
        }
    }

    @Nested
    class ARuleThatAppliesToSomeSubjects {
        private static final String LATE = """
                measures: delivery
                appliesTo: initiatives in the late stage
                for: initiative in initiatives
                where: initiative.stage == 'late'
                when: "!has(initiative.serviceLevel)"
                message: "{initiative} has no service level"
                """;

        /** The evidence of Delivery needs the built-in rules too, which do not run here. */
        private static final String OF_PLAN = LATE.replace("measures: delivery\n", "");

        private static RuleOutcome outcome(HealthReport report) {
            return report.rules().stream()
                    .filter(rule -> rule.id().equals("house-rule"))
                    .findFirst()
                    .orElseThrow();
        }

        private static PlanHealth alone(String body) {
            return PlanHealth.standard()
                    .with(RulePack.ofCel("house.yaml", HEAD + body))
                    .withProfile(new Profile("house", ImmutableSet.of()).withRuleOn("house-rule"));
        }

        @Test
        void looksAtNoOthers() {
            Strategy plan = PLAN.toBuilder()
                    .initiatives(
                            Initiative.builder("planned").stage(Stage.PLANNED).build(),
                            Initiative.builder("landing").stage(Stage.LATE).build())
                    .build();

            assertThat(found(plan, LATE)).extracting(Finding::subject).containsExactly("landing");
        }

        @Test
        void countsAgainstThoseThatItAppliesTo() {
            Strategy plan = PLAN.toBuilder()
                    .initiatives(
                            Initiative.builder("planned").stage(Stage.PLANNED).build(),
                            Initiative.builder("landing")
                                    .stage(Stage.LATE)
                                    .start(TODAY)
                                    .build(),
                            Initiative.builder("landed").stage(Stage.LATE).build())
                    .build();
            String late = OF_PLAN.replace("!has(initiative.serviceLevel)", "initiative.start > asOf");

            assertThat(alone(late).audit(plan, TODAY).plan().evidence()).isEqualTo(0.5);
        }

        @Test
        void appliesWhereAnAbsentFactWouldDecide() {
            assertThat(found(PLAN, LATE)).extracting(Finding::subject).containsExactly("landing", "unplaced");
        }

        @Test
        void hasNothingToSayOfAPlanWithoutSuch() {
            Strategy plan = PLAN.toBuilder()
                    .initiatives(
                            Initiative.builder("planned").stage(Stage.PLANNED).build())
                    .build();
            HealthReport report = alone(OF_PLAN).audit(plan, TODAY);

            assertThat(report.plan().evidence()).isEqualTo(1);
            assertThat(report.findings()).isEmpty();
        }

        @Test
        void saysSoInItsCatalogueEntry() {
            RuleInfo rule = alone(LATE).catalogue().get("house-rule");

            assertThat(rule.appliesTo()).isEqualTo("initiatives in the late stage");
            assertThat(rule.measures()).isEqualTo(Measure.DELIVERY);
            assertThat(outcome(alone(LATE).audit(PLAN, TODAY)).outcome()).isEqualTo(Outcome.VIOLATED);
        }

        @Test
        void lowersTheScoreThatItMeasures() {
            HealthReport delivery = alone(LATE).audit(PLAN, TODAY);
            HealthReport plan = alone(OF_PLAN).audit(PLAN, TODAY);

            assertThat(delivery.delivery().debt()).isPositive();
            assertThat(delivery.plan().debt()).isZero();
            assertThat(plan.plan().debt()).isPositive();
            assertThat(plan.delivery().debt()).isZero();
        }
    }

    @Nested
    class AFactThatIsNotStated {
        @Test
        void leavesItUndecidedUnlessTheRestDecides() {
            assertThat(found("""
                    for: initiative in initiatives
                    when: initiative.stage == 'late' || initiative.id == 'unplaced'
                    unless: initiative.start > asOf && initiative.id != 'landing'
                    message: "{initiative} since {initiative.start}"
                    """))
                    .extracting(Finding::subject, Finding::outcome, Finding::message)
                    .containsExactlyInAnyOrder(
                            tuple("landing", Outcome.VIOLATED, "\"Land it\" since (not stated)"),
                            tuple("landed", Outcome.VIOLATED, "landed since 2026-07-01"),
                            tuple("unplaced", Outcome.MISSING, "unplaced does not state start"));
        }

        @Test
        void isNamedWhereItStands() {
            assertThat(found("""
                    when: strategy.horizon.end < asOf && strategy.initiatives.exists(each, each.stage == 'early')
                    message: too late
                    """)).extracting(Finding::message).containsExactly("\"The plan\" does not state horizon");
            assertThat(found("""
                    for: initiative in initiatives
                    when: initiative.id == 'landed' && strategy.initiatives.exists(each, each.stage == 'early')
                    message: too early
                    """))
                    .extracting(Finding::message)
                    .containsExactly("unplaced does not state stage, needed to check landed");
        }

        @Test
        void isNotStatedIfWhatHoldsItIsNot() {
            assertThat(found("when: '!has(strategy.northStar.metric.unit)'\nmessage: no unit\n"))
                    .extracting(Finding::outcome, Finding::degree)
                    .containsExactly(tuple(Outcome.VIOLATED, 1.0));
        }

        @Test
        void countsAsMuchAsTheRuleCanGive() {
            String body = """
                    for: initiative in initiatives
                    when: initiative.progress < 0.5
                    degree: 0.9 - initiative.progress
                    message: "{initiative} is at {initiative.progress}"
                    """;
            Strategy plan = Strategy.builder("plan")
                    .initiatives(
                            Initiative.builder("slow").progress(0.25).build(),
                            Initiative.builder("silent").build())
                    .build();

            assertThat(found(plan, body))
                    .extracting(Finding::subject, Finding::degree, Finding::message)
                    .containsExactlyInAnyOrder(
                            tuple("slow", 0.65, "slow is at 0.25"),
                            tuple("silent", 1.0, "silent does not state progress"));
        }

        /** The library hands what is undecided on as a value, which a negation or a choice cannot take. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "!(initiative.stage == 'early' || initiative.id == 'none')",
                    "!(initiative.stage != 'early' && initiative.id == 'unplaced')",
                    "(initiative.stage == 'early' || initiative.id == 'none') ? false : true",
                    "true && !(initiative.stage == 'early' || initiative.id == 'none')",
                    "!strategy.initiatives.exists(each, each.id == initiative.id && each.stage == 'early')",
                    "!strategy.initiatives.all(each, each.id != initiative.id || each.stage != 'late')"
                })
        void isMissingWhateverTheConditionMakesOfIt(String when) {
            assertThat(found("for: initiative in initiatives\nwhen: \"" + when + "\"\nmessage: '{initiative}'\n"))
                    .filteredOn(finding -> finding.subject().equals("unplaced"))
                    .extracting(Finding::outcome, Finding::message)
                    .containsExactly(tuple(Outcome.MISSING, "unplaced does not state stage"));
        }

        @Test
        void canBeDecidedByTheRestInsideANegation() {
            assertThat(found("""
                    for: initiative in initiatives
                    when: "!(initiative.stage == 'early' || initiative.id == 'unplaced')"
                    message: '{initiative}'
                    """)).extracting(Finding::subject).doesNotContain("unplaced");
        }

        @Test
        void isUnknownForALooseListToo() {
            assertThat(found("for: risk in risks\nwhen: true\nmessage: '{risk}'\n"))
                    .extracting(Finding::subject, Finding::outcome, Finding::message)
                    .containsExactly(tuple("plan", Outcome.MISSING, "risks are not stated"));
        }
    }

    @Nested
    class AFolder {
        private static final String PAGE = """
                # house-rule

                Something is amiss.

                ## Why

                Why not.

                ## Fix

                Fix it.

                ## When to ignore

                Never.

                ## Source

                Our own.
                """;

        @TempDir
        Path root;

        private Path rule(String body) throws IOException {
            Path folder = Files.createDirectories(root.resolve("middle/house-rule"));
            Files.writeString(folder.resolve("rule.yaml"), HEAD + body);
            Files.writeString(folder.resolve("README.md"), PAGE);
            return root;
        }

        @Test
        void holdsRulesInCel() throws IOException {
            RulePack pack = RulePack.folder(rule("when: true\nmessage: amiss\n"));

            Finding finding = PlanHealth.standard().with(pack).audit(PLAN, TODAY).findings().stream()
                    .filter(found -> found.rule().equals("house-rule"))
                    .findFirst()
                    .orElseThrow();

            assertThat(finding.message()).isEqualTo("amiss");
            assertThat(finding.remedy()).isEqualTo("Fix it.");
        }

        @Test
        void holdsRulesOfBothKinds() throws IOException {
            RuleFolders.copy(RuleFolders.HOUSE, root, "com.example.house", "com.example.both");
            PlanHealth health = PlanHealth.standard();
            int inDrl = health.with(RulePack.folder(root)).catalogue().rules().size();

            PlanHealth both = health.with(RulePack.folder(rule("when: true\nmessage: amiss\n")));

            assertThat(inDrl).isGreaterThan(health.catalogue().rules().size());
            assertThat(both.catalogue().rules()).hasSize(inDrl + 1);
        }

        @Test
        void namesTheColumnOfWhatIsWrong() throws IOException {
            Path folder = rule("when: strategy.ownr == 'x'\nmessage: amiss\nfix: Fix it.\n");

            assertThatThrownBy(() -> RulePack.folder(folder))
                    .isInstanceOf(InvalidRulesException.class)
                    .hasMessage("""
                            %1$s/middle/house-rule/rule.yaml:7:16: house-rule: unknown field 'ownr' of Strategy
                              did you mean 'owner'?
                            %1$s/middle/house-rule/rule.yaml:9:1: house-rule: this belongs in the README.md next to the rule
                            2 problems in %1$s""", root);
        }

        @Test
        void isRefusedUnderAnotherName() throws IOException {
            Files.move(rule("when: true\nmessage: amiss\n").resolve("middle"), root.resolve("early"));

            assertThatThrownBy(() -> RulePack.folder(root))
                    .hasMessageContaining("house-rule: has the topic middle, but is in another topic's folder");
        }
    }

    @Test
    void saysWhatToAddIfTheLanguageIsNotThere() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(ClassPath.without("/dev/cel/"), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("org.planhealth.rules.pack.RulePack")
                            .getMethod("ofCel", String.class, String[].class)
                            .invoke(null, "house.yaml", new String[] {HEAD + "when: true\nmessage: amiss\n"}))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "house.yaml: a rule in CEL needs dev.cel:compiler and dev.cel:runtime, version 0.14.0,"
                                    + " on the class path; these dependencies are optional, so add them next to strategy-rules");
            Object standard = loader.loadClass("org.planhealth.rules.PlanHealth")
                    .getMethod("standard")
                    .invoke(null);
            assertThat(standard).isNotNull();
        }
    }

    @Test
    void namesTheVersionThatTheBuildTests() throws IOException {
        assertThat(Files.readString(Path.of("../pom.xml")))
                .contains("<cel.version>" + CelChecks.VERSION + "</cel.version>");
    }
}
