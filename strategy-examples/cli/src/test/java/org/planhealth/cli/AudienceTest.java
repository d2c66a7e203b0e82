package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit --for}: the part of a report for one team, person or group. */
class AudienceTest {
    private static final String EXAMPLE = "../plans/data-infrastructure.yaml";
    private static final String BILLING = "../plans/one-billing.yaml";
    private static final String PLAN = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: calm
            title: Calmer nights
            asOf: 2026-08-03
            owner: search
            organization: {teams: [{id: search, group: core}, {id: ads, group: "R & D + more"}]}
            initiatives: [{id: sort}]
            """;

    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("calm.yaml"), text).toString();
    }

    @Nested
    class IsShown {
        @Test
        void inEachFormatForPeopleWithTheExitCodeOfTheWholePlan() {
            CommandLineRun text = CommandLineRun.of("audit", EXAMPLE, "--for", "forecasting");

            assertThat(text.code()).isEqualTo(1);
            assertThat(text.err()).isEmpty();
            assertThat(text.out())
                    .startsWith("forecasting: what to do, by when and why\n")
                    .contains("The whole plan: AT RISK - gate failed\n", "By 2026-12-18, in 137 days\n")
                    .endsWith("A starting point for discussion, not a verdict on anyone.\n");
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--for=team:forecasting", "--format=markdown")
                            .out())
                    .startsWith("## forecasting: what to do, by when and why\n");
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--for=team:forecasting", "--format=html")
                            .out())
                    .startsWith("<!doctype html>\n")
                    .contains("forecasting: what to do, by when and why");
        }

        @Test
        void forPeopleGroupsAndNobody() throws IOException {
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--for", "priya nair")
                            .out())
                    .startsWith("Priya Nair: what to do");
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--for", "group:core")
                            .out())
                    .startsWith("core: what to do");
            assertThat(CommandLineRun.of("audit", file(PLAN), "--for", "R & D + more")
                            .out())
                    .startsWith("R & D + more: what to do");
            assertThat(CommandLineRun.of("audit", file(PLAN), "--for", "nobody").out())
                    .startsWith("What nobody owns\n")
                    .contains("sort");
        }

        @Test
        void ofPlansThatSpellAPersonDifferently() throws IOException {
            String one = file(PLAN.replace("owner: search", "owner: Ada Lovelace"));
            Path two = folder.resolve("quiet.yaml");
            Files.writeString(
                    two, PLAN.replace("owner: search", "owner: ada  LOVELACE").replace("id: calm", "id: quiet"));

            assertThat(CommandLineRun.of("audit", one, two.toString(), "--for", "ADA LOVELACE")
                            .out())
                    .contains("Ada Lovelace: what to do", "ada LOVELACE: what to do");
        }

        @Test
        void ofThePlansThatNameIt() {
            CommandLineRun run = CommandLineRun.of("audit", EXAMPLE, BILLING, "--for", "forecasting");

            assertThat(run.out())
                    .isEqualTo(CommandLineRun.of("audit", EXAMPLE, "--for", "forecasting")
                            .out());
            assertThat(CommandLineRun.of("audit", EXAMPLE, BILLING, "--for", "nobody")
                            .out())
                    .containsOnlyOnce("=".repeat(80));
        }

        @Test
        void inAFileThatANewerOneReplaces() throws IOException {
            for (String format : new String[] {"text", "markdown", "html"}) {
                String output = folder.resolve("slice." + format).toString();
                for (String team : new String[] {"forecasting", "routing"}) {
                    assertThat(CommandLineRun.of(
                                    "audit", EXAMPLE, "--for", team, "--format", format, "--output", output))
                            .isEqualTo(new CommandLineRun(1, "", ""));
                }
                assertThat(Path.of(output)).content().contains("routing: what to do");
            }
        }
    }

    @Nested
    class IsRefused {
        private void endsWith(String err, String... args) {
            assertThat(CommandLineRun.of(args)).isEqualTo(new CommandLineRun(2, "", err));
        }

        @Test
        void whenTheWordIsAmbiguous() throws IOException {
            endsWith("""
                    'search' may be several
                      name one in full: team:search, person:search
                    """, "audit", file(PLAN), "--for", "search");
            assertThat(CommandLineRun.of("audit", file(PLAN), "--for", "person:search")
                            .out())
                    .startsWith("search: what to do");
        }

        @Test
        void withTheKnownNamesWhenItHasNoName() throws IOException {
            for (String word : new String[] {"", ":", "team:"}) {
                endsWith("""
                        the plan names no team, person or group '%s'
                          known: team:ads, team:search, person:search, 'group:R & D + more', group:core, nobody
                        """.formatted(word), "audit", file(PLAN), "--for", word);
            }
        }

        @Test
        void whenThePlanNamesNoSuch() throws IOException {
            endsWith("""
                    the plan names no team, person or group 'forcasting'
                      did you mean team:forecasting?
                    """, "audit", EXAMPLE, "--for", "forcasting");
            endsWith("""
                    the plan names no team, person or group 'Tomas'
                      did you mean 'person:Tomas Reinholt'?
                    """, "audit", EXAMPLE, "--for", "Tomas");
            endsWith("""
                    the plan names no team, person or group 'squad:mail'
                      known: team:ads, team:search, person:search, 'group:R & D + more', group:core, nobody
                    """, "audit", file(PLAN), "--for", "squad:mail");
        }

        @Test
        void inAFormatForPrograms() {
            endsWith("""
                    --for needs a format for people, not json
                      use --format with one of text, html, markdown
                    """, "audit", EXAMPLE, "--for", "forecasting", "--format", "json");
        }
    }
}
