package org.planhealth.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.planhealth.strategy.Strategy;

/** Where plans come from, which tests are chosen, and what is said of mistakes. */
class PlanAuditInputTest {
    private static final String FOLDER = "src/test/resources/org/planhealth/rules/junit/";
    private static final String EVERY_END = FOLDER + "every-end.yaml";
    private static final String LITTLE = FOLDER + "little.yaml";

    @PlanAudit(plans = EVERY_END)
    static class EveryEnd implements PlanAuditTests {}

    @PlanAudit(plans = FOLDER + "*.yaml", asOf = "2026-08-03")
    static class Both implements PlanAuditTests {}

    @Nested
    class APlan {
        @PlanAudit(plans = {FOLDER + "wrong/*.yaml", LITTLE})
        static class Unreadable implements PlanAuditTests {}

        @Test
        void thatCannotBeReadFailsAtThePlaceAndTheOthersRun() {
            Run run = Run.of(Unreadable.class);
            Run.Ended ended = run.leaf(FOLDER + "wrong/misspelled.yaml: readable");
            assertThat(ended.status()).isEqualTo(FAILED);
            assertThat(ended.message())
                    .startsWith(FOLDER + "wrong/misspelled.yaml:5:1: /initiativs: unknown field\n  did you mean");
            assertThat(ended.thrown().getStackTrace()).hasSize(1);
            assertThat(position(ended)).isEqualTo(FilePosition.from(5, 1));
            assertThat(run.leaves()).containsKey("little: blanket-ask");
        }

        @PlanAudit(plans = FOLDER + "twice/*.yaml")
        static class Twice implements PlanAuditTests {}

        @Test
        void whoseIdAnotherOneHasFails() {
            Run run = Run.of(Twice.class);
            Run.Ended ended = run.leaf(FOLDER + "twice/second.yaml: unique-id");
            assertThat(ended.status()).isEqualTo(FAILED);
            assertThat(ended.message()).startsWith("the id 'little' is used by " + FOLDER + "twice/first.yaml too");
            assertThat(run.leaves()).containsKey("little: blanket-ask");
        }

        @PlanAudit(plans = {LITTLE, "./" + LITTLE, FOLDER + "l*.yaml"})
        static class FoundThrice implements PlanAuditTests {}

        @Test
        void thatSeveralPatternsFindIsAuditedOnce() {
            assertThat(Run.of(FoundThrice.class).leaves().keySet()).noneMatch(name -> name.endsWith(": unique-id"));
        }

        @PlanAudit(plansFrom = {"method", "FIELD"})
        @SuppressWarnings("unused") // read by name
        static class FromMembers implements PlanAuditTests {
            private static final List<Path> FIELD = List.of(Path.of(LITTLE));

            private Stream<Object> method() {
                return Stream.of(EVERY_END, Strategy.builder("built").build());
            }
        }

        @Test
        void mayComeFromAMethodOrAField() {
            assertThat(Run.of(FromMembers.class).leaves())
                    .containsKeys("every-end: blanket-ask", "built: blanket-ask", "little: blanket-ask");
        }

        @PlanAudit(plans = LITTLE)
        static class WithAFactory {
            @TestFactory
            Stream<DynamicNode> mine(PlanAudits audits) {
                return audits.withPlans(Strategy.builder("built").build()).tests();
            }
        }

        @Test
        void mayBeAddedInATestFactoryOfItsOwn() {
            assertThat(Run.of(WithAFactory.class).leaves()).containsKeys("built: blanket-ask", "little: blanket-ask");
        }
    }

    @Nested
    class ASelection {
        @Test
        void byRuleRunsThatOneOfEachPlan() {
            assertThat(Run.of(Both.class, Map.of("planhealth.rules", "blanket-ask, waivers"))
                            .leaves()
                            .keySet())
                    .containsExactlyInAnyOrder(
                            "every-end: blanket-ask", "every-end: waivers", "little: blanket-ask", "little: waivers");
        }

        @Test
        void byTopicRunsItsRules() {
            assertThat(Run.of(Both.class, Map.of("planhealth.topics", "gate"))
                            .leaves()
                            .keySet())
                    .containsExactlyInAnyOrder(
                            "every-end: verdict",
                            "every-end: min-delivery",
                            "every-end: min-plan",
                            "every-end: min-evidence",
                            "every-end: waivers",
                            "little: verdict",
                            "little: min-delivery",
                            "little: min-plan",
                            "little: min-evidence",
                            "little: waivers");
        }

        @Test
        void mayComeFromASystemProperty() {
            System.setProperty("planhealth.rules", "blanket-ask");
            try {
                assertThat(Run.withSystemProperties(EveryEnd.class).leaves().keySet())
                        .containsExactly("every-end: blanket-ask");
            } finally {
                System.clearProperty("planhealth.rules");
            }
        }

        @Test
        void ofANameThatDoesNotExistFails() {
            Run run = Run.of(EveryEnd.class, Map.of("planhealth.rules", "blankt-ask"));
            assertThat(run.leaves()).isEmpty();
            assertThat(run.failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure)
                            .hasMessage("planhealth.rules: unknown rule 'blankt-ask'\n  did you mean 'blanket-ask'?"));
        }
    }

    @Nested
    class AMistake {
        @PlanAudit(plans = FOLDER + "*.yml")
        static class FindsNothing implements PlanAuditTests {}

        @Test
        void inThePatternFails() {
            assertThat(mistake(FindsNothing.class)).startsWith("no file matches '" + FOLDER + "*.yml' in /");
        }

        @PlanAudit
        static class NamesNothing implements PlanAuditTests {}

        @Test
        void ofNoPlansFails() {
            assertThat(mistake(NamesNothing.class)).startsWith("no plans to audit");
        }

        static class Bare implements PlanAuditTests {}

        @Test
        void ofNoAnnotationFails() {
            assertThat(mistake(Bare.class)).endsWith("$Bare has no @PlanAudit to say which plans to audit");
        }

        @PlanAudit(plans = LITTLE, profile = "startr")
        static class WrongProfile implements PlanAuditTests {}

        @Test
        void inTheProfileFails() {
            assertThat(mistake(WrongProfile.class))
                    .endsWith("$WrongProfile: unknown profile 'startr'\n  did you mean 'starter'?");
        }

        @PlanAudit(plans = LITTLE, asOf = "tomorrow")
        static class WrongDate implements PlanAuditTests {}

        @Test
        void inTheDateFails() {
            assertThat(mistake(WrongDate.class)).endsWith("asOf 'tomorrow' is not a date such as 2026-08-03");
        }

        @PlanAudit(
                plans = LITTLE,
                minPlan = {50, 70})
        static class TwoScores implements PlanAuditTests {}

        @PlanAudit(plans = LITTLE, failOn = "hihg")
        static class WrongSeverity implements PlanAuditTests {}

        @Test
        void inTheGateFails() {
            assertThat(mistake(TwoScores.class)).endsWith("minPlan takes one number, not 2");
            assertThat(mistake(WrongSeverity.class))
                    .endsWith("expected low, medium, high or critical, or one for each score such as"
                            + " delivery=critical,plan=high, was 'hihg'");
        }

        @PlanAudit(plansFrom = "nobody")
        static class WrongMember implements PlanAuditTests {}

        @PlanAudit(plansFrom = "number")
        @SuppressWarnings("unused") // read by name
        static class WrongKind implements PlanAuditTests {
            private final int number = 3;
        }

        @PlanAudit(plansFrom = "plan")
        @SuppressWarnings("unused") // read by name
        static class NoValue implements PlanAuditTests {
            private final @Nullable Strategy plan = null;
        }

        @Test
        void inTheMemberFails() {
            assertThat(mistake(WrongMember.class)).endsWith("no field or method without parameters is named 'nobody'");
            assertThat(mistake(WrongKind.class)).contains("'number' returns java.lang.Integer, not a Strategy");
            assertThat(mistake(NoValue.class)).contains("plansFrom: 'plan' returns nothing, not a Strategy");
        }

        private static String mistake(Class<?> type) {
            Run run = Run.of(type);
            assertThat(run.leaves()).isEmpty();
            assertThat(run.failures()).hasSize(1);
            return run.failures().get(0).getMessage();
        }
    }

    private static FilePosition position(Run.Ended ended) {
        return ((FileSource) ended.source()).getPosition().orElseThrow();
    }
}
