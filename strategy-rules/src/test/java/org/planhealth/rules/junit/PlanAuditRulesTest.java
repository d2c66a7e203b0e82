package org.planhealth.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Strategy;

/** Custom rules in an audit declared by an annotation. */
class PlanAuditRulesTest {
    private static final String FOLDER = "src/test/resources/org/planhealth/rules/junit/";
    private static final String LITTLE = FOLDER + "little.yaml";
    private static final String HOUSE = "src/test/resources/org/planhealth/rules/house";

    private static HealthRule.Builder untitled(String id) {
        return HealthRule.named(id)
                .summary("A plan is not called as our plans are")
                .topic(Topic.EVALUATION)
                .severity(Severity.HIGH)
                .subject(Strategy.class)
                .fix("Call it 'Plan of', and what it is of.");
    }

    private static HealthRule rule(String id) {
        return untitled(id)
                .check((plan, found) -> plan.all(Strategy.class)
                        .filter(strategy -> !strategy.title().startsWith("Plan of"))
                        .forEach(strategy -> found.violated(strategy, "it is called '" + strategy.title() + "'")));
    }

    @Nested
    class Rules {
        @PlanAudit(
                plans = LITTLE,
                rulesFrom = {"rule", "pack", "SEVERAL"})
        @SuppressWarnings("unused") // read by name
        static class FromMembers implements PlanAuditTests {
            private static final HealthRule[] SEVERAL = {rule("third"), rule("fourth")};
            private final HealthRule rule = rule("first");

            private Stream<Object> pack() {
                return Stream.of(RulePack.of("pack", rule("second")));
            }
        }

        @Test
        void mayComeFromFieldsAndMethods() {
            Run run = Run.of(FromMembers.class);
            assertThat(run.leaves())
                    .containsKeys("little: first", "little: second", "little: third", "little: fourth")
                    .containsKey("little: blanket-ask");
            assertThat(run.leaf("little: first").status()).isEqualTo(FAILED);
            assertThat(run.leaf("little: first").message()).contains("it is called 'A nearly empty plan'");
        }

        @PlanAudit(plans = LITTLE, rules = HOUSE)
        static class FromAFolder implements PlanAuditTests {}

        @Test
        void mayComeFromAFolder() {
            assertThat(Run.of(FromAFolder.class).leaves())
                    .containsKeys("little: undated-initiative", "little: blanket-ask");
        }

        @PlanAudit(plans = LITTLE, rules = HOUSE, profile = FOLDER + "profiles/house.yaml")
        static class WithAProfile implements PlanAuditTests {}

        @Test
        void areKnownToAProfileThatIsAFile() {
            assertThat(Run.of(WithAProfile.class).leaves())
                    .containsKeys("little: stale-key-result", "little: blanket-ask")
                    .doesNotContainKey("little: undated-initiative");
        }
    }

    @Nested
    class AMistake {
        @PlanAudit(plans = LITTLE, rules = FOLDER + "rules")
        static class NoSuchFolder implements PlanAuditTests {}

        @Test
        void inThePathOfRulesFails() {
            assertThat(mistake(NoSuchFolder.class))
                    .endsWith("$NoSuchFolder: rules: folder or jar not found: '" + FOLDER + "rules'");
        }

        @PlanAudit(plans = LITTLE, rules = FOLDER + "twice")
        static class NoRules implements PlanAuditTests {}

        @Test
        void inTheRulesFails() {
            assertThat(mistake(NoRules.class)).contains("$NoRules:\n" + FOLDER + "twice: ");
        }

        @PlanAudit(
                plans = LITTLE,
                rulesFrom = {"one", "same"})
        @SuppressWarnings("unused") // read by name
        static class TwoOfAnId implements PlanAuditTests {
            private final RulePack one = RulePack.of("one", rule("same"));
            private final HealthRule same = rule("same");
        }

        @Test
        void ofTwoRulesWithOneIdFails() {
            assertThat(mistake(TwoOfAnId.class)).contains("$TwoOfAnId: ", "same", "one");
        }

        @PlanAudit(plans = LITTLE, rulesFrom = "text")
        @SuppressWarnings("unused") // read by name
        static class NoRule implements PlanAuditTests {
            private final String text = "blanket-ask";
        }

        @Test
        void inWhatAMemberGivesFails() {
            assertThat(mistake(NoRule.class))
                    .contains("rulesFrom: 'text' returns java.lang.String, not a RulePack or a HealthRule");
        }

        @PlanAudit(plans = LITTLE, profile = FOLDER + "no-such.yaml")
        static class NoSuchProfile implements PlanAuditTests {}

        @PlanAudit(plans = LITTLE, profile = LITTLE)
        static class NoProfile implements PlanAuditTests {}

        @Test
        void inTheFileOfAProfileFails() {
            assertThat(mistake(NoSuchProfile.class)).endsWith("profile file not found: '" + FOLDER + "no-such.yaml'");
            assertThat(mistake(NoProfile.class)).contains("$NoProfile:\n" + LITTLE + ":2:7: ");
        }

        private static String mistake(Class<?> type) {
            Run run = Run.of(type);
            assertThat(run.leaves()).isEmpty();
            assertThat(run.failures()).hasSize(1);
            return run.failures().get(0).getMessage();
        }
    }
}
