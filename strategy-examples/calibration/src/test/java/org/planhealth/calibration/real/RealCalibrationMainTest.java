package org.planhealth.calibration.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures on real plans, if the data lie beside the project. */
class RealCalibrationMainTest {
    private static final Path DATA = Path.of("../../../shared/data");
    private static final int INTERVALS = 7;

    @Test
    void givesTheFiguresThatAreCommitted() throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve("kubernetes-keps")), "no real data beside the project");

        List<String> committed = Files.readAllLines(Path.of("../importers/CALIBRATION.md"));
        List<String> now =
                RealCalibrationMain.page(DATA, Path.of("../plans"), 20).lines().toList();

        assertThat(now).hasSameSizeAs(committed);
        for (int i = 0; i < now.size(); i++) {
            // Fewer resamples give other intervals; all else is as committed.
            if (!now.get(i).startsWith("Data: ") && now.get(i).split("\\|", -1).length != INTERVALS + 2) {
                assertThat(now.get(i)).isEqualTo(committed.get(i));
            }
        }
    }
}
