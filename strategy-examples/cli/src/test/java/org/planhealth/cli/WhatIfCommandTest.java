package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {
    private static final String EXAMPLE = "../plans/data-infrastructure.yaml";

    private static final String PLAN = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: fleet-jobs
            title: Move the jobs of the fleet
            asOf: 2026-08-03
            organization:
              teams:
                - {id: search, engineers: 10}
                - {id: ads, engineers: 8}
                - {id: maps, engineers: 2}
            initiatives:
              - id: move-jobs
                effortPersonWeeks: 200
                rollout:
                  unit: jobs
                  due: 2026-12-18
                  teams:
                    - {team: search, total: 110, done: 60}
                    - {team: ads, total: 90, done: 40}
                  history:
                    2026-02-02: {done: 42, total: 200}
                    2026-03-02: {done: 52, total: 200}
                    2026-04-06: {done: 62, total: 200}
                    2026-05-04: {done: 72, total: 200}
                    2026-06-01: {done: 82, total: 200}
                    2026-07-06: {done: 92, total: 200}
                    2026-08-03: {done: 100, total: 200}
              - id: sign-in
            """;

    private static CommandLineRun ask(String plan, String... args) {
        return CommandLineRun.withInput(
                plan, Stream.concat(Stream.of("what-if", "-"), Stream.of(args)).toArray(String[]::new));
    }

    private static CommandLineRun askTwo(String plan) {
        return ask(plan, "--teams", "search, ads", "--bandwidth", "20%", "--weeks", "6");
    }

    private static void assertUnusable(CommandLineRun run, String message) {
        assertThat(run).isEqualTo(new CommandLineRun(2, "", message));
    }

    @Nested
    class AnAsk {
        @Test
        void isAnsweredWithWhatItChanges() {
            CommandLineRun run = askTwo(PLAN);

            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .startsWith(
                            "move-jobs: search and ads at 20% for 6 weeks (22 person-weeks) take off 22 of\n100 jobs.\n"
                                    + "85% chance: by 20")
                    .contains("Smallest ask that makes 2026-12-18 with an 85% chance: ads and search at ");
            assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        }

        @Test
        void takesTheDayTheTimeAndThePaceOfTheCaller() {
            assertThat(ask(
                                    PLAN,
                                    "--initiative=move-jobs",
                                    "--teams=ads",
                                    "--bandwidth=0.5",
                                    "--units-per-person-week=0.5",
                                    "--as-of=2026-08-20")
                            .out())
                    .startsWith("move-jobs: ads at 50% until 2026-12-18 (69 person-weeks) takes off 34 of 100\njobs.\n")
                    .contains("Pace in jobs a person-week: 0.5, as given.\n");
        }

        @Test
        void isAnsweredInJsonOnRequest() {
            assertThat(ask(PLAN, "--teams=ads", "--bandwidth=20%", "--format=json")
                            .out())
                    .startsWith("""
                            {
                              "schema": "planhealth-what-if/v1",
                              "strategy": "fleet-jobs",
                              "asOf": "2026-08-03",
                              "initiative": "move-jobs",
                            """)
                    .contains("\n  \"ask\": {\n");
            assertThat(ask(PLAN, "--format=json").out()).contains("\n  \"ask\": null,\n");
        }
    }

    @Nested
    class WithoutTeams {
        @Test
        void namesTheSmallestAsk() {
            CommandLineRun run = CommandLineRun.of("what-if", EXAMPLE);

            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .startsWith("batch-migration: 140 jobs left. 85% chance by ")
                    .contains("Smallest ask that makes 2026-12-18 with an 85% chance: forecasting");
        }

        @Test
        void namesItForFewerWeeks() {
            assertThat(ask(PLAN, "--weeks=12").out())
                    .containsPattern("at [1-5][05]%\\s+until 2026-10-26 \\([0-9]+ person-weeks\\)");
            assertThat(ask(PLAN, "--weeks=500").out()).isEqualTo(ask(PLAN).out());
        }

        @Test
        void needsADueDate() {
            assertUnusable(ask(PLAN.replace("      due: 2026-12-18\n", "")), """
                            stdin:14:5: move-jobs does not state its rollout.due, so no ask can make it
                              to see what an ask changes, add --teams, --bandwidth and --weeks
                            """);
            assertUnusable(
                    ask(PLAN.replace("due: 2026-12-18", "due: 2026-08-01"), "--teams=ads", "--bandwidth=20%"),
                    "--weeks is needed: move-jobs is not due after 2026-08-03\n");
        }
    }

    @Nested
    class MissingFacts {
        @Test
        void areNamedWithTheirPlaces() {
            assertUnusable(askTwo(PLAN.replace(", engineers: 8", "").replace("    effortPersonWeeks: 200\n", "")), """
                            stdin:12:5: move-jobs does not state its effortPersonWeeks
                            stdin:9:7: ads does not state its engineers
                              what a team can do is not known without that
                              --units-per-person-week can say it instead, or an accepted ask with bandwidth and the team's history
                            """);
            assertUnusable(askTwo(PLAN.replace(", done: 40", "")), """
                            stdin:19:11: move-jobs does not state its rollout.teams.1.done
                              what a team can do is not known without that
                            """);
        }

        @Test
        void ofAllTeamsLeaveNothingToFind() {
            CommandLineRun run = ask(PLAN.replaceAll(", engineers: [0-9]+", ""));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("""
                            stdin:8:7: search does not state its engineers
                            stdin:9:7: ads does not state its engineers
                            """);
        }

        @Test
        void ofOtherTeamsDoNotMatter() {
            assertThat(ask(PLAN.replace(", engineers: 8", ""), "--teams=search", "--bandwidth=20%")
                            .out())
                    .contains("Missing, so that teams are left out: engineers of ads.\n");
        }
    }

    @Nested
    class WrongNames {
        @Test
        void ofTeamsGetASuggestion() {
            assertUnusable(
                    ask(PLAN, "--teams=serach", "--bandwidth=20%"),
                    "unknown team in the rollout of move-jobs: 'serach'\n  did you mean 'search'?\n");
            assertUnusable(
                    ask(PLAN, "--teams=maps", "--bandwidth=20%"),
                    "unknown team in the rollout of move-jobs: 'maps'\n  known: search, ads\n");
        }

        @Test
        void ofInitiativesGetASuggestion() {
            assertUnusable(
                    ask(PLAN, "--initiative=move-job"), "unknown initiative 'move-job'\n  did you mean 'move-jobs'?\n");
        }

        @Test
        void areOptionsThatNeedOthers() {
            assertUnusable(
                    ask(PLAN, "--bandwidth=20%"),
                    "--bandwidth needs --teams\n  without both, the smallest ask is looked for\n");
            assertUnusable(ask(PLAN, "--teams=ads"), "--teams needs --bandwidth, such as --bandwidth 20%\n");
        }
    }

    @Nested
    class AnInitiativeWithoutAForecast {
        @Test
        void saysWhy() {
            assertUnusable(ask(PLAN, "--initiative=sign-in"), """
                            stdin:28:5: sign-in has no forecast as of 2026-08-03, so nothing can change it
                              it states no rollout
                            """);
            assertUnusable(ask(PLAN, "--initiative=move-jobs", "--as-of=2026-04-30"), """
                            stdin:20:7: move-jobs has no forecast as of 2026-04-30, so nothing can change it
                              its history has too few entries with done and total by then; a forecast needs 6
                            """);
            assertUnusable(ask(PLAN.replaceAll("done: [4-9]2", "done: 0"), "--initiative=move-jobs"), """
                            stdin:20:7: move-jobs has no forecast as of 2026-08-03, so nothing can change it
                              one step of its history did nearly all that is done, which is no pace
                            """);
            assertUnusable(ask(PLAN, "--initiative=move-jobs", "--as-of=2027-04-30"), """
                            stdin:20:7: move-jobs has no forecast as of 2027-04-30, so nothing can change it
                              the last entry of its history is too old to tell the pace
                            """);
            assertUnusable(
                    ask(PLAN.replace("    effort", "    stage: done\n    effort"), "--initiative=move-jobs"), """
                            stdin:21:7: move-jobs has no forecast as of 2026-08-03, so nothing can change it
                              it is done or stopped, or nothing is left of it
                            """);
        }

        @Test
        void isNoneToChooseFrom() {
            assertUnusable(ask(PLAN, "--as-of=2027-04-30"), """
                            stdin:1:1: no initiative has a forecast as of 2027-04-30
                              --initiative says why one has none
                            """);
            String two = PLAN.replace(
                    "  - id: sign-in\n",
                    PLAN.substring(PLAN.indexOf("  - id: move-jobs"), PLAN.indexOf("  - id: sign-in"))
                            .replace("move-jobs", "move-tables"));
            assertUnusable(
                    ask(two),
                    "several initiatives have a forecast\n  name one with --initiative: move-jobs, move-tables\n");
        }
    }

    @Nested
    class AFile {
        @TempDir
        Path folder;

        @Test
        void isWrittenButReplacedWithForceOnly() throws IOException {
            Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
            Path answer = folder.resolve("answer.json");
            String[] args = {"what-if", plan.toString(), "--format=json", "--output=" + answer};

            assertThat(CommandLineRun.of(args)).isEqualTo(new CommandLineRun(0, "", ""));
            assertThat(answer)
                    .hasContent(CommandLineRun.of("what-if", plan.toString(), "--format=json")
                            .out());
            assertUnusable(
                    CommandLineRun.of(args),
                    answer + ": already exists, left unchanged; name another file, or add --force\n");
            assertThat(CommandLineRun.of("what-if", plan.toString(), "--output=" + answer, "--force")
                            .code())
                    .isZero();
            assertThat(Files.readString(answer)).startsWith("move-jobs: ");
            assertUnusable(
                    CommandLineRun.of("what-if", plan.toString(), "--output=" + plan, "--force"),
                    plan + ": is a file of the plan; give --output another name\n");
            assertThat(plan).hasContent(PLAN);
        }
    }
}
