package org.planhealth.rules.report;

import static com.google.common.base.Preconditions.checkState;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.junit.PlanAudits;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.testing.RealisticStrategies;

/** Whoever reads one output of an audit is told the same as who reads another: score, gate, counts, and what to fix first. */
class OutputsAgreeProperties {
    /** Cannot be run for every other plan. */
    private static final HealthRule BREAKS_AT_TIMES = HealthRule.named("breaks-at-times")
            .summary("An initiative is odd")
            .topic(Topic.EVALUATION)
            .severity(Severity.LOW)
            .subject(Initiative.class)
            .requires("initiatives")
            .check((plan, found) -> checkState(plan.all(Initiative.class).count() % 2 == 0, "too odd"));

    private static final PlanHealth HEALTH =
            PlanHealth.standard().with(RulePack.of("the test", BREAKS_AT_TIMES)).withProfile(Profile.recommended());

    /** So wide that no line is broken. */
    private static final ReportOptions WIDE = ReportOptions.standard().withWidth(2_000);

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(LocalDate.of(2026, 8, 3));
    }

    @Property(tries = 150)
    void onScoreGateCountsAndFixes(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        LocalDate asOf = drawn.asOf() == null ? LocalDate.of(2026, 8, 3) : drawn.asOf();
        Strategy plan = waived(drawn, asOf, random);
        PlanHealth health = HEALTH.withBaseline(baseline(HEALTH.audit(plan, asOf), random));
        HealthReport report = health.audit(plan, asOf);
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
        assertThat(ShownReport.ofTests(
                        PlanAudits.of(health).withPlans(plan).withAsOf(asOf).tests()))
                .isEqualTo(expected);
        var diff = health.diff(report, plan, asOf);
        assertThat(ShownReport.ofText(new TextReport().render(diff, WIDE))).isEqualTo(expected);
        assertThat(ShownReport.ofMarkdown(new MarkdownReport().render(diff, WIDE)))
                .isEqualTo(expected);
        assertThat(ShownReport.ofJsonDiff(new JsonReport().render(diff, WIDE))).isEqualTo(expected);
    }

    /** Waives some of what is found, by waivers of which some have expired. */
    private static Strategy waived(Strategy plan, LocalDate asOf, Random random) {
        ImmutableList.Builder<Waiver> waivers = ImmutableList.builder();
        for (Finding finding : HEALTH.audit(plan, asOf).findings()) {
            if (random.nextInt(6) == 0) {
                waivers.add(Waiver.builder()
                        .rule(finding.rule())
                        .subject(finding.subject())
                        .reason("agreed")
                        .approvedBy("Ines Roth")
                        .expires(asOf.plusDays(random.nextInt(5) == 0 ? -1 : 30))
                        .build());
            }
        }
        return plan.toBuilder().waivers(waivers.build()).build();
    }

    /** Accepts some of what is found, at times all of it. */
    private static Baseline baseline(HealthReport report, Random random) {
        List<Baseline.Entry> entries = Baseline.none().freeze(report).entries();
        boolean all = random.nextBoolean();
        return new Baseline(
                entries.stream().filter(entry -> all || random.nextBoolean()).collect(ImmutableList.toImmutableList()));
    }
}
