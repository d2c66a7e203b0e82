package org.planhealth.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.planhealth.rules.HealthRule;
import org.planhealth.rules.RulePack;
import org.planhealth.rules.Severity;
import org.planhealth.rules.Topic;
import org.planhealth.rules.testing.PackCheck;
import org.planhealth.strategy.Team;

class RulePackTestsTest {
    static final class BuiltIn {
        @TestFactory
        Stream<DynamicNode> rules() {
            return RulePackTests.of(PackCheck.builtIn());
        }
    }

    static final class WithoutCases {
        @TestFactory
        Stream<DynamicNode> rules() {
            return RulePackTests.of(RulePack.of(
                    "ours",
                    HealthRule.named("ours")
                            .summary("Ours")
                            .topic(Topic.PEOPLE)
                            .severity(Severity.LOW)
                            .subject(Team.class)
                            .check((plan, found) -> {})));
        }
    }

    @Nested
    class OfSoundRules {
        @Test
        void pass() {
            assertThat(Run.of(BuiltIn.class).leaves().values())
                    .hasSizeGreaterThan(100)
                    .allMatch(test -> test.status() == Status.SUCCESSFUL);
        }
    }

    @Nested
    class OfARuleThatIsNotComplete {
        @Test
        void failAndSayWhyAtTheFile() {
            Run.Ended cases = Run.of(WithoutCases.class).leaf("ours: the cases can be read");

            assertThat(cases.status()).isEqualTo(Status.FAILED);
            assertThat(cases.path()).contains("ours");
            assertThat(cases.message()).isEqualTo("there is none: write small plans, each after a line '# case: '");
            assertThat(cases.thrown().getStackTrace()[0].toString())
                    .isEqualTo("ours.the cases can be read(cases.yaml:1)");
        }
    }
}
