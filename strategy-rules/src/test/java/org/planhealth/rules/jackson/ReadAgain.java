package org.planhealth.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.report.JsonReport;
import org.planhealth.rules.report.MarkdownReport;
import org.planhealth.rules.report.ReportFormat;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.TextReport;
import org.planhealth.rules.sdk.RuleInfo;

/** Compares what was read with what was written: all of it, but for the documents of rules, which stay where the rules are. */
final class ReadAgain {
    private static final ImmutableList<ReportFormat> FORMATS =
            ImmutableList.of(new TextReport(), new MarkdownReport(), new JsonReport());
    private static final ReportOptions ALL = ReportOptions.standard().withAllFindings(true);

    private ReadAgain() {}

    static void assertSame(HealthReport read, HealthReport written) {
        assertThat(read)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFields("rules", "strategy")
                .isEqualTo(written);
        assertThat(read.strategy()).isEqualTo(written.strategy());
        assertThat(read.findings()).isEqualTo(written.findings());
        assertThat(read.figures()).isEqualTo(written.figures());
        assertThat(read.delivery()).isEqualTo(written.delivery());
        assertThat(read.plan()).isEqualTo(written.plan());
        assertThat(read.rules()).hasSameSizeAs(written.rules());
        for (int index = 0; index < read.rules().size(); index++) {
            assertThat(read.rules().get(index))
                    .usingRecursiveComparison()
                    .ignoringFields("rule.documents", "rule.grouped")
                    .isEqualTo(written.rules().get(index));
            assertSame(
                    read.rules().get(index).rule(), written.rules().get(index).rule());
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(read.groups(outcome)).hasSameSizeAs(written.groups(outcome));
        }
        for (ReportFormat format : FORMATS) {
            assertThat(format.render(read, ALL)).isEqualTo(format.render(written, ALL));
            assertThat(format.render(List.of(read), ALL)).isEqualTo(format.render(List.of(written), ALL));
        }
    }

    private static void assertSame(RuleInfo read, RuleInfo written) {
        assertThat(String.valueOf(read.grouped())).isEqualTo(String.valueOf(written.grouped()));
        assertThat(read.documents().page()).isEqualTo(written.documents().page());
        assertThat(read.documents().place()).isEqualTo(written.documents().place());
    }

    static void assertSame(HealthDiff read, HealthDiff written) {
        assertSame(read.older(), written.older());
        assertSame(read.newer(), written.newer());
        assertThat(read.delivery()).isEqualTo(written.delivery());
        assertThat(read.plan()).isEqualTo(written.plan());
        assertThat(read.changed()).isEqualTo(written.changed());
        for (ReportFormat format : FORMATS) {
            assertThat(format.render(read, ALL)).isEqualTo(format.render(written, ALL));
        }
    }
}
