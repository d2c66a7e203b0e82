package org.planhealth.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.cli.docs.BlockCheck.notRun;
import static org.planhealth.cli.docs.BlockCheck.shows;
import static org.planhealth.cli.docs.BlockCheck.showsPartOf;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planhealth.cli.CommandLineRun;

/** What keeps the blocks of README.md true. */
final class ReadmeBlocks {
    private ReadmeBlocks() {}

    static ImmutableMap<String, BlockCheck> checks() {
        return ImmutableMap.<String, BlockCheck>builder()
                .put("try-it/sh", notRun(".ci/run follows it in a fresh clone, with an empty local repository"))
                .put(
                        "try-it/text",
                        shows(folder -> new ReportExcerpt(CommandLineRun.of("audit", ExamplePlans.DATA_INFRASTRUCTURE)
                                        .out())
                                .above("Congruence")))
                .put(
                        "embed-it/java",
                        (block, folder) -> assertThat(
                                        JavaBlock.run(block.text(), folder).lines())
                                .hasSize(3)
                                .allMatch(line -> line.matches("\\+\\d+\\.\\d [a-z-]+.*")))
                .put("embed-it/java-2", (block, folder) -> {
                    Path plan = ExamplePlans.seventeenLines(folder);
                    assertThat(JavaBlock.run(block.text(), folder)).contains(plan + ":17:8 everyone-saves ");
                })
                .put(
                        "embed-it/xml",
                        (block, folder) -> assertThat(block.text())
                                .contains(
                                        "<artifactId>strategy-rules</artifactId>",
                                        "<version>" + version() + "</version>"))
                .put("embed-it/kotlin", showsPartOf(".ci/consumers/gradle/build.gradle"))
                .put("write-custom-rules/sh", (block, folder) -> {
                    ExamplePlans.seventeenLines(folder);
                    ShellRun run = ShellRun.of(block.text(), folder);
                    assertThat(run.out()).contains("1 rule, 5 cases: all passed", "fleet-cost, as of 2026-08-03");
                    assertThat(run.code()).isEqualTo(1);
                })
                .put("audit-plans-in-a-build/java", (block, folder) -> {
                    ExamplePlans.dataInfrastructure(folder);
                    assertThat(TestClassRun.of(JavaBlock.type("PlansTest", block.text(), folder))
                                    .failed("data-infrastructure: blanket-ask"))
                            .hasMessageContaining("data-infrastructure.yaml:138:5");
                })
                .build();
    }

    /** Returns the version that the build makes. */
    static String version() throws java.io.IOException {
        String pom = Files.readString(MarkdownPage.ROOT.resolve("pom.xml"));
        return pom.replaceFirst("(?s).*?<artifactId>planhealth</artifactId>\\s*<version>(.*?)</version>.*", "$1");
    }
}
