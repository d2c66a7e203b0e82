package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.io.StrategyReader;

/** The verdict on real efforts of which we know how they ended; they lie beside the project, and are no part of it. */
class EffortsTest {
    private static final Path SHARED = Path.of("../../shared");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "efforts/va-ehrm, 31.5, 83, OFF_COURSE",
                "efforts/va-ehrm-2020-11-15, 91.2, 58, CANNOT_TELL",
                "efforts/va-ehrm-2021-06-15, 83.1, 49, CANNOT_TELL",
                "efforts/va-ehrm-2022-06-20, 28.7, 83, OFF_COURSE",
                "efforts/va-ehrm-2023-04-15, 26.2, 83, OFF_COURSE",
                "efforts/va-ehrm-imagined-healthy, 79.4, 83, AT_RISK",
                "efforts/gitlab-vue3, 50.0, 65, OFF_COURSE",
                "efforts/gitlab-vue3-dressed, 50.0, 82, OFF_COURSE",
                "efforts/gitlab-vue3-2023-06-15, 100, 45, CANNOT_TELL",
                "efforts/gitlab-vue3-2024-10-09, 22.8, 65, OFF_COURSE",
                "efforts/llvm-bugzilla, -, 13, NOT_STARTED",
                "efforts/sparse, 100, 23, CANNOT_TELL",
                "cases/49-steady-but-sparse-history/steady, 100, 72, ON_COURSE",
                "cases/49-steady-but-sparse-history/quarterly, 91.2, 72, ON_COURSE",
                "cases/40-hopeless-plan-graded-a/v4, 41.6, 66, OFF_COURSE",
            })
    void saysHowTheyGo(String file, Double delivery, double evidence, Verdict verdict) throws IOException {
        Path plan = SHARED.resolve(file + ".yaml");
        assumeTrue(Files.exists(plan), "the efforts do not lie beside the project");
        HealthReport report =
                PlanHealth.standard().audit(StrategyReader.create().read(plan), Clock.systemUTC());
        String found = report.delivery() + "\n"
                + report.findings().stream()
                        .filter(f -> report.rules().stream()
                                .anyMatch(r -> r.id().equals(f.rule())
                                        && r.rule().measures() == org.planhealth.rules.sdk.Measure.DELIVERY))
                        .map(f -> f.outcome() + " " + f.severity() + " " + f.degree() + " " + f.rule() + ": "
                                + f.message())
                        .collect(java.util.stream.Collectors.joining("\n"));
        assertThat(report.verdict()).as(found).isEqualTo(verdict);
        if (delivery == null) {
            assertThat(report.delivery().score()).as(found).isNull();
        } else {
            assertThat(report.delivery().score()).as(found).isCloseTo(delivery, within(3.0));
        }
        assertThat(100 * report.delivery().evidence()).as(found).isCloseTo(evidence, within(1.0));
    }
}
