package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict of an audit, and what the options of its gate make of it. */
class AuditGateTest {
    private static final String EXAMPLE = "../plans/data-infrastructure.yaml";

    /** States an end and nothing that shows a pace, so that Delivery has nothing against it and little evidence. */
    private static final String UNDER_WAY = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: nothing-yet
            title: Nothing yet
            asOf: 2026-01-05
            initiatives:
              - {id: cache, title: Cache, stage: early, start: 2025-01-06, baselineEnd: 2025-11-28, forecastEnd: 2026-12-31}
            reviews: []
            """;

    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), text).toString();
    }

    @Test
    void passesWhenTheGateIsPassed() {
        CommandLineRun run = CommandLineRun.of("audit", EXAMPLE, "--fail-on", "critical");

        assertThat(run.out()).contains("Gate        passed - warning: the verdict is at risk\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void failsOnFindingsOfEitherScoreFromItsOwnSeverityOn() {
        CommandLineRun run = CommandLineRun.of("audit", EXAMPLE, "--fail-on", "delivery=high,plan=critical");

        assertThat(run.out())
                .containsPattern("Gate        failed: \\d delivery findings at or above high - warning")
                .doesNotContainPattern("\\d plan findings? at");
        assertThat(run.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--min-delivery, Delivery is [\\d.]+",
        "--min-plan, Plan is [\\d.]+",
        "--min-evidence, the evidence for Delivery is [\\d.]+%"
    })
    void failsUnderAMinimum(String option, String is) throws IOException {
        String plan = file(UNDER_WAY);
        CommandLineRun run = CommandLineRun.of("audit", plan, "--fail-on", "critical", option, "99.5");

        assertThat(run.out().replaceAll("\\s+", " ")).containsPattern("Gate failed: " + is + ", below 99.5");
        assertThat(run.code()).isEqualTo(1);
        assertThat(CommandLineRun.of("audit", plan, "--fail-on", "critical", option, "1")
                        .code())
                .isZero();
    }

    @Test
    void failsOnMissingInformationOnlyWhenAsked() throws IOException {
        String plan = file(UNDER_WAY);

        assertThat(CommandLineRun.of("audit", plan, "--fail-on", "critical").code())
                .isZero();
        CommandLineRun run = CommandLineRun.of("audit", plan, "--fail-on", "critical", "--fail-on-missing");
        assertThat(run.out()).containsPattern("\\d critical delivery findings? with missing\\s+information");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void failsWhenThePlanIsOffCourse() throws IOException {
        String late = file(UNDER_WAY.replace("2025-11-28", "2025-06-30").replace("2026-12-31", "2025-06-30"));
        CommandLineRun run = CommandLineRun.of("audit", late, "--fail-on", "critical");

        assertThat(run.out())
                .contains("\nOFF COURSE\n  - \"Cache\" is still open 189 days after its end date, 2025-06-30.\n")
                .contains("Gate        failed: the verdict is off course");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void saysWhyWhereNoFindingExplainsTheVerdict() throws IOException {
        String healthy = Files.readString(Path.of("../plans/safe-releases.yaml"));

        assertThat(CommandLineRun.withInput(healthy, "audit", "-").out())
                .contains("\nON COURSE\n  - The stated dates and figures show no delivery problem.\n\n");
        String paused = healthy.replaceFirst("(?m)^status: .*", "status: paused");
        assertThat(CommandLineRun.withInput(paused, "audit", "-").out())
                .contains("\nAT RISK\n  - The effort is paused.\n\n");
    }

    @Test
    void namesAWaivedFindingThatDecidesTheVerdict() {
        String late = UNDER_WAY.replace("2025-11-28", "2025-06-30").replace("2026-12-31", "2025-06-30")
                + "waivers: [{rule: overdue-work, subject: cache, reason: x, approvedBy: Ada, expires: 2026-01-31}]\n";

        assertThat(CommandLineRun.withInput(late, "audit", "-").out())
                .contains(
                        "\nOFF COURSE\n  - \"Cache\" is still open 189 days after its end date, 2025-06-30 (waived).\n");
    }
}
