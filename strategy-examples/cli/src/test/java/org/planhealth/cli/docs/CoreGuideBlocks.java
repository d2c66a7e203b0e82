package org.planhealth.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.cli.docs.BlockCheck.shows;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.planhealth.cli.CommandLineRun;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategySchema;

/** What keeps the blocks of the guide to strategy-core true. */
final class CoreGuideBlocks {
    static final String PAGE = "strategy-core/README.md";

    private static final String WRONG = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: x
            title: X
            objectivs: []
            phases:
              - {id: a, start: 2026-04-01, end: 2026-03-01}
            """;

    private CoreGuideBlocks() {}

    static ImmutableMap<String, BlockCheck> checks() {
        return ImmutableMap.<String, BlockCheck>builder()
                .put("a-plan/yaml", (block, folder) -> {
                    assertThat(block.text()).hasLineCount(17);
                    assertThat(StrategyReader.create().read(block.text()).teams())
                            .hasSize(4);
                })
                .put("a-plan/sh", (block, folder) -> {
                    assertThat(ShellRun.of(block.text(), folder).code()).isZero();
                    assertThat(StrategyReader.create()
                                    .read(folder.resolve("plan.yaml"))
                                    .initiatives())
                            .isNotEmpty();
                    assertThat(folder.resolve("planhealth.schema.json"))
                            .content()
                            .isEqualToIgnoringNewLines(StrategySchema.json());
                })
                .put("periods/yaml", (block, folder) -> {
                    String head = "apiVersion: planhealth/v1\nkind: Strategy\nid: x\ntitle: X\n";
                    assertThat(StrategyReader.create()
                                    .read(head + block.text(), "plan.yaml")
                                    .objectives())
                            .extracting(objective -> objective.timeframe().start())
                            .containsExactly(
                                    LocalDate.of(2026, 7, 1), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 8, 3));
                })
                .put("mistakes/text", shows(folder -> {
                    String plan = wrong(folder).toString();
                    return CommandLineRun.of("audit", plan).err().replace(plan, "plan.yaml");
                }))
                .put("mistakes/java", (block, folder) -> {
                    Path plan = wrong(folder);
                    assertThat(JavaBlock.run(block.text(), folder).lines())
                            .filteredOn(line -> line.startsWith(plan + ":"))
                            .hasSize(2);
                })
                .put("read-and-write/java", (block, folder) -> {
                    Path plan = ExamplePlans.seventeenLines(folder);
                    JavaBlock.run(block.text(), folder);
                    StrategyReader reader = StrategyReader.create();
                    assertThat(reader.read(folder.resolve("later.yaml")))
                            .isEqualTo(reader.read(folder.resolve("later.json")))
                            .isNotEqualTo(reader.read(plan));
                })
                .put(
                        "read-and-write/java-2",
                        (block, folder) -> assertThat(
                                        JavaBlock.run(block.text() + "System.out.print(plan.teams().size());", folder))
                                .isEqualTo("2"))
                .put(
                        "read-and-write/java-3",
                        (block, folder) ->
                                assertThat(afterTheBuilder(block, folder)).isEqualTo("0 problems\n"))
                .put(
                        "with-jackson/java",
                        (block, folder) ->
                                assertThat(afterTheBuilder(block, folder)).isEqualTo("true\n"))
                .put(
                        "analyses/java",
                        (block, folder) -> assertThat(JavaBlock.run(
                                        block.page()
                                                        .block("read-and-write/java-2")
                                                        .text()
                                                + block.text(),
                                        folder))
                                .startsWith("[search] 0.87")
                                .contains(" -0.11"))
                .put("random-plans-for-your-tests/java", (block, folder) -> {
                    Class<?> type = JavaBlock.type("PlanProperties", block.text(), folder);
                    assertThat(TestClassRun.ofProperties(type, folder).succeeded())
                            .isEqualTo(1);
                })
                .build();
    }

    /** Runs a block that goes on with the plan that the page builds. */
    private static String afterTheBuilder(FencedBlock block, Path folder) throws Exception {
        return JavaBlock.run(block.page().block("read-and-write/java-2").text() + block.text(), folder);
    }

    private static Path wrong(Path folder) throws java.io.IOException {
        return Files.writeString(folder.resolve("plan.yaml"), WRONG);
    }
}
