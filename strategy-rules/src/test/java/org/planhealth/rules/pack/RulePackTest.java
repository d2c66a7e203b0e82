package org.planhealth.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.MoreCollectors;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.ClassPath;
import org.planhealth.rules.Finding;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.RuleFolders;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

class RulePackTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private final Strategy strategy = Strategy.builder("faster-builds")
            .initiatives(Initiative.builder("cache").build())
            .build();

    @TempDir
    Path folder;

    @Nested
    class OfAFolder {
        @Test
        void isAuditedBesideTheBuiltInRules() throws IOException {
            PlanHealth health = PlanHealth.standard().with(RulePack.folder(RuleFolders.HOUSE));

            assertThat(found(health)).contains("undated-initiative", "missing-owner");
        }

        @Test
        void saysOfItsRulesWhatBuiltInOnesSay() throws IOException {
            RuleInfo rule = PlanHealth.standard()
                    .with(RulePack.folder(RuleFolders.HOUSE))
                    .catalogue()
                    .find("stale-key-result")
                    .orElseThrow();

            assertThat(rule.topic()).isEqualTo(Topic.EVALUATION);
            assertThat(rule.summary()).isEqualTo("A key result of this quarter has not been updated for weeks");
            assertThat(rule.limits()).containsEntry("maxDays", 14.0);
            assertThat(rule.page().fix()).startsWith("Update it, or drop it and say so.");
            assertThat(rule.cases()).startsWith("# case: last updated before the last two weeks\n");
        }

        @Test
        void isMergedWithOthers() throws IOException {
            RuleFolders.copy(RuleFolders.HOUSE, folder, "com.example.house", "com.example.other");
            Files.move(folder.resolve("middle/undated-initiative"), folder.resolve("middle/begun-never"));
            replace(folder.resolve("middle/begun-never/rule.drl"), "\"undated-initiative\"", "\"begun-never\"");
            delete(folder.resolve("evaluation"));
            PlanHealth health = PlanHealth.standard()
                    .with(RulePack.folder(RuleFolders.HOUSE))
                    .with(RulePack.folder(folder));

            assertThat(found(health)).contains("undated-initiative", "begun-never", "missing-owner");
        }

        @Test
        void hasAPackageOfItsOwn() throws IOException {
            RuleFolders.copy(RuleFolders.HOUSE, folder, "rule \"", "rule \"my-");
            PlanHealth health = PlanHealth.standard().with(RulePack.folder(RuleFolders.HOUSE));
            delete(folder.resolve("evaluation"));
            Files.move(folder.resolve("middle/undated-initiative"), folder.resolve("middle/my-undated-initiative"));
            replace(
                    folder.resolve("middle/my-undated-initiative/rule.drl"),
                    "rule == \"undated-initiative\"",
                    "rule == \"my-undated-initiative\"");
            RulePack other = RulePack.folder(folder);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> health.with(other))
                    .withMessage("two packs have rules in package com.example.house: " + RuleFolders.HOUSE + " and "
                            + folder + "\n  rename the package of one of them");
        }

        @Test
        void hasNoRuleOfAnIdThatIsThere() throws IOException {
            RuleFolders.copy(RuleFolders.HOUSE, folder, "com.example.house", "com.example.other");
            PlanHealth health = PlanHealth.standard().with(RulePack.folder(RuleFolders.HOUSE));
            RulePack other = RulePack.folder(folder);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> health.with(other))
                    .withMessage("two rules have the id 'stale-key-result': " + RuleFolders.HOUSE
                            + "/evaluation/stale-key-result and " + folder + "/evaluation/stale-key-result");
        }

        @Test
        void saysWhatToAddIfTheCompilerIsNotThere() throws Exception {
            try (URLClassLoader loader = new URLClassLoader(
                    ClassPath.without("/drools-model-codegen/"), ClassLoader.getPlatformClassLoader())) {
                assertThatThrownBy(() -> loader.loadClass("org.planhealth.rules.pack.RulePack")
                                .getMethod("folder", Path.class)
                                .invoke(null, RuleFolders.HOUSE))
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(
                                "to compile rules in DRL, add org.drools:drools-engine, version 10.2.0, to the class"
                                        + " path, or build a jar of them");
            }
            assertThat(Files.readString(Path.of("../pom.xml"))).contains("<drools.version>10.2.0</drools.version>");
        }

        @Test
        void isThereNot() {
            assertThatThrownBy(() -> RulePack.folder(folder.resolve("no-such")))
                    .isInstanceOf(NotDirectoryException.class)
                    .hasMessage(folder.resolve("no-such").toString());
        }
    }

    @Nested
    class AConsequence {
        @Test
        void saysWhatCanBeScored() throws IOException {
            assertThat(fault("0.5", "-100"))
                    .isEqualTo("IllegalArgumentException: a degree must be over 0 and at most 1, was -100.0");
            assertThat(fault("0.5", "0.0 / 0.0"))
                    .isEqualTo("IllegalArgumentException: a degree must be over 0 and at most 1, was NaN");
        }

        @Test
        void saysWhatFitsItsMessage() throws IOException {
            assertThat(fault("{subject} has", "{subject:percent} has"))
                    .isEqualTo("IllegalArgumentException: the message \"{subject:percent} has no start date\","
                            + " {subject}: 'cache' cannot be shown as percent");
        }

        /** Returns what becomes of a rule that says something else. */
        private String fault(String read, String written) throws IOException {
            RuleFolders.copy(RuleFolders.HOUSE, folder, "", "");
            replace(folder.resolve("middle/undated-initiative/rule.drl"), read, written);
            return PlanHealth.standard().with(RulePack.folder(folder)).audit(strategy, TODAY).findings().stream()
                    .filter(finding -> finding.rule().equals("undated-initiative"))
                    .map(finding -> finding.message()
                            .replace(
                                    "the rule could not be run: " + folder + "/middle/undated-initiative/rule.drl:18: ",
                                    ""))
                    .collect(MoreCollectors.onlyElement());
        }
    }

    private List<String> found(PlanHealth health) {
        return health.audit(strategy, TODAY).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static void replace(Path file, String read, String written) throws IOException {
        Files.writeString(file, Files.readString(file).replace(read, written));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
