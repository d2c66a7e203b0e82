package org.planhealth.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.io.StrategyReader;

/** Imports real files if they lie beside the project; their content is no part of it, and figures alone are pinned. */
class RealFilesTest {
    private static final Path DATA = Path.of("../../../shared/data");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 24);

    @Test
    void makeAnInitiativeOfEveryProposal() throws IOException {
        Path keps = DATA.resolve("kubernetes-keps");
        assumeTrue(Files.isDirectory(keps), "no real data beside the project");

        ImportedPlan plan = KubernetesImporter.create()
                .withGroups(keps.resolve("teams/sigs.slim.yaml"))
                .read(keps.resolve("raw"), TODAY);

        assertThat(plan.strategy().initiatives()).hasSize(266);
        assertThat(plan.warnings()).hasSize(140);
        assertThat(plan.guesses()).hasSize(342);
        assertThat(inStage(plan, Stage.DONE)).isEqualTo(130);
        assertThat(inStage(plan, Stage.MIDDLE)).isEqualTo(30);
        assertThat(inStage(plan, Stage.STOPPED)).isEqualTo(18);
        assertThat(StrategyReader.create().read(plan.toYaml(), "keps.yaml").initiatives())
                .isEqualTo(plan.strategy().initiatives());
    }

    @ParameterizedTest
    @CsvSource({"fedora-python3.series.csv, 641", "firefox-fluent-M1.series.csv, 192"})
    void makeAHistoryOfEveryMigration(String name, int days) throws IOException {
        Path file = DATA.resolve("migrations").resolve(name);
        assumeTrue(Files.exists(file), "no real data beside the project");

        ImportedPlan plan = RolloutImporter.create().read(file, TODAY);

        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.strategy().initiatives().get(0).rollout().history()).hasSize(days);
    }

    private static long inStage(ImportedPlan plan, Stage stage) {
        return plan.strategy().initiatives().stream()
                .map(Initiative::stage)
                .filter(stage::equals)
                .count();
    }
}
