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
import org.junit.jupiter.params.provider.ValueSource;

/** A profile that is given as a file. */
class ProfileFileTest {
    private static final String EXAMPLE = "../plans/data-infrastructure.yaml";
    private static final String HEADER = "apiVersion: planhealth/v1\nkind: Profile\nid: house\n";

    @TempDir
    Path folder;

    private String profile;

    @BeforeEach
    void write() throws IOException {
        profile = file("house.yaml", """
                rules:
                  stalled-middle: off
                  misaligned-incentive: off
                  blanket-ask: {severity: critical}
                  missing-conversation: {severity: low, limits: {maxCadenceDays: 6}}
                failOn: critical
                """);
    }

    private String file(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + body).toString();
    }

    @Nested
    class OfAnAudit {
        @Test
        void isNamedInTheReportAndDecidesTheGate() {
            CommandLineRun run = CommandLineRun.of("audit", EXAMPLE, "--profile", profile, "--all");

            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .contains("data-infrastructure, as of 2026-08-03, profile house\n")
                    .contains("\nCRITICAL  blanket-ask", "\nLOW       missing-conversation ")
                    .doesNotContain("stalled-middle");
        }

        @Test
        void isNamedInJson() {
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--profile", profile, "--format", "json")
                            .out())
                    .contains("\n  \"profile\": \"house\",\n", "\"severity\": \"critical\"");
        }

        @Test
        void passesWithTheGate() throws IOException {
            String lenient = file("lenient.yaml", "failOn: critical\n");
            CommandLineRun run = CommandLineRun.of("audit", EXAMPLE, "--profile", lenient);

            assertThat(run.code()).isZero();
        }

        @Test
        void givesWayToTheOptionsOfTheGate() {
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--profile", profile, "--fail-on", "low", "--min-plan", "99")
                            .out())
                    .containsPattern(
                            "Gate +failed: .* at or above low; \\d+ plan\\s+findings in \\d+ groups at or above low; Plan is ");
        }

        @Test
        void isNotWrittenOver() {
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--profile", profile, "--output", profile))
                    .isEqualTo(new CommandLineRun(2, "", profile + ": is the profile; give --output another name\n"));
            assertThat(Path.of(profile)).content().startsWith(HEADER);
        }
    }

    @Nested
    class ThatCannotBeUsed {
        @Test
        void endsWithAllItsProblemsBeforeAnyPlanIsRead() throws IOException {
            String wrong = file("wrong.yaml", "failOn: never\nrules: {blanket-asks: off}\n");

            assertThat(CommandLineRun.of("audit", "no-such-plan.yaml", "--profile", wrong))
                    .isEqualTo(new CommandLineRun(
                            2, "", """
                            F:4:9: /failOn: expected low, medium, high or critical, was the text 'never'
                              a verdict of off course always fails the gate: critical asks for the least
                            F:5:9: /rules/blanket-asks: unknown rule
                              did you mean 'blanket-ask'?
                            2 problems in F
                            """.replace("F:", wrong + ":").replace("in F", "in " + wrong)));
        }

        @Test
        void isThereNot() {
            assertThat(CommandLineRun.of("audit", EXAMPLE, "--profile", "no-such.yaml")
                            .err())
                    .startsWith("Invalid value for option '--profile': file not found: 'no-such.yaml'\n");
            assertThat(CommandLineRun.of("rules", "--profile", "startr").err()).isEqualTo("""
                            Invalid value for option '--profile': unknown profile 'startr'
                              did you mean 'starter'?
                            Try 'planhealth rules --help'.
                            """);
            for (String word : new String[] {"", "house", folder.toString()}) {
                CommandLineRun run = CommandLineRun.of("rules", "--profile", word);
                assertThat(run.code()).isEqualTo(2);
                assertThat(run.err())
                        .contains("Invalid value for option '--profile': ")
                        .doesNotContain("Exception");
            }
        }

        @Test
        void isAPlan() {
            CommandLineRun run = CommandLineRun.of("audit", EXAMPLE, "--profile", EXAMPLE);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains(": /kind: expected a profile, was a plan\n")
                    .contains("1 problem in ");
        }

        @Test
        void isGivenInsteadOfAPlan() {
            assertThat(CommandLineRun.of("audit", profile).err())
                    .isEqualTo(profile + ":2:7: /kind: expected a plan, was a profile\n"
                            + "  audit takes a profile in addition to the plan: --profile profile.yaml\n"
                            + "1 problem in " + profile + "\n");
        }
    }

    @Nested
    class IsExplained {
        @ParameterizedTest
        @ValueSource(strings = {"audit", "baseline", "diff", "rules", "explain"})
        void byTheNamesThatThereAre(String command) {
            assertThat(CommandLineRun.of(command, "--help").out().replaceAll("\\s+", " "))
                    .containsPattern("starter( \\(default\\))?, recommended, or a file of kind Profile");
        }
    }

    @Nested
    class OfTheRules {
        @Test
        void listsThoseThatRunAsTheyAreSet() {
            CommandLineRun run = CommandLineRun.of("rules", "--profile", profile);

            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .doesNotContain("stalled-middle")
                    .containsPattern("\nblanket-ask +critical +starter ")
                    .containsPattern(
                            "\nmissing-conversation +low +starter .*\n(.*\n)+? +maxCadenceDays = 6 instead of 14\n");
            assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        }

        @Test
        void leavesTheExplanationOfARuleAsItIs() {
            assertThat(CommandLineRun.of("explain", "missing-conversation").out())
                    .contains("maxCadenceDays = 14");
        }
    }
}
