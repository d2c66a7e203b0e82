package org.planhealth.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.rules.testing.PackCheck;
import org.planhealth.strategy.Team;

class RulePackTestsTest {
    static final class BuiltIn {
        @TestFactory
        Stream<DynamicNode> rules() {
            return RulePackTests.of(PackCheck.builtIn());
        }
    }

    static final class House {
        static final Path FOLDER = Path.of("src/test/resources/org/planhealth/rules/house");

        @TestFactory
        Stream<DynamicNode> rules() {
            return RulePackTests.in(FOLDER);
        }
    }

    static final class Broken {
        @TestFactory
        Stream<DynamicNode> rules() {
            return RulePackTests.in(Path.of("src/test/java"));
        }
    }

    static final class Missing {
        @TestFactory
        Stream<DynamicNode> rules() {
            return RulePackTests.in(Path.of("no-such.jar"));
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
    class OfAFolder {
        private final Run run = Run.of(House.class);

        @Test
        void areNamedAfterRuleAndCase() {
            assertThat(run.leaf("undated-initiative: no start").status()).isEqualTo(Status.SUCCESSFUL);
            assertThat(run.leaf("undated-initiative: no start").path()).contains("undated-initiative");
        }

        @Test
        void leadToTheLineOfTheCase() {
            assertThat(run.leaf("undated-initiative: a start").source())
                    .isInstanceOfSatisfying(FileSource.class, source -> {
                        assertThat(source.getFile().toPath())
                                .endsWith(House.FOLDER.resolve("middle/undated-initiative/cases.yaml"));
                        assertThat(source.getPosition()).contains(FilePosition.from(11, 1));
                    });
        }

        @Test
        void failForAListThatNoCaseLeavesOut() {
            assertThat(run.leaf("undated-initiative: each list of @Requires is missing in a case")
                            .message())
                    .startsWith("no case leaves out 'initiatives'");
        }

        @Test
        void areOneThatFailsIfThePackCannotBeUsed() {
            assertThat(Run.of(Broken.class).leaf("src/test/java: readable").message())
                    .contains("1 problem in src/test/java");
            assertThat(Run.of(Missing.class).leaf("no-such.jar: readable").message())
                    .startsWith("no-such.jar: cannot be read");
        }
    }

    @Nested
    class OfARuleThatIsNotComplete {
        @Test
        void failAndSayWhyAtTheFile() {
            Run.Ended cases = Run.of(WithoutCases.class).leaf("ours: the cases can be read");

            assertThat(cases.status()).isEqualTo(Status.FAILED);
            assertThat(cases.path()).contains("ours");
            assertThat(cases.message()).isEqualTo("missing: write small plans, each after a line '# case: '");
            assertThat(cases.thrown().getStackTrace()[0].toString())
                    .isEqualTo("ours.the cases can be read(cases.yaml:1)");
        }
    }
}
