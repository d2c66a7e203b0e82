package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.BaselineForm;
import org.planhealth.rules.DrawnAudits;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.JsonText;
import org.planhealth.strategy.schema.SchemaValidator;
import org.planhealth.strategy.testing.RealisticStrategies;

/** What is written as JSON is what its schema says, and is read back as the record that was written. */
class JsonFormProperties {
    private static final SchemaValidator REPORTS = SchemaValidator.of(JsonSchema.REPORT.json());
    private static final SchemaValidator DIFFS = SchemaValidator.of(JsonSchema.DIFF.json());
    private static final SchemaValidator BASELINES = SchemaValidator.of(JsonSchema.BASELINE.json());

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(LocalDate.of(2026, 8, 3));
    }

    @Property(tries = 50)
    void holdsForReportsDiffsAndBaselines(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        DrawnAudits audit = DrawnAudits.of(drawn, random);
        HealthReport report = audit.report();
        String json = new JsonReport().render(report, ReportOptions.standard());
        String diff = new JsonReport()
                .render(audit.health().diff(report, drawn, audit.asOf().plusDays(40)), ReportOptions.standard());
        String baseline = Baseline.none().accept(report).toJson();

        assertThat(REPORTS.problems(json, InputFormat.JSON)).isEmpty();
        assertThat(DIFFS.problems(diff, InputFormat.JSON)).isEmpty();
        assertThat(BASELINES.problems(baseline, InputFormat.JSON)).isEmpty();
        assertThat(JsonText.of(JsonText.read(json, ReportJson.class))).isEqualTo(json);
        assertThat(JsonText.of(JsonText.read(diff, DiffJson.class))).isEqualTo(diff);
        assertThat(JsonText.ofRows(JsonText.read(baseline, BaselineForm.TYPE), 4))
                .isEqualTo(baseline);
    }
}
