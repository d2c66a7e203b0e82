package org.planhealth.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.io.StrategyReader;

class KubernetesImporterTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    @TempDir
    Path folder;

    private ImportedPlan kep(String yaml) throws IOException {
        return kep("12-swap", yaml);
    }

    private ImportedPlan kep(String name, String yaml) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("kep.yaml"), yaml);
        return KubernetesImporter.create().read(folder, TODAY);
    }

    private static Initiative only(ImportedPlan plan) {
        assertThat(plan.strategy().initiatives()).hasSize(1);
        return plan.strategy().initiatives().get(0);
    }

    private static String head(String rest) {
        return "title: Swap\nkep-number: 12\nowning-sig: sig-node\n" + rest;
    }

    @Test
    void takesTeamsStagesAndDates() throws IOException {
        ImportedPlan plan = kep(head("""
                participating-sigs: [sig-node, sig-storage]
                status: implementable
                creation-date: 2022-01-10
                stage: stable
                latest-milestone: v1.40
                milestone: {alpha: v1.26, beta: "1.28", stable: v1.40}
                feature-gates:
                  - name: Swap
                """));
        Initiative initiative = only(plan);

        assertThat(plan.warnings()).isEmpty();
        assertThat(initiative.id()).isEqualTo("kep-12");
        assertThat(initiative.owner()).isEqualTo("sig-node");
        assertThat(initiative.contributors()).containsExactly("sig-storage");
        assertThat(initiative.stage()).isEqualTo(Stage.MIDDLE);
        assertThat(initiative.stageHistory())
                .isEqualTo(Map.of(
                        Stage.PLANNED, LocalDate.of(2022, 1, 10),
                        Stage.EARLY, LocalDate.of(2022, 12, 9),
                        Stage.MIDDLE, LocalDate.of(2023, 8, 15)));
        assertThat(initiative.start()).isEqualTo("2022-01-10");
        assertThat(initiative.forecastEnd()).isEqualTo("2027-08-27");
        assertThat(initiative.exitCriteria()).as("a gate is no criterion").isNull();
        assertThat(initiative.description()).isEqualTo("Feature gate: Swap");
        assertThat(initiative.adopters()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "implementable, alpha, v1.29, EARLY",
        "implementable, beta, v1.29, MIDDLE",
        "implementable, stable, v1.29, LATE",
        "implementable, beta, v1.31, PLANNED",
        "implemented, stable, v1.29, DONE",
        "imlpemented, stable, v1.29, DONE",
        "implemented (alpha), alpha, v1.29, DONE",
        "withdrawn, beta, v1.29, STOPPED",
        "implementable, deprecated, v1.29, STOPPED",
        "provisional, , n/a, PLANNED"
    })
    void isInTheNewestStageThatIsOut(String status, String stage, String milestone, Stage expected) throws IOException {
        Initiative initiative = only(kep(head("status: %s\nstage: %s\nmilestone: {%s: %s}\n"
                .formatted(status, stage == null ? "" : stage, stage == null ? "alpha" : stage, milestone))));

        assertThat(initiative.stage()).isEqualTo(expected);
    }

    @Test
    void isInNoStageThatItDoesNotAimAt() throws IOException {
        ImportedPlan plan = kep(head("status: implementable\nstage: alpha\nmilestone: {alpha: v1.26, beta: v1.28}\n"));

        assertThat(only(plan).stage()).isEqualTo(Stage.EARLY);
        assertThat(plan.warnings())
                .hasToString("[12-swap/kep.yaml:5: targets alpha, but the release of its beta"
                        + " milestone is out; treated as alpha]");
    }

    @Nested
    class WarnsWithTheLineOf {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "status: imlpemented | status 'imlpemented' is not a known value; read as implemented",
                    "creation-date: 2023-14-05 | creation-date '2023-14-05' does not have the form 2023-05-14; read as if it had",
                    "creation-date: 2023-14-35 | creation-date '2023-14-35' is not a date; treated as not stated",
                    "participating-sigs: [all] | 'all' is not a group name; ignored",
                    "participating-sigs: [kep-12] | 'kep-12' is not a group name; ignored",
                    "latest-milestone: n/a | latest-milestone 'n/a' is not a release; treated as not stated",
                    "participating-sigs: [SIG Node] | 'SIG Node' is not a group name; read as sig-node",
                    "milestone: soon | 'milestone' is not an object; ignored",
                    "color: blue | 'color' is not a KEP field; ignored",
                    "title: Again | /title: duplicate key, first used on line 1; ignored"
                })
        void whatIsNotAsItShouldBe(String line, String message) throws IOException {
            String status = line.startsWith("status") ? "" : "status: provisional\n";

            assertThat(kep(head(status + line + "\n")).warnings())
                    .contains(new ImportWarning("12-swap/kep.yaml", status.isEmpty() ? 4 : 5, message));
        }

        @Test
        void aFileThatIsNoYaml() throws IOException {
            kep(head("status: provisional\n"));
            ImportedPlan plan = kep("13-broken", "title: Broken\nauthors: [\"@a\nstatus: x\n");

            assertThat(only(plan).id()).isEqualTo("kep-12");
            assertThat(plan.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.file()).isEqualTo("13-broken/kep.yaml");
                assertThat(warning.message()).isEqualTo("this quote is never closed; file ignored");
            });
        }

        @Test
        void aFileThatIsNestedTooDeep() throws IOException {
            ImportedPlan plan = kep("title: Deep\nsee-also: " + "[".repeat(100_000));

            assertThat(plan.isEmpty()).isTrue();
            assertThat(plan.warnings())
                    .containsExactly(new ImportWarning(
                            "12-swap/kep.yaml", 2, "nested more than 100 levels deep, the limit; file ignored"));
        }

        @ParameterizedTest
        @MethodSource("org.planhealth.importers.KubernetesImporterTest#bombs")
        void aFileThatIsBuiltToBreakAReader(String text, String message) throws IOException {
            ImportedPlan plan = kep(text);

            assertThat(plan.isEmpty()).isTrue();
            assertThat(plan.warnings())
                    .singleElement()
                    .satisfies(warning ->
                            assertThat(warning.message()).contains(message).endsWith("; file ignored"));
        }

        @Test
        void aCreationAfterTheFirstRelease() throws IOException {
            ImportedPlan plan = kep(
                    head("status: implementable\ncreation-date: 2023-01-05\nstage: beta\nmilestone: {beta: v1.26}\n"));

            assertThat(plan.warnings())
                    .containsExactly(new ImportWarning(
                            "12-swap/kep.yaml",
                            5,
                            "creation-date 2023-01-05 is after the first release, 2022-12-09; treated as not stated"));
            assertThat(only(plan).start()).isEqualTo("2022-12-09");
            assertThat(only(plan).stageHistory()).containsOnlyKeys(Stage.MIDDLE);
        }

        @Test
        void aSecondOneOfTheSameNumber() throws IOException {
            kep(head("status: provisional\n"));
            ImportedPlan plan = kep("12-too", head("status: provisional\n"));

            assertThat(plan.strategy().initiatives()).extracting(Initiative::id).containsExactly("kep-12", "kep-12-2");
            assertThat(plan.warnings()).extracting(ImportWarning::line).containsExactly(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBD", "tba", "n/a", "N/A", "none", "None", "unknown", "'-'", "'?'", "sig-xxx", "todo"})
    void takesNoTeamFromAPlaceholder(String word) throws IOException {
        ImportedPlan plan =
                kep("title: Swap\nkep-number: 12\nowning-sig: %1$s\nparticipating-sigs: [%1$s]\nstatus: provisional\n"
                        .formatted(word));

        assertThat(only(plan).owner()).isNull();
        assertThat(only(plan).contributors()).isNull();
        assertThat(plan.strategy().organization().teams()).isEmpty();
        assertThat(plan.warnings()).extracting(ImportWarning::line).contains(3, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: implemented/stage: beta/milestone: {beta: v1.26} | 4 | is implemented, but its stage is beta; treated as"
                        + " done",
                "status: implemented/milestone: {beta: v1.26} | 4 | is implemented, but no stable milestone is released by"
                        + " 2024-06-01; treated as done",
                "status: implemented/stage: stable/feature-gates: [{name: A, stage: alpha}] | 6 | is implemented, but a feature"
                        + " gate is alpha; treated as done",
                "status: implementable/milestone: [v1.26, v1.28] | 5 | 'milestone' is not an object; ignored",
                "status: implementable/milestone: v1.26 | 5 | 'milestone' is not an object; ignored",
                "status: implementable/stage: alpha/latest-milestone: v1.28/milestone: {alpha: v1.26, beta: v1.28} | 6"
                        + " | latest-milestone 1.28 is that of beta, but the stage is alpha",
                "status: provisional/creation-date: 0000-01-01 | 5 | creation-date '0000-01-01' is not a date; treated as not"
                        + " stated"
            })
    void warnsOfAContradiction(String lines, int line, String message) throws IOException {
        assertThat(kep(head(lines.replace("/", "\n") + "\n")).warnings())
                .contains(new ImportWarning("12-swap/kep.yaml", line, message));
    }

    @Test
    void callsAProposalAfterItsFolderIfItsTitleIsThatOfTheTemplate() throws IOException {
        ImportedPlan plan = kep(
                "0012-node-swap", "title: KEP Template\nkep-number: NNNN\nowning-sig: sig-node\nstatus: provisional\n");
        kep("NNNN-kep-template", head("status: provisional\n"));

        assertThat(only(plan).title()).isEqualTo("node swap");
        assertThat(only(plan).id()).isEqualTo("kep-12");
        assertThat(KubernetesImporter.create().read(folder, TODAY).strategy().initiatives())
                .as("the template itself is no proposal")
                .hasSize(1);
    }

    @Test
    void namesThePlanAfterItsFolder() throws IOException {
        Path group = Files.createDirectories(folder.resolve("sig-node"));
        Files.writeString(
                Files.createDirectories(group.resolve("12-swap")).resolve("kep.yaml"), head("status: provisional\n"));
        KubernetesImporter importer = KubernetesImporter.create();

        assertThat(importer.read(group, TODAY).strategy().id())
                .as("a group is called so")
                .isEqualTo("sig-node-plan");
        assertThat(importer.read(group, TODAY).strategy().title()).isEqualTo("sig-node");
        assertThat(importer.withId("node")
                        .withTitle("Node")
                        .read(group, TODAY)
                        .strategy()
                        .id())
                .isEqualTo("node");
    }

    @Test
    void writesEachGuessAboveWhatItIsAbout() throws IOException {
        ImportedPlan plan = kep(head("status: implementable\nstage: beta\nlatest-milestone: v1.29\n"));

        assertThat(plan.toYaml())
                .startsWith("# guess: alpha, beta and stable")
                .contains("  # guess: no milestone for beta; the latest one, 1.29, is used instead\n");
        assertThat(StrategyReader.create().read(plan.toYaml(), "plan.yaml").initiatives())
                .isEqualTo(plan.strategy().initiatives());
    }

    @Test
    void guessesTheDayOfAReleaseThatIsInNoTable() throws IOException {
        assertThat(kep(head("status: implementable\nstage: beta\nmilestone: {alpha: v1.1, stable: v1.40}\n"))
                        .guesses())
                .extracting(ImportGuess::text)
                .contains(
                        "1.1 is not in the release table; estimated at four months per release",
                        "1.40 is not in the release table; estimated at four months per release");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> KubernetesImporter.create().read(folder.resolve("none"), TODAY));
    }

    static Stream<Arguments> bombs() {
        StringBuilder aliases = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            aliases.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
        }
        return Stream.of(
                arguments(named("lists in lists", "title: " + "[".repeat(100_000)), "nested more than 100 levels deep"),
                arguments(named("aliases", aliases.toString()), "more than 500,000 keys and values"),
                arguments(named("more bytes", "title: " + "x".repeat(6_000_000)), "larger than 5,000,000 bytes"));
    }
}
