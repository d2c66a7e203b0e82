package org.planhealth.strategy.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from a plan to the file of its organization. */
class LinkedPathsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PLAN = "apiVersion: planhealth/v1\nkind: Strategy\nid: a\ntitle: A\norganization: ";
    private static final String TEAMS =
            "apiVersion: planhealth/v1\nkind: Organization\nid: company\ntitle: C\nteams: [{id: search}]\n";

    @TempDir
    private Path outside;

    private Path root = Path.of("");
    private Path plan = Path.of("");

    @BeforeEach
    void writeFolders() throws IOException {
        root = Files.createDirectories(outside.resolve("root"));
        Files.createDirectories(root.resolve("plans"));
        Files.createDirectories(root.resolve("shared"));
        Files.writeString(root.resolve("shared/org.yaml"), TEAMS);
        Files.writeString(root.resolve("plans/teams.yaml"), TEAMS);
        Files.writeString(outside.resolve("secret.yaml"), TEAMS);
        plan = root.resolve("plans/plan.yaml");
    }

    private InvalidPlanException refused(StrategyReader reader, String organization) throws IOException {
        Files.writeString(plan, PLAN + "'" + organization + "'\n");
        InvalidPlanException e = catchThrowableOfType(InvalidPlanException.class, () -> reader.read(plan));
        assertThat(e).as(organization).isNotNull();
        return e;
    }

    @Nested
    class WithinAFolder {
        @ParameterizedTest
        @ValueSource(strings = {"teams.yaml", "./teams.yaml", "../shared/org.yaml", "../plans/teams.yaml", "link.yaml"})
        void leadsToFilesInside(String organization) throws IOException {
            Files.createSymbolicLink(root.resolve("plans/link.yaml"), Path.of("../shared/org.yaml"));
            Files.writeString(plan, PLAN + organization + "\n");
            assertThat(StrategyReader.create().within(root).read(plan).teams()).hasSize(1);
            Path link = Files.createSymbolicLink(outside.resolve("to-root"), root);
            assertThat(StrategyReader.create().within(link).read(plan).teams()).hasSize(1);
            assertThat(StrategyReader.create()
                            .within(root)
                            .read(link.resolve("plans/plan.yaml"))
                            .teams())
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../../secret.yaml",
                    "../../nowhere.yaml",
                    "../../../../../../../../etc/passwd",
                    "../shared/../../secret.yaml",
                    "file-link.yaml",
                    "folder-link/secret.yaml",
                    "chain.yaml"
                })
        void leadsNowhereElse(String organization) throws IOException {
            Files.createSymbolicLink(root.resolve("plans/file-link.yaml"), Path.of("../../secret.yaml"));
            Files.createSymbolicLink(root.resolve("plans/folder-link"), outside);
            Files.createSymbolicLink(root.resolve("plans/chain.yaml"), Path.of("folder-link/secret.yaml"));
            assertThat(refused(StrategyReader.create().within(root), organization)
                            .getMessage())
                    .isEqualTo(plan + ":5:15: /organization: '" + organization
                            + "' leads out of the folder to which the reader is bound\n"
                            + "  move the file into that folder\n1 problem in " + plan);
        }

        @Test
        void takesNoAbsolutePath() throws IOException {
            String absolute = root.resolve("shared/org.yaml").toString();
            assertThat(refused(StrategyReader.create().within(root), absolute))
                    .hasMessageContaining("expected a relative path");
        }

        @Test
        void bindsTextsWithADirectoryAndPlansFromElsewhere() throws IOException {
            StrategyReader bound = StrategyReader.create().within(root);
            String text = PLAN + "secret.yaml\n";
            assertThatThrownBy(() -> bound.withDirectory(outside).read(text)).hasMessageContaining("leads out of");
            assertThat(StrategyReader.create()
                            .withDirectory(root.resolve("plans"))
                            .within(root)
                            .read(PLAN + "teams.yaml\n")
                            .teams())
                    .hasSize(1);
            Path elsewhere = Files.writeString(outside.resolve("plan.yaml"), text);
            assertThatThrownBy(() -> bound.read(elsewhere)).hasMessageContaining("leads out of");
            assertThatThrownBy(() -> StrategyReader.create()
                            .within(outside.resolve("no-such-folder"))
                            .read(elsewhere))
                    .hasMessageContaining("leads out of");
        }
    }

    @Nested
    class OfAText {
        @ParameterizedTest
        @ValueSource(
                strings = {"teams.yaml", "../shared/org.yaml", "/etc/passwd", "C:/teams.yaml", "\\\\host\\teams.yaml"})
        void leadsNowhere(String organization) {
            String text = PLAN + "'" + organization + "'\n";
            StrategyReader reader = StrategyReader.create();
            for (StrategyReader each : new StrategyReader[] {reader, reader.within(root)}) {
                assertThatThrownBy(() -> each.read(text))
                        .isInstanceOf(InvalidPlanException.class)
                        .hasMessageContaining("/organization: ");
                assertThatThrownBy(() -> each.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "p.yaml"))
                        .isInstanceOf(InvalidPlanException.class)
                        .hasMessageContaining("/organization: ");
                assertThatThrownBy(() -> each.readAll(text, "p.yaml"))
                        .isInstanceOf(InvalidPlanException.class)
                        .hasMessageContaining("/organization: ");
            }
        }
    }

    @Nested
    class ToAMissingFile {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                ..\\shared\\org.yaml  | did you mean '../shared/org.yaml'? folders are separated by '/'
                ..\\shraed\\org.yaml  | did you mean '../shared/org.yaml'?
                ../shared/orgs.yaml | did you mean '../shared/org.yaml'?
                ../Shared/org.yaml  | did you mean '../shared/org.yaml'?
                team.yaml           | did you mean 'teams.yaml'?
                teams.yml           | did you mean 'teams.yaml'?
                company.yaml        | in that folder: plan.yaml, teams.yaml
                """)
        void namesWhatIsNear(String organization, String hint) throws IOException {
            for (StrategyReader reader : new StrategyReader[] {
                StrategyReader.create(), StrategyReader.create().within(root)
            }) {
                InvalidPlanException e = refused(reader, organization);
                assertThat(e.problems()).hasSize(1);
                assertThat(e.problems().get(0).message()).isEqualTo("not found: file '" + organization + "'");
                assertThat(e.problems().get(0).hints())
                        .containsExactly("the path starts from the directory of the plan", hint);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"../shared/teams-of-all.yaml", "../../secrets/x.yaml", "no/such/folder.yaml", "a\\b"})
        void tellsNothingOfFoldersAboveWithoutALikeName(String organization) throws IOException {
            assertThat(refused(StrategyReader.create(), organization)
                            .problems()
                            .get(0)
                            .hints())
                    .containsExactly("the path starts from the directory of the plan");
        }
    }

    @Nested
    class ToWhatIsNoFile {
        @Test
        void endsSoon() throws IOException, InterruptedException {
            Path pipe = root.resolve("plans/pipe.yaml");
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
            StrategyReader reader = StrategyReader.create();
            assertTimeoutPreemptively(SOON, () -> {
                assertThatThrownBy(() -> reader.read(pipe))
                        .isInstanceOf(FileSystemException.class)
                        .hasMessage(pipe + ": a pipe or a device, not a file; pass its content on standard input");
                assertThatThrownBy(() -> reader.readOrganization(pipe)).isInstanceOf(FileSystemException.class);
                assertThatThrownBy(() -> DocumentReader.ofProfiles().read(pipe, DocumentPart::described))
                        .isInstanceOf(FileSystemException.class);
                assertThat(refused(reader, "pipe.yaml")).hasMessageContaining("'pipe.yaml' is not a file");
                assertThat(refused(reader, "../shared")).hasMessageContaining("'../shared' is not a file");
            });
        }

        @Test
        void isADeviceOrAFolder() {
            assertThatThrownBy(() -> StrategyReader.create().read(root)).hasMessage(root + ": a folder, not a file");
            Path zero = Path.of("/dev/zero");
            assumeTrue(Files.exists(zero));
            assertThatThrownBy(() -> StrategyReader.create().read(zero)).hasMessageContaining("a pipe or a device");
        }
    }
}
