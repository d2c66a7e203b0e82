package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.rules.junit.RulePackTests;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.testing.PackCheck;

/** Every rule folder is complete, and its cases come out as they say. */
class CatalogueTest {
    private final RuleCatalogue catalogue = PlanHealth.standard().catalogue();
    private final RuleFolders folders = RuleFolders.builtIn();

    @Test
    void holdsARuleForEveryFolderOnDisk() {
        assertThat(catalogue.rules()).extracting(RuleInfo::id).containsExactlyInAnyOrderElementsOf(folders.ids());
        assertThat(folders.ids()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void isCheckedWhole() {
        assertThat(PackCheck.builtIn().rules()).isEqualTo(catalogue.rules().asList());
    }

    @TestFactory
    Stream<DynamicNode> holdsRulesThatAreFitToBeUsed() {
        return RulePackTests.of(PackCheck.builtIn());
    }

    @Nested
    class Folder {
        @TestFactory
        Stream<DynamicNode> holdsThreeFilesAndNothingElse() {
            return each(folder -> assertThat(folder.files()).containsExactly("README.md", "cases.yaml", "rule.drl"));
        }

        @TestFactory
        Stream<DynamicNode> liesInTheFolderOfItsTopic() {
            return each(folder -> assertThat(
                            catalogue.find(folder.id()).orElseThrow().topic().word())
                    .isEqualTo(folder.topic()));
        }

        /** A rule without it measures the plan, so that a forgotten one would be taken for a decision. */
        @TestFactory
        Stream<DynamicNode> saysWhatItMeasures() {
            return each(folder -> assertThat(folder.text("rule.drl"))
                    .contains("    @Measures( "
                            + catalogue
                                    .find(folder.id())
                                    .orElseThrow()
                                    .measures()
                                    .word() + " )\n"));
        }

        private Stream<DynamicNode> each(Consumer<RuleFolders.Folder> check) {
            return folders.all().stream().map(folder -> dynamicTest(folder.id(), () -> check.accept(folder)));
        }
    }
}
