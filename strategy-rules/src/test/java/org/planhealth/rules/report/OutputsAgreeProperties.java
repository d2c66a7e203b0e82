package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.planhealth.rules.DrawnAudits;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanComparison;
import org.planhealth.rules.junit.PlanAudits;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.testing.RealisticStrategies;

/** Whoever reads one output of an audit is told the same as who reads another: score, gate, counts, and what to fix first. */
class OutputsAgreeProperties {
    /** So wide that no line is broken. */
    private static final ReportOptions WIDE = ReportOptions.standard().withWidth(2_000);

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(LocalDate.of(2026, 8, 3));
    }

    @Property(tries = 150)
    void onScoreGateCountsAndFixes(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        DrawnAudits audit = DrawnAudits.of(drawn, random);
        HealthReport report = audit.report();
        Statistics.label("gate").collect(report.gate().passed());
        Statistics.label("accepted").collect(report.counts().accepted() > 0);
        Statistics.label("errors").collect(report.counts().errors() > 0);
        Statistics.label("waived").collect(report.counts().waived() > 0);

        ShownReport expected = ShownReport.of(report);
        assertThat(ShownReport.ofText(new TextReport().render(report, WIDE))).isEqualTo(expected);
        assertThat(ShownReport.ofText(new TextReport().render(report, WIDE.withAllFindings(true))))
                .isEqualTo(expected);
        assertThat(ShownReport.ofMarkdown(new MarkdownReport().render(report, WIDE)))
                .isEqualTo(expected);
        assertThat(ShownReport.ofJson(new JsonReport().render(report, WIDE))).isEqualTo(expected);
        assertThat(ShownReport.ofSarif(new SarifReport().render(report, WIDE))).isEqualTo(expected);
        assertThat(ShownTable.ofCsv(new CsvFindings().render(report, WIDE)).counts())
                .isEqualTo(expected.counts());
        assertThat(ShownTable.ofJsonLines(new JsonLinesFindings().render(report, WIDE))
                        .counts())
                .isEqualTo(expected.counts());
        assertThat(new SvgBadge().render(report, WIDE)).contains(">plan health: " + expected.verdict() + "<");
        assertThat(new BadgeEndpoint().render(report, WIDE)).contains("\"message\": \"" + expected.verdict() + "\"");
        assertThat(ShownReport.ofTests(
                        PlanAudits.of(audit.health())
                                .withPlans(audit.plan())
                                .withAsOf(audit.asOf())
                                .tests(),
                        expected))
                .isEqualTo(expected);
        var diff = audit.health().diff(report, audit.plan(), audit.asOf());
        assertThat(ShownReport.ofText(new TextReport().render(diff, WIDE))).isEqualTo(expected);
        assertThat(ShownReport.ofMarkdown(new MarkdownReport().render(diff, WIDE)))
                .isEqualTo(expected);
        assertThat(new MarkdownReport().render(report, WIDE).contains("```mermaid"))
                .isEqualTo(!Roadmap.of(report).lanes().isEmpty());
        HealthReport other = audit.health()
                .audit(
                        audit.plan().toBuilder().title("Another").build(),
                        audit.asOf().plusDays(60));
        String verdicts = PlanPhrases.verdicts(PlanComparison.of(ImmutableList.of(report, other)));
        assertThat(new TextReport().render(ImmutableList.of(report, other), WIDE))
                .startsWith(verdicts + "\n");
        assertThat(new MarkdownReport().render(ImmutableList.of(other, report), WIDE))
                .startsWith("## " + verdicts + "\n");
        assertThat(ShownReport.ofJsonDiff(new JsonReport().render(diff, WIDE))).isEqualTo(expected);
    }

    @Property(tries = 50)
    void onWhatBecameOfFindingsWhenEndsAreMoved(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        DrawnAudits audit = DrawnAudits.of(drawn, random);
        List<Initiative> stated = Objects.requireNonNullElse(audit.plan().initiatives(), List.of());
        Strategy newer = audit.plan().toBuilder()
                .initiatives(stated.stream()
                        .map(initiative -> initiative.forecastEnd() == null
                                ? initiative
                                : initiative.toBuilder()
                                        .forecastEnd(initiative.forecastEnd().plusDays(400))
                                        .build())
                        .toList())
                .build();
        var diff = audit.health().diff(audit.report(), newer, audit.asOf());
        ImmutableMultiset<String> changes = ImmutableMultiset.copyOf(
                ShownTable.ofCsv(new CsvFindings().render(diff, WIDE)).column("change"));
        Statistics.label("restated").collect(changes.contains("restated"));
        Statistics.label("fixed").collect(changes.contains("fixed"));
        String counts = count(changes, "new") + " new, " + count(changes, "fixed") + " fixed, "
                + (changes.contains("restated") ? count(changes, "restated") + " gone after restating, " : "")
                + count(changes, "changed") + " changed, " + count(changes, "kept") + " unchanged";

        assertThat(new TextReport().render(diff, WIDE)).contains(" " + counts + "\n");
        assertThat(new MarkdownReport().render(diff, WIDE)).contains("; " + counts + "\n");
    }

    private static String count(ImmutableMultiset<String> changes, String change) {
        return Phrases.amount(changes.count(change));
    }
}
