package org.planhealth.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.BaselineReader;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.JsonReport;
import org.planhealth.rules.report.MarkdownReport;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.TextReport;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.ReadLimits;

/** What is done with one plan, by its size. Twice the plan should take about twice the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AuditBenchmarks {
    private static final ReportOptions OPTIONS = ReportOptions.standard();

    /** How many initiatives the plan has. */
    @Param({"1000", "2000", "4000", "9000"})
    public int initiatives;

    private PlanHealth health = PlanHealth.standard();
    private Strategy plan = BenchmarkPlans.withInitiatives(0);
    private Strategy later = plan;
    private Baseline baseline = Baseline.none();
    private String written = "";
    private HealthReport report = health.audit(plan, BenchmarkPlans.AS_OF);
    private HealthReport compared = report;
    private HealthDiff diff = health.diff(report, later, BenchmarkPlans.AS_OF);

    /** Audits the plan once, for what begins with a report. */
    @Setup
    public void audited() {
        plan = BenchmarkPlans.withInitiatives(initiatives);
        later = BenchmarkPlans.laterWithInitiatives(initiatives);
        report = health.audit(plan, BenchmarkPlans.AS_OF);
        baseline = Baseline.none().accept(report);
        written = baseline.toJson();
        compared = health.withBaseline(baseline).audit(plan, BenchmarkPlans.AS_OF);
        diff = health.diff(report, later, BenchmarkPlans.AS_OF);
    }

    /** Audits a plan. */
    @Benchmark
    public Object audit() {
        return health.audit(plan, BenchmarkPlans.AS_OF);
    }

    /** Audits a plan with a baseline that holds all of its findings. */
    @Benchmark
    public Object auditWithBaseline() {
        return health.withBaseline(baseline).audit(plan, BenchmarkPlans.AS_OF);
    }

    /** Writes a report as text. */
    @Benchmark
    public Object text() {
        return new TextReport().render(report, OPTIONS);
    }

    /** Writes a report as text with every finding. */
    @Benchmark
    public Object textOfAll() {
        return new TextReport().render(report, OPTIONS.withAllFindings(true));
    }

    /** Writes a report with a baseline as text. */
    @Benchmark
    public Object textWithBaseline() {
        return new TextReport().render(compared, OPTIONS);
    }

    /** Writes a report as JSON. */
    @Benchmark
    public Object json() {
        return new JsonReport().render(report, OPTIONS);
    }

    /** Writes a report as Markdown. */
    @Benchmark
    public Object markdown() {
        return new MarkdownReport().render(report, OPTIONS);
    }

    /** Accepts the findings of a report, and writes the baseline. */
    @Benchmark
    public Object baselineWrite() {
        return Baseline.none().accept(report).toJson();
    }

    /** Reads a baseline. */
    @Benchmark
    public Object baselineRead() {
        return BaselineReader.create()
                .withLimits(ReadLimits.defaults().withMaxBytes(100_000_000).withMaxTokens(10_000_000))
                .read(written, "baseline.json");
    }

    /** Compares a later version of the plan with an older report. */
    @Benchmark
    public Object diff() {
        return health.diff(report, later, BenchmarkPlans.AS_OF);
    }

    /** Writes a comparison as text. */
    @Benchmark
    public Object diffText() {
        return new TextReport().render(diff, OPTIONS);
    }

    /** Writes a comparison as Markdown. */
    @Benchmark
    public Object diffMarkdown() {
        return new MarkdownReport().render(diff, OPTIONS);
    }
}
