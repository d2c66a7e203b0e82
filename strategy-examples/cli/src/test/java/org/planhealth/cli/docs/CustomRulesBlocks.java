package org.planhealth.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.cli.docs.BlockCheck.notRun;
import static org.planhealth.cli.docs.BlockCheck.shows;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planhealth.cli.CommandLineRun;

/** What keeps the blocks on custom rules and reports true: in the guide to strategy-rules, and beside the example. */
final class CustomRulesBlocks {
    private static final String LATE = """
            Strategy plan = Strategy.builder("plan").initiatives(Initiative.builder("late")
                    .stage(Stage.PLANNED).start(LocalDate.of(2026, 7, 1)).build()).build();
            """;
    private static final String PRINT =
            "health.audit(plan, LocalDate.of(2026, 8, 3)).findings().forEach(f -> System.out.println(f.message()));";

    private CustomRulesBlocks() {}

    /** Those of the guide. */
    static ImmutableMap<String, BlockCheck> ofGuide() {
        return ImmutableMap.<String, BlockCheck>builder()
                .put("custom-rules/sh", CustomRulesBlocks::writesAndTestsARule)
                .put("custom-rules/sh-2", (block, folder) -> {
                    newRule(folder);
                    ExamplePlans.seventeenLines(folder);
                    assertThat(ShellRun.of(block.text(), folder).out()).contains("fleet-cost, as of 2026-08-03");
                })
                .put("custom-rules/java", (block, folder) -> {
                    newRule(folder);
                    assertThat(JavaBlock.run(
                                    block.text()
                                            + "System.out.print(health.catalogue().find(\"missing-on-call\").isPresent());",
                                    folder))
                            .isEqualTo("true");
                })
                .put(
                        "in-cel/yaml",
                        (block, folder) -> assertThat(JavaBlock.run(
                                        LATE
                                                + "PlanHealth health = PlanHealth.standard().with(RulePack.ofCel(\"late.yaml\", \"\"\"\n"
                                                + block.text() + "\"\"\"));" + PRINT,
                                        folder))
                                .contains("late was to begin on 2026-07-01, 33 days ago\n"))
                .put("in-cel/sh", (block, folder) -> {
                    assertThat(ShellRun.of(block.text(), folder).code()).isZero();
                    assertThat(folder.resolve("rules/planning/late-start"))
                            .isDirectoryContaining("glob:**rule.yaml")
                            .isDirectoryContaining("glob:**cases.yaml");
                })
                .put(
                        "in-java/java",
                        (block, folder) -> assertThat(
                                        JavaBlock.run(block.text() + LATE.replace("PLANNED", "LATE") + PRINT, folder))
                                .contains("late has no service level\n"))
                .put("test-them/java", CustomRulesBlocks::testsTheCasesOfAFolder)
                .put(
                        "test-them/java-2",
                        (block, folder) -> JavaBlock.run(
                                "Strategy plan = Strategy.builder(\"plan\").owner(\"Ada\").initiatives(Initiative.builder(\"queue\").build()).objectives(List.of()).build();\n"
                                        + block.text(),
                                folder))
                .put("reports/java", (block, folder) -> {
                    ExamplePlans.seventeenLines(folder);
                    assertThat(JavaBlock.run(
                                    RulesGuideBlocks.READ
                                            + "HealthReport report = PlanHealth.standard().audit(plan, LocalDate.of(2026, 8, 3));\n"
                                            + block.text() + "System.out.print(text + json + markdown);",
                                    folder))
                            .contains("fleet-cost, as of 2026-08-03", "\"questions\": [", "| Topic | Rule | Finding |")
                            .contains("\"verdict\": \"", "\"delivery\": {", "\"plan\": {", "\"gate\": {")
                            .contains("\"headlines\": [", "\"findings\": [")
                            .contains("\"nextFixes\": [", "\"discussion\": [");
                })
                .put("json/java", (block, folder) -> {
                    ExamplePlans.seventeenLines(folder);
                    assertThat(JavaBlock.run(
                                            RulesGuideBlocks.READ
                                                    + "HealthReport report = PlanHealth.standard().audit(plan, LocalDate.of(2026, 8, 3));\n"
                                                    + block.text() + "System.out.print(again + \"\\n\" + report);",
                                            folder)
                                    .lines()
                                    .distinct())
                            .singleElement()
                            .asString()
                            .startsWith("fleet-cost as of 2026-08-03: cannot tell, gate failed, ");
                })
                .put("module-path/java", notRun(".ci/run builds and runs the project in .ci/consumers/module"))
                .put("badges/sh", (block, folder) -> {
                    ExamplePlans.seventeenLines(Files.createDirectory(folder.resolve("plans")));
                    assertThat(ShellRun.of(block.text(), folder)).isEqualTo(new ShellRun(1, ""));
                    assertThat(Files.readString(folder.resolve("health.svg"))).contains(">plan health: ");
                })
                .put(
                        "custom-formats/sh",
                        notRun("there is no format.jar; ReportFormatsTest finds a format on the class path"))
                .build();
    }

    /** Those of the page beside the example. */
    static ImmutableMap<String, BlockCheck> ofExample() {
        return ImmutableMap.<String, BlockCheck>builder()
                .put(
                        "write-one/sh",
                        (block, folder) -> assertThat(
                                        ShellRun.of(block.text(), folder).code())
                                .isZero())
                .put("write-one/sh-2", (block, folder) -> {
                    newRule(folder);
                    assertThat(ShellRun.of(block.text(), folder).code()).isZero();
                })
                .put("write-one/text", shows(folder -> {
                    newRule(folder);
                    return CommandLineRun.of(
                                    "test-rules", folder.resolve("rules").toString())
                            .out();
                }))
                .put("ship-it/java", CustomRulesBlocks::testsTheCasesOfAFolder)
                .put("ship-it/xml", PomBlock::hasTheVersionsOfTheBuild)
                .put(
                        "ship-it/java-2",
                        (block, folder) -> JavaBlock.run(
                                "RulePack pack = RulePack.folder(Paths.get(\""
                                        + Path.of("../custom-rules/src/main/resources/com/example/house") + "\"));\n"
                                        + "Strategy plan = Strategy.builder(\"plan\").initiatives(Initiative.builder(\"queue\")"
                                        + ".stage(Stage.EARLY).effortPersonWeeks(101).build()).build();\n"
                                        + block.text(),
                                folder))
                .build();
    }

    private static void writesAndTestsARule(FencedBlock block, Path folder) throws Exception {
        ShellRun run = ShellRun.of(block.text(), folder);
        assertThat(run.out()).contains("1 rule, 5 cases: all passed");
        assertThat(run.code()).isZero();
    }

    private static void testsTheCasesOfAFolder(FencedBlock block, Path folder) throws Exception {
        newRule(folder);
        TestClassRun run =
                TestClassRun.of(JavaBlock.type("RulesTest", "class RulesTest {" + block.text() + "}", folder));
        assertThat(run.succeeded()).isGreaterThan(4);
        assertThat(run.failed()).isZero();
    }

    private static void newRule(Path folder) {
        CommandLineRun.of(
                "new-rule",
                "people",
                "missing-on-call",
                "--dir",
                folder.resolve("rules").toString());
    }
}
