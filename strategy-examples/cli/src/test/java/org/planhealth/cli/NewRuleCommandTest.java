package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.rules.sdk.Topic;

class NewRuleCommandTest {
    @TempDir
    Path folder;

    private String pack() {
        return folder.resolve("house-rules").toString();
    }

    private CommandLineRun newRule(String topic, String id) {
        return CommandLineRun.of("new-rule", topic, id, "--dir", pack());
    }

    private CommandLineRun testRules() {
        return CommandLineRun.of("test-rules", pack());
    }

    @Nested
    class NewRule {
        @Test
        void writesARuleThatPassesAtOnce() {
            assertThat(newRule("people", "missing-on-call"))
                    .isEqualTo(new CommandLineRun(
                            0,
                            "Wrote rule.drl, README.md, cases.yaml in " + pack() + "/people/missing-on-call\n"
                                    + "Edit them, then test them: planhealth test-rules " + pack()
                                    + "\n",
                            ""));
            assertThat(testRules()).isEqualTo(new CommandLineRun(0, """
                            rule             cases       checks
                            missing-on-call  5 of 5      7 of 7      passed

                            1 rule, 5 cases: all passed
                            """, ""));
        }

        @Test
        void writesARuleInCelThatPassesAtOnceBesideOthers() {
            newRule("people", "missing-on-call");
            CommandLineRun run = CommandLineRun.of("new-rule", "middle", "long-middle", "--cel", "--dir", pack());

            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .startsWith("Wrote rule.yaml, README.md, cases.yaml in " + pack() + "/middle/long-middle\n");
            assertThat(Path.of(pack(), "middle", "long-middle"))
                    .isDirectoryContaining("glob:**rule.yaml")
                    .isDirectoryNotContaining("glob:**.drl");
            assertThat(testRules()).isEqualTo(new CommandLineRun(0, """
                            rule             cases       checks
                            long-middle      5 of 5      7 of 7      passed
                            missing-on-call  5 of 5      7 of 7      passed

                            2 rules, 10 cases: all passed
                            """, ""));
        }

        @Test
        void takesThePackageOfTheRulesThatAreThere() throws IOException {
            newRule("people", "first");
            Path first = Path.of(pack(), "people", "first", "rule.drl");
            assertThat(first).content().startsWith("package own.houserules;\n");
            Files.writeString(first, Files.readString(first).replace("own.houserules", "com.example.house"));

            newRule("middle", "second");

            assertThat(Path.of(pack(), "middle", "second", "rule.drl"))
                    .content()
                    .startsWith("package com.example.house;\n");
            assertThat(testRules().code()).isZero();
        }

        @ParameterizedTest
        @EnumSource(Topic.class)
        void knowsEachTopic(Topic topic) {
            assertThat(newRule(topic.word(), "ours").err()).isEmpty();
            assertThat(CommandLineRun.of("new-rule", "--help").out().replaceAll("\\s+", " "))
                    .contains(topic.word());
        }

        @Test
        void suggestsTheTopicThatWasMeant() {
            assertThat(newRule("poeple", "missing-on-call"))
                    .isEqualTo(new CommandLineRun(2, "", "unknown topic 'poeple'\n  did you mean 'people'?\n"));
            assertThat(folder).isEmptyDirectory();
        }

        @ParameterizedTest
        @CsvSource({"MissingOnCall, missing-on-call", "missing_on_call, missing-on-call", "2-late, late", "'a--b ', a-b"
        })
        void takesIdsInKebabCaseAlone(String id, String meant) {
            CommandLineRun run = newRule("people", id);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("'" + id + "' cannot be a rule id: name the defect in kebab case")
                    .endsWith("\n  did you mean '" + meant + "'?\n");
        }

        @Test
        void refusesTheIdOfABuiltInRule() {
            assertThat(newRule("people", "blanket-ask").err())
                    .isEqualTo("'blanket-ask' is a built-in rule; choose another id\n");
        }

        @Test
        void neverOverwritesARuleAlsoOfAnotherTopic() {
            newRule("people", "missing-on-call");

            assertThat(newRule("middle", "missing-on-call"))
                    .isEqualTo(new CommandLineRun(
                            2,
                            "",
                            pack() + "/people/missing-on-call: already exists, left unchanged; choose another rule"
                                    + " id\n"));
            assertThat(Path.of(pack(), "middle")).doesNotExist();
        }
    }

    @Nested
    class TestRules {
        @BeforeEach
        void writeTwoRules() {
            newRule("people", "missing-on-call");
            newRule("middle", "long-middle");
        }

        private void replace(String file, String read, String written) throws IOException {
            Path path = Path.of(pack(), "middle", "long-middle", file);
            String text = Files.readString(path);
            assertThat(text).contains(read);
            Files.writeString(path, text.replace(read, written));
        }

        @Test
        void showsWhatFailsAtItsPlace() throws IOException {
            replace("cases.yaml", "2025-08-03", "2025-08-01");
            replace("README.md", "`maxDays`", "a year");

            CommandLineRun run = testRules();

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out().replace(pack(), "house-rules")).isEqualTo("""
                    rule             cases       checks
                    long-middle      4 of 5      6 of 7      FAILED
                    missing-on-call  5 of 5      7 of 7      passed

                    FAILED long-middle: the page explains each limit
                      house-rules/middle/long-middle/README.md:1
                      '## Source' does not explain `maxDays`

                    FAILED long-middle: it started a year ago
                      house-rules/middle/long-middle/cases.yaml:11
                      found, but not expected:
                        violated at line 18: shared-cache started on 2025-08-01, before 2025-08-03

                    2 rules, 10 cases: 2 failed
                    """);
        }

        @Test
        void findsARuleThatAFactLeftOutSilences() throws IOException {
            Path rule = Path.of(pack(), "middle", "long-middle");
            String drl = Files.readString(rule.resolve("rule.drl"));
            Files.writeString(rule.resolve("rule.drl"), drl.substring(0, drl.indexOf("// Report a fact")));
            String cases = Files.readString(rule.resolve("cases.yaml"));
            int silent = cases.indexOf("# case: its start is not stated");
            Files.writeString(
                    rule.resolve("cases.yaml"),
                    cases.substring(0, silent)
                            + cases.substring(
                                    cases.indexOf("# case: the initiatives are not"), cases.lastIndexOf("---")));

            CommandLineRun run = testRules();

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("""
                    FAILED long-middle: a removed fact is reported as missing
                      %s/middle/long-middle/cases.yaml:1
                      line 1: 'it started more than a year ago' without /initiatives/0/stage looks
                      better, but no finding reports it as missing
                      line 1: 'it started more than a year ago' without /initiatives/0/start looks
                      better, but no finding reports it as missing
                      report it as missing: in DRL by a second rule, "long-middle missing", in
                      rule.yaml by 'missing'
                      if that is intended, add a case that shows it: the same plan without the fact
                    """.formatted(pack()));
        }

        @Test
        void fitsATerminal() throws IOException {
            replace(
                    "cases.yaml",
                    "stage: middle, start: 2025-08-03",
                    "title: " + "very ".repeat(30) + ", stage: middle, start: 2025-08-01");

            assertThat(testRules().out().lines().filter(line -> !line.contains(pack())))
                    .allMatch(line -> line.length() <= 80);
        }

        @Test
        void endsWithTwoIfThePackCannotBeUsed() throws IOException {
            replace("rule.drl", "stage == Stage.MIDDLE, start <", "stage == Stage.MIDDLE, begin <");

            CommandLineRun run = testRules();

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("long-middle").contains("begin");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                title: Faster builds     | title:\\tFaster builds       | 5:7: a tab
                asOf: 2026-08-03         | asOf: 2026-08-33           | 6:7: /asOf:
                # case: it began         | # it began                 | 11: a case begins with '# case: '
                # expect: long-middle    | # expect: long-midle       | 6: expected '# expect: long-middle'
                # expect: long-middle    | # expects: long-middle     | 6: expected '# expect: ' or
                """)
        void endsWithTwoIfCasesCannotBeRead(String read, String written, String why) throws IOException {
            Path cases = Path.of(pack(), "middle", "long-middle", "cases.yaml");
            String text = Files.readString(cases);
            Files.writeString(cases, text.replace(read, written.replace("\\t", "\t")));

            CommandLineRun run = testRules();

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith(cases + ":" + why);
        }

        @Test
        void showsTheHeadingThatIsNearlyRight() throws IOException {
            replace("README.md", "## Why", "# Wy");

            assertThat(testRules()).isEqualTo(new CommandLineRun(2, "", """
                            P/middle/long-middle/README.md: long-middle: has no section '## Why'
                              line 5 has '# Wy'
                            1 problem in P
                            """.replace("P", pack())));
        }

        @Test
        void suggestsThePackThatHoldsAFolder() {
            Path topic = Path.of(pack(), "people");
            assertThat(CommandLineRun.of("test-rules", topic.toString()))
                    .isEqualTo(new CommandLineRun(
                            2, "", """
                            T: is a topic folder, not a pack
                              did you mean P?
                            1 problem in T
                            """.replace("T", topic.toString()).replace("P?", pack() + "?")));
            assertThat(CommandLineRun.of("test-rules", topic + "/missing-on-call/.")
                            .err())
                    .contains("/missing-on-call/.: is a rule folder", "\n  did you mean " + pack() + "?\n");
        }

        @ParameterizedTest
        @CsvSource({
            "cases.yaml, cases.yml, has no cases.yaml, rename cases.yml to cases.yaml",
            "cases.yaml, case.yaml, has no cases.yaml, rename case.yaml to cases.yaml",
            "README.md, readme.md, has no README.md, rename readme.md to README.md",
            "rule.drl, rules.drl, has no rule.drl or rule.yaml, rename rules.drl to rule.drl",
        })
        void saysWhichFileIsMisnamed(String file, String name, String why, String hint) throws IOException {
            Path rule = Path.of(pack(), "middle", "long-middle");
            Files.move(rule.resolve(file), rule.resolve(name));

            CommandLineRun run = testRules();

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith(rule.toString()).contains(why + "\n  " + hint + "\n");
        }

        @Test
        void saysThatThereIsNoSuchFolder() {
            assertThat(CommandLineRun.of("test-rules", folder.resolve("none").toString()))
                    .isEqualTo(new CommandLineRun(
                            2,
                            "",
                            folder.resolve("none") + ": folder or jar not found\n"
                                    + "  to write a rule to start from: planhealth new-rule\n"));
        }
    }
}
