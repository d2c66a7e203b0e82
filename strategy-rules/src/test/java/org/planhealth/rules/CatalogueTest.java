package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.testing.RuleCase;
import org.planhealth.rules.testing.RuleCase.Expectation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** Every rule folder is complete, and its cases come out as they say. */
class CatalogueTest {
    private final PlanHealth health = PlanHealth.standard().withProfile(Profile.recommended());
    private final RuleFolders folders = RuleFolders.builtIn();

    @Test
    void holdsARuleForEveryFolderOnDisk() {
        assertThat(health.catalogue().rules())
                .extracting(RuleInfo::id)
                .containsExactlyInAnyOrderElementsOf(folders.ids());
        assertThat(folders.ids()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Nested
    class Folder {
        @TestFactory
        Stream<DynamicNode> holdsThreeFilesAndNothingElse() {
            return each(folder -> assertThat(folder.files()).containsExactly("README.md", "cases.yaml", "rule.drl"));
        }

        @TestFactory
        Stream<DynamicNode> liesInTheFolderOfItsTopic() {
            return each(folder -> assertThat(rule(folder).topic().word()).isEqualTo(folder.topic()));
        }

        @TestFactory
        Stream<DynamicNode> hasAPageThatBeginsWithItsIdAndSummary() {
            return each(folder -> assertThat(folder.text("README.md"))
                    .startsWith("# " + folder.id() + "\n\n" + rule(folder).summary() + ".\n\n## Why\n"));
        }

        @TestFactory
        Stream<DynamicNode> explainsEachLimitOnItsPage() {
            return each(folder -> rule(folder)
                    .limits()
                    .keySet()
                    .forEach(limit -> assertThat(rule(folder).page().source()).contains("`" + limit + "`")));
        }

        @TestFactory
        Stream<DynamicNode> showsADefectAndAPassingPlan() {
            return each(folder -> {
                assertThat(folder.cases()).anyMatch(RuleCase::isViolated).anyMatch(RuleCase::isPassed);
                assertThat(folder.cases()).extracting(RuleCase::name).doesNotHaveDuplicates();
            });
        }

        @TestFactory
        Stream<DynamicNode> showsItUndecidedForEachListThatItIsOver() {
            return each(folder -> assertThat(plans(folder).stream()
                            .filter(plan -> !found(folder.id(), plan).isEmpty())
                            .flatMap(plan -> Facts.absent(plan, rule(folder).over()).stream())
                            .distinct())
                    .as("lists of @Over that a case leaves out")
                    .containsExactlyInAnyOrderElementsOf(rule(folder).over()));
        }

        private Stream<DynamicNode> each(java.util.function.Consumer<RuleFolders.Folder> check) {
            return folders.all().stream().map(folder -> dynamicTest(folder.id(), () -> check.accept(folder)));
        }

        private RuleInfo rule(RuleFolders.Folder folder) {
            return health.catalogue().find(folder.id()).orElseThrow();
        }
    }

    @TestFactory
    Stream<DynamicNode> givesInEachCaseWhatItExpects() {
        return folders.all().stream().map(folder -> dynamicContainer(folder.id(), cases(folder)));
    }

    private Stream<DynamicNode> cases(RuleFolders.Folder folder) {
        ImmutableList<RuleCase> cases = folder.cases();
        List<Strategy> plans = plans(folder);
        assertThat(plans).hasSameSizeAs(cases);
        return IntStream.range(0, cases.size()).mapToObj(index -> {
            RuleCase example = cases.get(index);
            return dynamicTest(
                    folder.id() + ": " + example.name(),
                    () -> assertThat(found(folder.id(), plans.get(index)))
                            .as("%s:%d", folder.path(), example.firstLine())
                            .containsExactlyInAnyOrderElementsOf(example.expectations()));
        });
    }

    private static ImmutableList<Strategy> plans(RuleFolders.Folder folder) {
        return StrategyReader.create().readAll(folder.text("cases.yaml"), folder.path());
    }

    private ImmutableList<Expectation> found(String rule, Strategy plan) {
        return health.audit(plan, plan.asOf()).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> new Expectation(
                        rule,
                        finding.outcome() == Outcome.UNKNOWN,
                        finding.location() == null ? 0 : finding.location().line()))
                .collect(toImmutableList());
    }
}
