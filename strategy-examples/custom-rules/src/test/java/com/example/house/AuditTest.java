package com.example.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** The rules as a program uses them: compiled by the build, found on the class path, beside the built-in ones. */
class AuditTest {
    private final List<RulePack> packs;
    private final PlanHealth health;

    AuditTest() throws IOException {
        packs = RulePack.installed(AuditTest.class.getClassLoader());
        health = PlanHealth.standard().with(packs.get(0));
    }

    @Test
    void knowsTheRulesOfTheFolder() throws IOException {
        assertThat(packs).hasSize(1);
        assertThat(health.catalogue().rules())
                .extracting(RuleInfo::id)
                .containsAll(
                        PlanHealth.standard().with(RulePack.folder(HouseRulesTest.RULES)).catalogue().rules().stream()
                                .map(RuleInfo::id)
                                .toList())
                .contains("accepted-risk", "idle-initiative", "over-budget", "thin-on-call", "unreviewed-rollout");
    }

    @Test
    void findsWhatTheHouseWantsToKnowOfAPlan() throws IOException {
        Strategy plan = StrategyReader.create().read(Path.of("../plans/data-infrastructure.yaml"));

        assertThat(health.audit(plan, LocalDate.of(2026, 8, 3)).findings())
                .filteredOn(finding -> !isBuiltIn(finding))
                .extracting(finding -> finding.outcome().word() + " " + finding.rule() + " " + finding.subject())
                .containsExactlyInAnyOrder(
                        "violated over-budget data-infrastructure",
                        "violated idle-initiative table-contracts",
                        "violated accepted-risk maintainer-leaves",
                        "missing thin-on-call storage");
    }

    @Test
    void givesFiguresAndWhatIsMissingAsDataToo() throws IOException {
        Strategy plan = StrategyReader.create().read(Path.of("../plans/data-infrastructure.yaml"));
        HealthReport report = health.audit(plan, LocalDate.of(2026, 8, 3));

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("over-budget"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.figures())
                        .containsExactly(Map.entry("max", 250.0), Map.entry("sum", 290.0)));
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("thin-on-call"))
                .flatExtracting(Finding::missing)
                .extracting(missing ->
                        missing.fact().entity() + " " + missing.fact().field() + " " + missing.pointer())
                .contains("storage engineers /organization/teams/9/engineers");
    }

    @Test
    void findsTheSameWithTheRulesOfAJar(@TempDir Path folder) throws IOException {
        Strategy plan = StrategyReader.create().read(Path.of("../plans/data-infrastructure.yaml"));
        PlanHealth ofJar = PlanHealth.standard().with(RulePack.at(jar(folder.resolve("house.jar"))));

        assertThat(ofJar.audit(plan, LocalDate.of(2026, 8, 3)).findings())
                .isEqualTo(health.audit(plan, LocalDate.of(2026, 8, 3)).findings());
    }

    /** Writes what the build has compiled to a jar, as the build does. */
    private static Path jar(Path jar) throws IOException {
        Path classes = Path.of("target/classes");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static boolean isBuiltIn(Finding finding) {
        return PlanHealth.standard().catalogue().find(finding.rule()).isPresent();
    }
}
