package org.planhealth.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.cli.docs.BlockCheck.notRun;
import static org.planhealth.cli.docs.BlockCheck.shows;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planhealth.cli.CommandLineRun;

/** What keeps the blocks of the guide to strategy-rules true, but for those on custom rules and reports. */
final class RulesGuideBlocks {
    static final String PAGE = "strategy-rules/README.md";

    /** Reads the plan of the folder, for blocks that go on with it. */
    static final String READ = "Strategy plan = StrategyReader.create().read(Path.of(\"plan.yaml\"));\n";

    private RulesGuideBlocks() {}

    static ImmutableMap<String, BlockCheck> checks() {
        return ImmutableMap.<String, BlockCheck>builder()
                .put("audit-a-plan/sh", (block, folder) -> {
                    ExamplePlans.seventeenLines(folder);
                    assertThat(ShellRun.of(block.text(), folder).code()).isEqualTo(1);
                })
                .put("audit-a-plan/text", shows(RulesGuideBlocks::reportOfSeventeenLines))
                .put("audit-a-plan/java", (block, folder) -> {
                    Path plan = ExamplePlans.seventeenLines(folder);
                    assertThat(JavaBlock.run(READ + block.text(), folder)).contains(plan + ":17:8 everyone-saves ");
                })
                .put("the-forecast/sh", notRun("CalibrationTest has what the program prints; it takes minutes"))
                .put("what-if/sh", (block, folder) -> {
                    ExamplePlans.dataInfrastructure(folder);
                    assertThat(ShellRun.of(block.text(), folder).out()).isEqualTo(whatIf());
                })
                .put("what-if/text", shows(folder -> whatIf()))
                .put("what-if/java", (block, folder) -> {
                    Files.copy(Path.of(ExamplePlans.DATA_INFRASTRUCTURE), folder.resolve("plan.yaml"));
                    assertThat(JavaBlock.run(READ + block.text(), folder))
                            .containsPattern("^46\\.4\\d* jobs less, 85% chance by 20[-0-9]{8}\n")
                            .contains("Smallest ask that makes 2026-12-18 with an 85% chance: forecasting");
                })
                .put(
                        "profiles/yaml",
                        (block, folder) -> assertThat(auditWithProfile(folder))
                                .contains("fleet-cost, as of 2026-08-03, profile platform\n", ", 1 waived\n")
                                .doesNotContain("stalled-middle"))
                .put("profiles/sh", (block, folder) -> {
                    profile(folder);
                    ShellRun run = ShellRun.of(block.text(), folder);
                    assertThat(run.code()).isEqualTo(1);
                    assertThat(run.out())
                            .containsPattern("\nblanket-ask +medium ")
                            .contains("profile platform\n");
                })
                .put("profiles/java", (block, folder) -> {
                    profile(folder);
                    assertThat(JavaBlock.run(READ + block.text() + "System.out.print(report.gate());", folder))
                            .contains("Plan is ", ", below 80");
                })
                .put("waivers/text", shows(folder -> new ReportExcerpt(auditWithProfile(folder)).section("Waived")))
                .put("baseline/sh", (block, folder) -> {
                    ExamplePlans.dataInfrastructure(folder);
                    assertThat(ShellRun.of(block.text(), folder).code()).isZero();
                    assertThat(folder.resolve("baseline.json")).content().contains("blanket-ask/everyone-saves");
                })
                .put("baseline/sh-2", (block, folder) -> {
                    ExamplePlans.dataInfrastructure(folder);
                    CommandLineRun.of(
                            "baseline",
                            folder.resolve("plans/data-infrastructure.yaml").toString(),
                            "--output",
                            folder.resolve("baseline.json").toString());
                    assertThat(ShellRun.of(block.text(), folder).out()).contains("0 fixed findings removed, ");
                })
                .put("baseline/java", (block, folder) -> {
                    String plan = ExamplePlans.seventeenLines(folder).toString();
                    CommandLineRun.of(
                            "baseline",
                            plan,
                            "--output",
                            folder.resolve("baseline.json").toString());
                    assertThat(JavaBlock.run(READ + block.text(), folder)).isEqualTo("0 new findings\n");
                })
                .put("for-one-team/sh", (block, folder) -> {
                    ExamplePlans.dataInfrastructure(folder);
                    ShellRun run = ShellRun.of(block.text(), folder);
                    assertThat(run.code()).isEqualTo(1);
                    assertThat(run.out()).startsWith("forecasting: what to do, by when and why\n");
                })
                .put("for-one-team/text", shows(folder -> ofOneTeam()))
                .put("for-one-team/java", (block, folder) -> {
                    Files.copy(Path.of(ExamplePlans.DATA_INFRASTRUCTURE), folder.resolve("plan.yaml"));
                    assertThat(JavaBlock.run(READ + block.text(), folder))
                            .contains("data-infrastructure for team:forecasting: 5 things to do, 2 findings\n")
                            .endsWith("data-infrastructure for nobody: 0 things to do, 0 findings\n");
                })
                .put("what-changed/sh", (block, folder) -> {
                    ExamplePlans.seventeenLines(folder);
                    assertThat(ShellRun.of(block.text(), folder))
                            .satisfies(run -> assertThat(run.code()).isZero())
                            .satisfies(run -> assertThat(run.out()).contains("fleet-cost"));
                })
                .put("what-changed/text", shows(folder -> restated()))
                .put("what-changed/java", (block, folder) -> {
                    ExamplePlans.seventeenLines(folder);
                    assertThat(JavaBlock.run(READ + block.text(), folder)).contains("2026-08-03", "2026-08-17");
                })
                .put("several-plans/java", (block, folder) -> {
                    ExamplePlans.seventeenLines(folder);
                    String report = "HealthReport report = PlanHealth.standard().audit(plan, LocalDate.of(2026, 8, 3));\n";
                    assertThat(JavaBlock.run(READ + report + block.text() + "System.out.print(worst);", folder))
                            .isNotBlank();
                })
                .put("junit/java", (block, folder) -> {
                    ExamplePlans.dataInfrastructure(folder);
                    assertThat(TestClassRun.of(JavaBlock.type("PlansTest", block.text(), folder))
                                    .failed())
                            .isPositive();
                })
                .put("junit/text", shows(RulesGuideBlocks::failureInMaven))
                .put(
                        "junit/sh",
                        notRun(".ci/run does it in the projects of .ci/consumers, PlanAuditsTest chooses rules"))
                .put("junit/java-2", (block, folder) -> {
                    ExamplePlans.seventeenLines(folder);
                    Class<?> type = JavaBlock.type("LaterTest", "class LaterTest {" + block.text() + "}", folder);
                    assertThat(TestClassRun.of(type).failed("fleet-cost: blanket-ask"))
                            .isNotNull();
                })
                .build();
    }

    private static String whatIf() {
        return CommandLineRun.of(
                        "what-if",
                        ExamplePlans.DATA_INFRASTRUCTURE,
                        "--teams=pricing,forecasting,analytics",
                        "--bandwidth=20%",
                        "--weeks=6")
                .out();
    }

    private static String ofOneTeam() {
        return CommandLineRun.of("audit", ExamplePlans.DATA_INFRASTRUCTURE, "--for", "forecasting")
                .out()
                .replace(ExamplePlans.DATA_INFRASTRUCTURE, "plans/data-infrastructure.yaml");
    }

    private static void profile(Path folder) throws IOException {
        ExamplePlans.seventeenLines(folder);
        Files.writeString(
                folder.resolve("platform.yaml"),
                MarkdownPage.of(PAGE).block("profiles/yaml").text());
    }

    /** Returns how the full-size plan changes when a date moves by two years and a stage began only last week. */
    private static String restated() throws IOException {
        String plan = Files.readString(Path.of(ExamplePlans.DATA_INFRASTRUCTURE));
        String restated = plan.replaceFirst("(?m)^      due: 2026-12-18$", "      due: 2028-12-18")
                .replace("middle: 2025-01-27", "middle: 2026-07-27");
        Path newer = Files.createTempFile("plan", ".yaml");
        try {
            ReportExcerpt diff = new ReportExcerpt(CommandLineRun.withInput(
                            plan,
                            "diff",
                            "-",
                            Files.writeString(newer, restated).toString())
                    .out()
                    .replace("stdin:", "old.yaml:"));
            return diff.head() + "\n" + diff.section("Restated") + "\n" + diff.section("Gone after restating");
        } finally {
            Files.delete(newer);
        }
    }

    private static String auditWithProfile(Path folder) throws IOException {
        profile(folder);
        return CommandLineRun.of(
                        "audit",
                        folder.resolve("plan.yaml").toString(),
                        "--profile",
                        folder.resolve("platform.yaml").toString())
                .out();
    }

    private static String reportOfSeventeenLines(Path folder) throws IOException {
        String plan = Files.readString(ExamplePlans.seventeenLines(folder));
        ReportExcerpt report = new ReportExcerpt(
                CommandLineRun.withInput(plan, "audit", "-").out().replace("stdin:", "plan.yaml:"));
        return report.head() + "\n...\n\n" + report.section("People") + "\n" + report.section("Missing information")
                + "\n...\n";
    }

    /** Returns how Surefire shows the failure, its lines cut to the width of the page. */
    private static String failureInMaven(Path folder) throws Exception {
        ExamplePlans.dataInfrastructure(folder);
        String test = "data-infrastructure: blanket-ask";
        Throwable failure = TestClassRun.of(JavaBlock.type(
                        "PlansTest", MarkdownPage.of(PAGE).block("junit/java").text(), folder))
                .failed(test);
        StringBuilder shown =
                new StringBuilder("[ERROR] PlansTest." + test + " -- Time elapsed: 0.001 s <<< FAILURE!\n");
        failure.getMessage()
                .replace(folder + "/", "")
                .lines()
                .map(line -> line.length() <= 100 ? line : line.substring(0, line.lastIndexOf(' ', 98)) + " …")
                .forEach(line -> shown.append(line).append('\n'));
        return shown + "\tat " + failure.getStackTrace()[0] + "\n";
    }
}
