package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.report.SarifLog.BaselineState;
import org.planhealth.rules.report.SarifLog.Driver;
import org.planhealth.rules.report.SarifLog.Invocation;
import org.planhealth.rules.report.SarifLog.Level;
import org.planhealth.rules.report.SarifLog.Message;
import org.planhealth.rules.report.SarifLog.Notification;
import org.planhealth.rules.report.SarifLog.Result;
import org.planhealth.rules.report.SarifLog.RuleReference;
import org.planhealth.rules.report.SarifLog.Run;
import org.planhealth.rules.report.SarifLog.RunProperties;
import org.planhealth.rules.report.SarifLog.Tool;
import org.planhealth.strategy.io.JsonText;

/**
 * Reports in SARIF 2.1.0, the form of code scanning: one run with a result for each finding, whatever the number of plans.
 *
 * <p>A defect is an error if it is critical or high, a warning if it is medium, and a note if it is low; missing information
 * is a note. What a waiver or the baseline accepts is a suppressed result: {@code inSource} if the plan states the waiver,
 * with its place, else {@code external}. What was missing information when the baseline accepted it, and is a defect, is not
 * suppressed. A rule that could not be run is a notification. Verdict, scores, gate and next fixes are in the properties of
 * the run.
 *
 * <p>Paths lead on from the {@linkplain ReportOptions#repository root of the repository} if that is known. A result is the
 * same from one audit to the next if it has the same fingerprint, wherever it stands.
 */
public final class SarifReport implements ReportFormat {
    private static final String COLUMNS = "unicodeCodePoints";

    /** Makes the format. */
    public SarifReport() {}

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String purpose() {
        return "for code scanning";
    }

    @Override
    public String render(HealthReport report, ReportOptions options) {
        return render(ImmutableList.of(report), options);
    }

    /** Returns one run, also of no reports. */
    @Override
    public String render(List<HealthReport> reports, ReportOptions options) {
        SarifRules rules = SarifRules.of(reports);
        ImmutableMap<String, Integer> places = rules.places();
        return text(
                reports,
                rules,
                reports.stream()
                        .map(report -> SarifResults.of(report, places, options))
                        .flatMap(results -> results.report().findings().stream()
                                .filter(SarifResults::isResult)
                                .map(finding -> results.of(finding, null)))
                        .collect(toImmutableList()));
    }

    /** Returns the results of the newer report as new, updated or unchanged, then the fixed ones as absent. */
    @Override
    public String render(HealthDiff diff, ReportOptions options) {
        SarifRules rules = SarifRules.of(ImmutableList.of(diff.newer(), diff.older()));
        SarifResults newer = SarifResults.of(diff.newer(), rules.places(), options);
        SarifResults older = SarifResults.of(diff.older(), rules.places(), options);
        ImmutableSet<Finding> added = ImmutableSet.copyOf(diff.added());
        ImmutableSet<Finding> changed =
                diff.changed().stream().map(HealthDiff.Changed::after).collect(ImmutableSet.toImmutableSet());
        Stream<Result> today = diff.newer().findings().stream()
                .filter(SarifResults::isResult)
                .map(finding -> newer.of(
                        finding,
                        added.contains(finding)
                                ? BaselineState.NEW
                                : changed.contains(finding) ? BaselineState.UPDATED : BaselineState.UNCHANGED));
        Stream<Result> before = diff.fixed().stream()
                .filter(SarifResults::isResult)
                .map(finding -> older.of(finding, BaselineState.ABSENT));
        return text(
                ImmutableList.of(diff.newer()),
                rules,
                Stream.concat(today, before).collect(toImmutableList()));
    }

    private static String text(List<HealthReport> reports, SarifRules rules, ImmutableList<Result> results) {
        String version =
                reports.stream().map(HealthReport::rulesVersion).findFirst().orElse(null);
        return JsonText.of(SarifLog.of(new Run(
                new Tool(new Driver("planhealth", version, rules.descriptors())),
                ImmutableList.of(invocation(reports)),
                COLUMNS,
                results,
                new RunProperties(reports.stream().map(SarifReport::plan).collect(toImmutableList())))));
    }

    private static Invocation invocation(List<HealthReport> reports) {
        ImmutableList<Notification> errors = reports.stream()
                .flatMap(report -> report.findings(Outcome.ERROR).stream())
                .map(error -> new Notification(
                        Level.ERROR, new Message(SarifText.of(error.message())), new RuleReference(error.rule())))
                .collect(toImmutableList());
        return new Invocation(errors.isEmpty(), errors);
    }

    private static SarifLog.Plan plan(HealthReport report) {
        return new SarifLog.Plan(
                report.strategy().id(),
                report.asOf(),
                report.profile(),
                report.verdict(),
                FigureJson.of(report.delivery()),
                FigureJson.of(report.plan()),
                ReportJson.GateJson.of(report.gate()),
                report.counts(),
                ReportJson.FixJson.all(report.nextFixes()));
    }
}
