package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are named by {@code --rules}. */
class OwnRulesTest {
    private static final String RULE = """
            package com.example.house;

            import org.planhealth.strategy.*;
            import org.planhealth.rules.sdk.RuleParameters;
            import static org.planhealth.rules.sdk.Findings.*;

            rule "undated-initiative"
                @Summary( "An initiative has no start date" )
                @Topic( middle )
                @Severity( low )
                @Measures( plan )
                @Profile( starter )
                @Subject( Initiative )
            when
                RuleParameters( rule == "undated-initiative" )
                $initiative : Initiative( start == null )
            then
                violated( kcontext, $initiative, 0.5, "{subject} has no start date" );
            end
            """;
    private static final String PAGE =
            "## Why\n\nIt is never late.\n\n## Fix\n\nState it.\n\n## When to ignore\n\nNever.\n\n## Source\n\nUs.\n";
    private static final String PLAN = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: faster-builds
            title: Faster builds
            initiatives:
              - {id: cache}
            """;

    @TempDir
    Path folder;

    private Path rules;
    private Path rule;
    private String plan;

    @BeforeEach
    void write() throws IOException {
        rules = folder.resolve("our-rules");
        Path directory = Files.createDirectories(rules.resolve("middle/undated-initiative"));
        rule = Files.writeString(directory.resolve("rule.drl"), RULE);
        Files.writeString(directory.resolve("README.md"), PAGE);
        plan = Files.writeString(folder.resolve("plan.yaml"), PLAN).toString();
    }

    @Nested
    class InAFolder {
        @Test
        void areAuditedBesideTheBuiltInOnes() {
            CommandLineRun run = CommandLineRun.of("audit", plan, "--rules", rules.toString());

            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("cache has no start date", "missing-north-star");
        }

        @Test
        void giveProgramsTheirFiguresBesideTheMessage() throws IOException {
            Files.writeString(
                    rule,
                    RULE.replace(
                            "has no start date\" )",
                            "takes {weeks:amount} person-weeks\", \"weeks\", $initiative.effortPersonWeeks() )"));
            Files.writeString(Path.of(plan), PLAN.replace("{id: cache}", "{id: cache, effortPersonWeeks: 3}"));

            assertThat(CommandLineRun.of("audit", plan, "--rules", rules.toString(), "--format", "json")
                            .out())
                    .contains("""
                                  "message": "cache takes 3 person-weeks",
                                  "figures": {
                                    "weeks": 3
                                  },
                                  "missing": [],
                            """);
        }

        @Test
        void areListedAndExplained() {
            assertThat(CommandLineRun.of("rules", "--rules", rules.toString()).out())
                    .contains("\nundated-initiative ", "\nmissing-owner ");
            assertThat(CommandLineRun.of("explain", "undated-initiative", "--rules", rules.toString())
                            .out())
                    .contains("It is never late.");
        }

        @Test
        void areNotExplainedIfTheirCasesCannotBeRead() throws IOException {
            Path cases = Files.writeString(rule.resolveSibling("cases.yaml"), "kind: Strategy\n");

            assertThat(CommandLineRun.of("explain", "undated-initiative", "--rules", rules.toString()))
                    .isEqualTo(
                            new CommandLineRun(2, "", cases + ":1: a case starts with '# case: ' and a description\n"));
        }

        @Test
        void endWithAllThatIsWrongWithThem() throws IOException {
            Files.writeString(rule, RULE.replace("start ==", "strat ==").replace("( low )", "( lowest )"));

            assertThat(CommandLineRun.of("audit", plan, plan, "--rules", rules.toString()))
                    .isEqualTo(new CommandLineRun(
                            2, "", """
                            R:10: undated-initiative: has @Severity( lowest )
                              known: low, medium, high, critical
                            R:16: undated-initiative: Initiative has no property 'strat'
                              did you mean 'start'?
                            2 problems in F
                            """.replace("R:", rule + ":").replace("in F", "in " + rules)));
        }

        @Test
        void areKeptCompiled() {
            Path cache = folder.resolve("cache");
            CommandLineRun first = CommandLineRun.withCache(cache, "rules", "--rules", rules.toString());
            assertThat(first.err()).isIn("", "compiling the rules in " + rules + " ...\n");
            assertThat(cache).isDirectoryContaining("glob:**.rules");
            assertThat(CommandLineRun.withCache(cache, "rules", "--rules", rules.toString())
                            .out())
                    .isEqualTo(first.out());
        }

        @Test
        void areNotKeptUnlessWanted() {
            Path cache = folder.resolve("cache");
            CommandLineRun.withCache(cache, "rules", "--no-cache", "--rules", rules.toString());

            assertThat(cache).doesNotExist();
        }
    }

    @Nested
    class OfAProfile {
        private String profile;

        @BeforeEach
        void write() throws IOException {
            profile = Files.writeString(folder.resolve("house.yaml"), """
                            apiVersion: planhealth/v1
                            kind: Profile
                            id: house
                            packs: [our-rules]
                            rules: {undated-initiative: {severity: critical}}
                            """).toString();
        }

        @Test
        void areAuditedAndListedAsItSetsThem() {
            assertThat(CommandLineRun.of("audit", plan, "--profile", profile).out())
                    .contains("cache has no start date", "missing-north-star");
            assertThat(CommandLineRun.of("rules", "--profile", profile).out())
                    .containsPattern("\nundated-initiative +critical +starter ");
        }

        @Test
        void areExplainedAsItSetsThem() {
            assertThat(CommandLineRun.of("explain", "undated-initiative", "--profile", profile)
                            .out())
                    .contains("It is never late.")
                    .containsPattern("Severity +critical\n");
        }

        @Test
        void areKeptCompiled() {
            Path cache = folder.resolve("cache");
            CommandLineRun.withCache(cache, "rules", "--profile", profile);

            assertThat(cache).isDirectoryContaining("glob:**.rules");
        }

        @Test
        void endWithWhatIsWrongWithThem() throws IOException {
            Files.writeString(rule, RULE.replace("start ==", "strat =="));
            CommandLineRun run = CommandLineRun.of("audit", plan, "--profile", profile);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith(rule + ":16: undated-initiative: Initiative has no property 'strat'\n");
        }
    }

    @Nested
    class OfOtherCommands {
        @Test
        void areAcceptedInABaseline() throws IOException {
            Path baseline = folder.resolve("baseline.json");
            CommandLineRun accepted =
                    CommandLineRun.of("baseline", plan, "--rules", rules.toString(), "--output", baseline.toString());

            assertThat(accepted.code()).isZero();
            assertThat(baseline).content().contains("undated-initiative");
        }

        @Test
        void areComparedWithThoseOfBefore() throws IOException {
            String before = Files.writeString(
                            folder.resolve("before.yaml"),
                            PLAN.replace("{id: cache}", "{id: cache, start: 2026-07-01}"))
                    .toString();

            assertThat(CommandLineRun.of("diff", before, plan, "--rules", rules.toString())
                            .out())
                    .contains("cache has no start date");
        }
    }

    @Nested
    class ThatCannotBeUsed {
        @Test
        void areNamed() {
            Path missing = folder.resolve("no-such");
            assertThat(CommandLineRun.of("audit", plan, "--rules", missing.toString()))
                    .isEqualTo(new CommandLineRun(2, "", missing + ": rule folder or jar not found\n"));
            assertThat(CommandLineRun.of("audit", plan, "--rules", plan))
                    .isEqualTo(new CommandLineRun(2, "", plan + ": is neither a rule folder nor a jar of rules\n"));
        }

        @Test
        void areThereOnceThoughNamedTwice() throws IOException {
            String twice = rules.resolve("../our-rules").toString();
            CommandLineRun once = CommandLineRun.of("rules", "--rules", rules.toString());

            assertThat(CommandLineRun.of("rules", "--rules", rules.toString(), "--rules", twice))
                    .isEqualTo(once);
        }
    }

    @Nested
    class TheCache {
        @Test
        void isThatOfTheUser() {
            assertThat(CacheFolder.of(Map.of(), "Linux", "/home/ada"))
                    .isEqualTo(Path.of("/home/ada/.cache/planhealth"));
            assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/var/ada"), "Linux", "/home/ada"))
                    .isEqualTo(Path.of("/var/ada/planhealth"));
            assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "ada"), "Linux", "/home/ada"))
                    .isEqualTo(Path.of("/home/ada/.cache/planhealth"));
            assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "/users/ada"), "Windows 11", "/home/ada"))
                    .isEqualTo(Path.of("/users/ada/planhealth"));
        }

        @Test
        void isNowhereForWhoHasNone() {
            assertThat(CacheFolder.of(Map.of(), null, null)).isNull();
            assertThat(CacheFolder.of(Map.of(), "Windows 11", "/home/ada")).isNull();
            assertThat(CacheFolder.of(Map.of(), "Linux", "?\0")).isNull();
        }
    }
}
