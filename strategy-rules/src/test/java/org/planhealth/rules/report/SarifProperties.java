package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.DrawnAudits;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.JsonText;
import org.planhealth.strategy.schema.SchemaValidator;
import org.planhealth.strategy.testing.RealisticStrategies;

/** Any report is SARIF, shows each open finding once, and suppresses what somebody has accepted. */
class SarifProperties {
    private static final Optional<SchemaValidator> SCHEMA = SarifSchema.find();

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(LocalDate.of(2026, 8, 3));
    }

    @Property(tries = 50)
    void holdForReportsAndDiffs(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        DrawnAudits audit = DrawnAudits.of(drawn, random);
        HealthReport report = audit.report();
        String sarif = new SarifReport().render(report, ReportOptions.standard());
        String diff = new SarifReport()
                .render(audit.health().diff(report, drawn, audit.asOf().plusDays(40)), ReportOptions.standard());
        SCHEMA.ifPresent(schema -> {
            assertThat(schema.problems(sarif, InputFormat.JSON)).isEmpty();
            assertThat(schema.problems(diff, InputFormat.JSON)).isEmpty();
        });

        List<SarifLog.Result> results =
                JsonText.read(sarif, SarifLog.class).runs().get(0).results();
        assertThat(results.stream()
                        .filter(result -> result.suppressions().isEmpty())
                        .map(result -> result.partialFingerprints().get("planhealthFinding/v1")))
                .containsExactlyElementsOf(report.findings().stream()
                        .filter(Finding::isOpen)
                        .filter(finding -> !report.acceptedFindings().contains(finding))
                        .map(finding -> drawn.id() + "/" + finding.fingerprint())
                        .toList());
        assertThat(results)
                .hasSize(report.counts().violated()
                        + report.counts().missing()
                        + report.counts().waived());
    }
}
